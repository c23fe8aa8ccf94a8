package org.jled.data;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jled.core.Axis;
import org.jled.core.Checks;
import org.jled.core.StateSpec;
import org.jled.core.Trajectory;

/**
 * A long trajectory as NPZ with the arrays of {@link TrajectoryFile}, but in float32 and state by
 * state: the trajectory is read once from its first state to its last, so that it may be made while
 * it is written and never is in memory as a whole.
 */
public final class TrajectoryStream {

  private static final Charset UTF_32 = Charset.forName("UTF-32LE");

  private TrajectoryStream() {}

  /** Writes a trajectory, wholly or not at all. */
  public static void write(Path file, Trajectory trajectory) throws IOException {
    Checks.present("file", file);
    Checks.present("trajectory", trajectory);
    AtomicFile.write(file, out -> write(out, trajectory));
  }

  private static void write(OutputStream out, Trajectory trajectory) throws IOException {
    StateSpec spec = trajectory.spec();
    ZipOutputStream zip = new ZipOutputStream(out);
    zip.setLevel(Deflater.BEST_SPEED);
    begin(zip, "state");
    double[] time = states(zip, trajectory);
    text(zip, "channels", String.join(",", spec.channels()));
    text(zip, "system", spec.system());
    numbers(zip, "time", time);
    for (Axis axis : spec.axes()) {
      numbers(zip, axis.name(), axis.points());
    }
    zip.finish();
  }

  private static double[] states(ZipOutputStream zip, Trajectory trajectory) throws IOException {
    StateSpec spec = trajectory.spec();
    int[] shape = TrajectoryFile.withFirst(trajectory.length(), spec.shape());
    zip.write(new NpyHeader("<f4", false, shape).bytes());
    double[] time = new double[trajectory.length()];
    double[] state = new double[spec.size()];
    ByteBuffer bytes =
        ByteBuffer.allocate(Math.multiplyExact(Float.BYTES, state.length))
            .order(ByteOrder.LITTLE_ENDIAN);
    for (int t = 0; t < time.length; t++) {
      trajectory.read(t, state);
      time[t] = trajectory.time(t);
      bytes.clear();
      for (double value : state) {
        bytes.putFloat((float) value);
      }
      zip.write(bytes.array());
    }
    return time;
  }

  private static void numbers(ZipOutputStream zip, String name, double[] values)
      throws IOException {
    begin(zip, name);
    zip.write(new NpyHeader("<f8", false, new int[] {values.length}).bytes());
    ByteBuffer bytes =
        ByteBuffer.allocate(Double.BYTES * values.length).order(ByteOrder.LITTLE_ENDIAN);
    for (double value : values) {
      bytes.putDouble(value);
    }
    zip.write(bytes.array());
  }

  private static void text(ZipOutputStream zip, String name, String text) throws IOException {
    begin(zip, name);
    byte[] letters = text.getBytes(UTF_32);
    zip.write(new NpyHeader("<U" + letters.length / 4, false, new int[0]).bytes());
    zip.write(letters);
  }

  private static void begin(ZipOutputStream zip, String name) throws IOException {
    ZipEntry entry = new ZipEntry(name + ".npy");
    // A fixed date, so that equal content gives equal bytes.
    entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
    zip.putNextEntry(entry);
  }
}
