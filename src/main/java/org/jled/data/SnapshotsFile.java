package org.jled.data;

import io.jhdf.api.Node;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jled.core.Checks;
import org.jled.core.Snapshots;
import org.jled.core.Spelling;
import org.jled.core.StateSpec;
import org.jled.core.Tensor;
import org.jled.core.Trajectory;

/**
 * Anyone's snapshots as a data set, no solver needed. Accepted are
 *
 * <ul>
 *   <li>a folder in The Well's layout ({@link WellDataset});
 *   <li>NPZ or HDF5 with an array {@code state} (or {@code data}, or the only array) of shape
 *       [trajectory, T, C, X], or with two spatial axes [trajectory, T, C, Y, X]; a single
 *       trajectory without the first axis is welcome too;
 *   <li>the same with three arrays {@code train}, {@code valid}, {@code test}.
 * </ul>
 *
 * <p>Beside them {@code time} [T] or {@code dt} (a number) gives the sampling; without either Δt =
 * 1. One array is split by trajectory, the last sixth (at least one) for the test and the sixth
 * before it for validation; with fewer than three trajectories each is split in time, 70 % : 15 % :
 * 15 %.
 */
public final class SnapshotsFile {

  private SnapshotsFile() {}

  /**
   * Reads a data set of any of these kinds.
   *
   * @throws IOException that names the file and what is wrong with it
   */
  public static Dataset read(Path path) throws IOException {
    Checks.present("path", path);
    if (Files.isDirectory(path)) {
      return WellDataset.read(path);
    }
    if (path.toString().endsWith(".npy")) {
      throw new IOException(
          path
              + " holds one array without a name; expected is NPZ or HDF5 with an array 'state':"
              + " numpy.savez('mine.npz', state=numpy.load('mine.npy'))");
    }
    Map<String, Tensor> arrays =
        path.toString().endsWith(".npz")
            ? Npz.read(path).tensors()
            : HdfInput.read(path, SnapshotsFile::hdf5);
    try {
      return arrays.containsKey("train") ? threeArrays(arrays) : oneArray(arrays);
    } catch (IllegalArgumentException e) {
      throw new IOException(path + ": " + e.getMessage(), e);
    }
  }

  private static Map<String, Tensor> hdf5(HdfInput input) throws IOException {
    Map<String, Tensor> arrays = new LinkedHashMap<>();
    for (Map.Entry<String, Node> child : input.root().getChildren().entrySet()) {
      if (child.getValue() instanceof io.jhdf.api.Dataset dataset) {
        double[] values = input.numbers(dataset);
        int[] shape =
            Arrays.stream(dataset.getDimensionsAsLong()).mapToInt(Math::toIntExact).toArray();
        arrays.put(child.getKey(), Tensor.of(values, shape));
      }
    }
    return arrays;
  }

  private static Dataset threeArrays(Map<String, Tensor> arrays) {
    return new Dataset(
        snapshots(required(arrays, "train"), arrays),
        snapshots(required(arrays, "valid"), arrays),
        snapshots(required(arrays, "test"), arrays));
  }

  private static Tensor required(Map<String, Tensor> arrays, String name) {
    Tensor tensor = arrays.get(name);
    Checks.require(tensor != null, "there is no array '%s'; there are %s", name, arrays.keySet());
    return tensor;
  }

  private static Dataset oneArray(Map<String, Tensor> arrays) {
    Snapshots all = snapshots(arrays.get(nameOfOne(arrays)), arrays);
    return all.trajectories().size() < 3 ? splitInTime(all) : splitByTrajectory(all);
  }

  private static String nameOfOne(Map<String, Tensor> arrays) {
    List<String> candidates =
        arrays.keySet().stream().filter(n -> !n.equals("time") && !n.equals("dt")).toList();
    for (String usual : List.of("state", "data")) {
      if (candidates.contains(usual)) {
        return usual;
      }
    }
    Checks.require(
        candidates.size() == 1,
        "which array are the snapshots? There are %s; name one 'state', of shape [trajectory, T, C, X] or [T, C, X], or three 'train', 'valid', 'test'",
        candidates.stream().limit(8).map(name -> described(name, arrays.get(name))).toList());
    return candidates.get(0);
  }

  private static String described(String name, Tensor tensor) {
    return Spelling.excerpt(name) + " of shape " + Arrays.toString(tensor.shape());
  }

  private static Snapshots snapshots(Tensor tensor, Map<String, Tensor> arrays) {
    int[] shape =
        tensor.shape().length == 3 ? TrajectoryFile.withFirst(1, tensor.shape()) : tensor.shape();
    Checks.require(
        shape.length == 4 || shape.length == 5,
        "snapshots need the shape [trajectory, T, C, X] or [trajectory, T, C, Y, X], not %s",
        Arrays.toString(tensor.shape()));
    Checks.require(
        tensor.values().length > 0,
        "snapshots must not be empty, as the shape %s is",
        Arrays.toString(shape));
    Checks.finite("snapshots", tensor.values());
    StateSpec spec = StateSpec.anonymous(shape[2], Arrays.copyOfRange(shape, 3, shape.length));
    double[] time = time(arrays, shape[1]);
    List<Trajectory> trajectories = new ArrayList<>();
    for (int n = 0; n < shape[0]; n++) {
      double[][] states = new double[shape[1]][];
      for (int t = 0; t < shape[1]; t++) {
        int from = (n * shape[1] + t) * spec.size();
        states[t] = Arrays.copyOfRange(tensor.values(), from, from + spec.size());
      }
      trajectories.add(Trajectory.of(spec, time, states));
    }
    return new Snapshots(spec, trajectories);
  }

  private static double[] time(Map<String, Tensor> arrays, int steps) {
    Tensor time = arrays.get("time");
    if (time != null) {
      Checks.require(
          time.values().length >= steps,
          "'time' has %d values for %d samples",
          time.values().length,
          steps);
      return Arrays.copyOf(time.values(), steps);
    }
    double dt = arrays.containsKey("dt") ? number(arrays.get("dt")) : 1;
    Checks.positive("dt", dt);
    double[] even = new double[steps];
    for (int t = 0; t < steps; t++) {
      even[t] = t * dt;
    }
    return even;
  }

  private static double number(Tensor dt) {
    Checks.length("dt", dt.values(), 1);
    return dt.values()[0];
  }

  private static Dataset splitByTrajectory(Snapshots all) {
    int count = all.trajectories().size();
    int sixth = Math.max(1, count / 6);
    return new Dataset(
        part(all, 0, count - 2 * sixth),
        part(all, count - 2 * sixth, count - sixth),
        part(all, count - sixth, count));
  }

  private static Snapshots part(Snapshots all, int from, int to) {
    return new Snapshots(all.spec(), all.trajectories().subList(from, to));
  }

  private static Dataset splitInTime(Snapshots all) {
    Checks.require(
        all.shortest() >= 20,
        "a trajectory of %d samples is too short to be split; 20 are needed",
        all.shortest());
    return new Dataset(stretch(all, 0, 0.7), stretch(all, 0.7, 0.85), stretch(all, 0.85, 1));
  }

  private static Snapshots stretch(Snapshots all, double from, double to) {
    return new Snapshots(
        all.spec(),
        all.trajectories().stream()
            .map(t -> t.slice((int) (from * t.length()), (int) (to * t.length())))
            .toList());
  }
}
