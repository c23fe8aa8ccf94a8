package org.jled.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jled.core.Table;
import org.jled.data.TableCsv;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FigureBookTest {

  static Set<String> ids() {
    return FigureBook.FIGURES.ids();
  }

  @ParameterizedTest
  @MethodSource("ids")
  void drawsItsTable(String id) {
    Table table = Synthetic.of(id);

    assertThat(FigureBook.FIGURES.get(id).of(table).data()).isEqualTo(table);
  }

  @ParameterizedTest
  @MethodSource("ids")
  void showsSeveralColoursOnMostlyWhitePaper(String id) {
    int[] pixels = pixels(FigureBook.FIGURES.get(id).of(Synthetic.of(id)));

    long colours = Arrays.stream(pixels).distinct().count();
    long white = Arrays.stream(pixels).filter(p -> (p & 0xFFFFFF) == 0xFFFFFF).count();
    assertThat(colours).isGreaterThan(50);
    assertThat(white).isBetween(pixels.length / 10L, pixels.length * 99L / 100);
  }

  @ParameterizedTest
  @MethodSource("ids")
  void givesTheSameBytesTwiceAndFromItsOwnCsv(String id, @TempDir Path folder) throws Exception {
    FigureEntry entry = FigureBook.FIGURES.get(id);
    List<Path> files = FigureWriter.write(entry.of(Synthetic.of(id)), id, folder);
    Figure again = entry.of(TableCsv.read(folder.resolve(id + ".csv")));
    List<Path> others = FigureWriter.write(again, id, folder.resolve("again"));

    assertThat(files).hasSize(3);
    for (int i = 0; i < 3; i++) {
      assertThat(files.get(i)).hasSameBinaryContentAs(others.get(i));
      assertThat(Files.size(files.get(i))).isBetween(500L, (long) FigureWriter.LARGEST);
    }
  }

  @Test
  void namesTheMissingColumn() {
    Table wrong = Table.of("step").add(1).build();

    assertThatThrownBy(() -> LossCurve.draw(wrong)).hasMessageContaining("no column 'series'");
  }

  private static int[] pixels(Figure figure) {
    var image = PictureFile.pixels(figure);
    return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }
}
