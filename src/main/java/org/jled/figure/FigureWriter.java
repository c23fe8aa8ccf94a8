package org.jled.figure;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jled.core.Checks;
import org.jled.data.AtomicFile;
import org.jled.data.TableCsv;

/**
 * Writes a figure as files: {@code id.png}, {@code id.svg} and the table it draws, {@code id.csv}.
 */
public final class FigureWriter {

  /** No file may be larger, in bytes: figures are kept under version control. */
  public static final int LARGEST = 1_000_000;

  private FigureWriter() {}

  /**
   * Writes or replaces the three files of a figure, each wholly or not at all.
   *
   * @param id the name of the files without their ending
   * @return the files
   * @throws IllegalArgumentException when one of them would be larger than {@link #LARGEST}; none
   *     is written then
   */
  public static List<Path> write(Figure figure, String id, Path folder) throws IOException {
    Checks.require(id.matches("[A-Za-z0-9._-]+"), "a figure's id cannot be '%s'", id);
    byte[] png = checked(id + ".png", PictureFile.png(figure));
    byte[] svg = checked(id + ".svg", PictureFile.svg(figure).getBytes(UTF_8));
    byte[] csv = checked(id + ".csv", TableCsv.format(figure.data()).getBytes(UTF_8));
    return List.of(
        written(folder.resolve(id + ".png"), png),
        written(folder.resolve(id + ".svg"), svg),
        written(folder.resolve(id + ".csv"), csv));
  }

  private static byte[] checked(String name, byte[] content) {
    Checks.require(
        content.length <= LARGEST,
        "%s would have %d bytes, more than the %d a figure's file may have; draw fewer points",
        name,
        content.length,
        LARGEST);
    return content;
  }

  private static Path written(Path file, byte[] content) throws IOException {
    AtomicFile.write(file, out -> out.write(content));
    return file;
  }
}
