package org.jled.data;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jled.core.StateSpec;

/**
 * Initial states as text, one number a line: {@code y00u.txt}, {@code y00v.txt} for profile 0,
 * {@code y01u.txt} … for profile 1, and so on; the format in which the original FitzHugh–Nagumo
 * profiles circulate.
 */
public final class TextProfiles {

  private static final long LONGEST = 64L << 20;

  private TextProfiles() {}

  /**
   * Reads one profile.
   *
   * @param folder where the files are
   * @param profile its number, from 0
   * @param spec what the state must be; each channel is one file
   * @return shape [{@code spec.size()}]
   * @throws IOException that names the file, and the line where there is one
   */
  public static double[] read(Path folder, int profile, StateSpec spec) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new IOException("there is no folder " + folder);
    }
    double[] state = new double[spec.size()];
    for (int c = 0; c < spec.channels().size(); c++) {
      Path file =
          folder.resolve(
              String.format(Locale.ROOT, "y%02d%s.txt", profile, spec.channels().get(c)));
      double[] values = column(file, spec.points());
      System.arraycopy(values, 0, state, c * spec.points(), values.length);
    }
    return state;
  }

  private static double[] column(Path file, int expected) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new IOException("there is no file " + file);
    }
    if (Files.size(file) > LONGEST) {
      throw new IOException(file + " is too large for a profile");
    }
    List<String> lines =
        Files.readString(file, StandardCharsets.ISO_8859_1)
            .lines()
            .map(String::strip)
            .filter(l -> !l.isEmpty())
            .toList();
    if (lines.size() != expected) {
      throw new IOException(
          file + " holds " + lines.size() + " numbers; the grid has " + expected + " points");
    }
    double[] values = new double[expected];
    for (int i = 0; i < expected; i++) {
      values[i] = number(file, i + 1, lines.get(i));
    }
    return values;
  }

  private static double number(Path file, int line, String text) throws IOException {
    try {
      double value = Double.parseDouble(text);
      if (Double.isFinite(value)) {
        return value;
      }
    } catch (NumberFormatException e) {
      throw new IOException(file + ", line " + line + ": '" + text + "' is not a number", e);
    }
    throw new IOException(file + ", line " + line + ": '" + text + "' is not finite");
  }
}
