package org.jled.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jled.core.Axis;
import org.jled.core.Checks;
import org.jled.core.StateSpec;
import org.jled.core.Tensor;
import org.jled.core.Trajectory;
import org.jled.core.Weights;

/**
 * One trajectory as NPZ: {@code time} [T], {@code state} [T, C, X…] and one array for each axis.
 */
public final class TrajectoryFile {

  private TrajectoryFile() {}

  /** Writes a trajectory in float64. */
  public static void write(Path file, Trajectory trajectory) throws IOException {
    Checks.present("trajectory", trajectory);
    StateSpec spec = trajectory.spec();
    int size = spec.size();
    double[] time = new double[trajectory.length()];
    double[] states = new double[Math.multiplyExact(time.length, size)];
    double[] state = new double[size];
    for (int t = 0; t < time.length; t++) {
      time[t] = trajectory.time(t);
      trajectory.read(t, state);
      System.arraycopy(state, 0, states, t * size, size);
    }
    Map<String, Tensor> arrays = new LinkedHashMap<>();
    arrays.put("time", Tensor.of(time, time.length));
    arrays.put("state", Tensor.of(states, withFirst(time.length, spec.shape())));
    for (Axis axis : spec.axes()) {
      arrays.put(axis.name(), Tensor.of(axis.points(), axis.size()));
    }
    Npz.write(
        file,
        Weights.of(arrays)
            .withText("system", spec.system())
            .withText("channels", String.join(",", spec.channels())));
  }

  /**
   * Reads the array {@code state} as one initial state of a system.
   *
   * @return shape [{@code spec.size()}]
   * @throws IOException when there is no such array or it has another shape
   */
  public static double[] readInitialState(Path file, StateSpec spec) throws IOException {
    Checks.present("spec", spec);
    Weights content = Npz.read(file);
    Tensor state = content.tensors().get("state");
    if (state == null) {
      throw new IOException(file + " has no array 'state'; it has " + content.tensors().keySet());
    }
    if (!java.util.Arrays.equals(state.shape(), spec.shape())) {
      throw new IOException(
          String.format(
              Locale.ROOT,
              "%s: 'state' has the shape %s; %s needs %s",
              file,
              java.util.Arrays.toString(state.shape()),
              spec.system(),
              java.util.Arrays.toString(spec.shape())));
    }
    try {
      Checks.finite("state", state.values());
    } catch (IllegalArgumentException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
    return state.values();
  }

  static int[] withFirst(int first, int[] shape) {
    List<Integer> all = new ArrayList<>(List.of(first));
    for (int extent : shape) {
      all.add(extent);
    }
    return all.stream().mapToInt(Integer::intValue).toArray();
  }
}
