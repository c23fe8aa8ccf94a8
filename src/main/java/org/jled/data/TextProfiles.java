package org.jled.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jled.core.Checks;
import org.jled.core.Spelling;
import org.jled.core.StateSpec;

/**
 * Initial states as text, one number a line: {@code y00u.txt}, {@code y00v.txt} for profile 0,
 * {@code y01u.txt} … for profile 1, and so on; the format in which the original FitzHugh–Nagumo
 * profiles circulate.
 */
public final class TextProfiles {

  private static final int LONGEST_NUMBER = 256;

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
    Checks.present("folder", folder);
    Checks.inRange("profile", profile, 0, 99);
    Checks.present("spec", spec);
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
    List<String> lines =
        InputFile.text(file, LONGEST_NUMBER * (expected + 16L)).lines().map(String::strip).toList();
    double[] values = new double[expected];
    int count = 0;
    for (int line = 1; line <= lines.size(); line++) {
      String text = lines.get(line - 1);
      if (!text.isEmpty() && count++ < expected) {
        values[count - 1] = number(file, line, text);
      }
    }
    if (count != expected) {
      throw new IOException(
          file + " holds " + count + " numbers; the grid has " + expected + " points");
    }
    return values;
  }

  private static double number(Path file, int line, String text) throws IOException {
    try {
      double value = Double.parseDouble(shortened(text));
      if (Double.isFinite(value)) {
        return value;
      }
    } catch (NumberFormatException e) {
      throw new IOException(
          file + ", line " + line + ": '" + Spelling.excerpt(text) + "' is not a number", e);
    }
    throw new IOException(
        file + ", line " + line + ": '" + Spelling.excerpt(text) + "' is not finite");
  }

  /** Refused before Java copies it into a message of its own. */
  private static String shortened(String text) {
    if (text.length() > LONGEST_NUMBER) {
      throw new NumberFormatException("longer than " + LONGEST_NUMBER + " characters");
    }
    return text;
  }
}
