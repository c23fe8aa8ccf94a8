package org.jled.data;

import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import io.jhdf.api.Group;
import io.jhdf.api.WritableGroup;
import io.jhdf.api.WritableNode;
import io.jhdf.exceptions.HdfException;
import java.io.IOException;
import java.lang.reflect.Array;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jled.core.Axis;
import org.jled.core.Checks;
import org.jled.core.StateSpec;
import org.jled.core.Trajectory;

/**
 * One trajectory in an HDF5 file with the layout of <i>The Well</i> (Ohana et al. 2024,
 * arXiv:2412.00568): groups {@code dimensions}, {@code boundary_conditions}, {@code scalars},
 * {@code t0_fields} (each scalar field of shape [1, T, x…]) and {@code t1_fields}. float64.
 */
final class WellFile {

  private static final byte NO = 0;
  private static final byte YES = 1;

  private WellFile() {}

  /** Writes a whole file under a temporary name, then moves it into place. */
  static void write(Path file, Trajectory trajectory) throws IOException {
    AtomicFile.replace(
        file,
        temporary -> {
          try (WritableHdfFile hdf = HdfFile.write(temporary)) {
            describe(hdf, trajectory.spec());
            dimensions(hdf, trajectory);
            boundaries(hdf, trajectory.spec());
            fields(hdf, trajectory);
          } catch (HdfException e) {
            throw new IOException("cannot write " + file + ": " + e.getMessage(), e);
          }
        });
  }

  private static void describe(WritableHdfFile hdf, StateSpec spec) {
    hdf.putAttribute("dataset_name", spec.system());
    hdf.putAttribute("grid_type", "cartesian");
    hdf.putAttribute("n_spatial_dims", spec.axes().size());
    hdf.putAttribute("n_trajectories", 1);
    WritableGroup scalars = hdf.putGroup("scalars");
    scalars.putAttribute("field_names", new String[] {"sample_dt"});
  }

  private static void dimensions(WritableHdfFile hdf, Trajectory trajectory) {
    WritableGroup group = hdf.putGroup("dimensions");
    List<Axis> axes = trajectory.spec().axes();
    group.putAttribute("spatial_dims", axes.stream().map(Axis::name).toArray(String[]::new));
    double[] time = new double[trajectory.length()];
    for (int t = 0; t < time.length; t++) {
      time[t] = trajectory.time(t);
    }
    varying(group.putDataset("time", time), NO, YES);
    axes.forEach(axis -> varying(group.putDataset(axis.name(), axis.points()), NO, NO));
    double dt = time.length > 1 ? (time[time.length - 1] - time[0]) / (time.length - 1) : 0;
    varying(((WritableGroup) hdf.getChild("scalars")).putDataset("sample_dt", dt), NO, NO);
  }

  private static void boundaries(WritableHdfFile hdf, StateSpec spec) {
    WritableGroup group = hdf.putGroup("boundary_conditions");
    for (Axis axis : spec.axes()) {
      WritableGroup one = group.putGroup(axis.name() + (axis.periodic() ? "_periodic" : "_wall"));
      one.putAttribute("associated_dims", new String[] {axis.name()});
      one.putAttribute("associated_fields", spec.channels().toArray(String[]::new));
      one.putAttribute("bc_type", axis.periodic() ? "PERIODIC" : "WALL");
      varying(one, NO, NO);
      byte[] mask = new byte[axis.size()];
      mask[0] = 1;
      mask[mask.length - 1] = 1;
      one.putDataset("mask", mask);
    }
  }

  private static void fields(WritableHdfFile hdf, Trajectory trajectory) {
    StateSpec spec = trajectory.spec();
    WritableGroup scalars = hdf.putGroup("t0_fields");
    scalars.putAttribute("field_names", spec.channels().toArray(String[]::new));
    byte[] everyAxis = new byte[spec.axes().size()];
    java.util.Arrays.fill(everyAxis, YES);
    for (int c = 0; c < spec.channels().size(); c++) {
      WritableNode field = scalars.putDataset(spec.channels().get(c), channel(trajectory, c));
      varying(field, YES, YES);
      field.putAttribute("dim_varying", everyAxis);
    }
    // jHDF cannot write an empty list, so a group without fields has no attribute field_names.
    hdf.putGroup("t1_fields");
  }

  private static void varying(WritableNode node, byte sample, byte time) {
    node.putAttribute("sample_varying", sample);
    node.putAttribute("time_varying", time);
  }

  /** A nested Java array of shape [1][T][x…], as jHDF wants it. */
  private static Object channel(Trajectory trajectory, int c) {
    StateSpec spec = trajectory.spec();
    int[] shape = TrajectoryFile.withFirst(1, spec.shape());
    shape[1] = trajectory.length();
    Object nested = Array.newInstance(double.class, shape);
    double[] state = new double[spec.size()];
    for (int t = 0; t < trajectory.length(); t++) {
      trajectory.read(t, state);
      fill(Array.get(Array.get(nested, 0), t), state, c * spec.points());
    }
    return nested;
  }

  private static int fill(Object nested, double[] values, int from) {
    if (nested instanceof double[] row) {
      System.arraycopy(values, from, row, 0, row.length);
      return from + row.length;
    }
    int at = from;
    for (Object part : (Object[]) nested) {
      at = fill(part, values, at);
    }
    return at;
  }

  /**
   * Reads the trajectories of a file.
   *
   * @throws IOException that names the file and what is missing
   */
  static List<Trajectory> read(Path file) throws IOException {
    return HdfInput.read(file, WellFile::read);
  }

  /** By the name of the group that {@link #boundaries} writes; files may have no such groups. */
  private static boolean isPeriodic(HdfInput input, String axis) {
    return input.root().getChild("boundary_conditions") instanceof Group group
        && group.getChild(axis + "_periodic") != null;
  }

  private static List<Trajectory> read(HdfInput input) throws IOException {
    Group dimensions = input.group("dimensions");
    Group fields = input.group("t0_fields");
    List<Axis> axes = new ArrayList<>();
    for (String name : input.texts(dimensions, "spatial_dims")) {
      axes.add(new Axis(name, input.numbers(dimensions, name), "", isPeriodic(input, name)));
    }
    List<String> names = input.texts(fields, "field_names");
    StateSpec spec = new StateSpec(input.text(input.root(), "dataset_name"), names, axes);
    double[] time = input.numbers(dimensions, "time");
    List<double[]> channels = new ArrayList<>();
    for (String name : names) {
      channels.add(input.numbers(fields, name));
      Checks.finite(name, channels.get(channels.size() - 1));
    }
    return trajectories(spec, time, channels);
  }

  private static List<Trajectory> trajectories(
      StateSpec spec, double[] time, List<double[]> channels) {
    int one = Math.multiplyExact(time.length, spec.points());
    int count = one == 0 ? 0 : channels.get(0).length / one;
    Checks.require(count > 0, "there is no whole trajectory of %d times", time.length);
    for (double[] channel : channels) {
      Checks.length("each field", channel, Math.multiplyExact(count, one));
    }
    List<Trajectory> all = new ArrayList<>();
    for (int n = 0; n < count; n++) {
      double[][] states = new double[time.length][spec.size()];
      for (int t = 0; t < time.length; t++) {
        for (int c = 0; c < channels.size(); c++) {
          int from = (n * time.length + t) * spec.points();
          System.arraycopy(channels.get(c), from, states[t], c * spec.points(), spec.points());
        }
      }
      all.add(Trajectory.of(spec, time, states));
    }
    return all;
  }
}
