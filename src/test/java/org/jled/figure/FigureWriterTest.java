package org.jled.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jled.core.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FigureWriterTest {

  @Test
  void keepsAFullSpaceTimeFigureBelowAMegabyteAFile(@TempDir Path folder) throws Exception {
    Figure figure = SpaceTime.draw(Synthetic.spaceTime(400, 101));

    for (Path file : FigureWriter.write(figure, "space-time", folder)) {
      assertThat(Files.size(file)).as(file.toString()).isLessThan(FigureWriter.LARGEST);
    }
  }

  @Test
  void thinsOnceAndThenNoMore() {
    Table thin = SpaceTimeTable.thinned(Synthetic.spaceTime(400, 101));

    assertThat(thin.size()).isBetween(15_000, SpaceTimeTable.MOST_ROWS);
    assertThat(SpaceTimeTable.thinned(thin)).isSameAs(thin);
    assertThat(thin.distinct("field")).hasSize(3);
  }

  @Test
  void writesNothingWhenAFileWouldBeTooLarge(@TempDir Path folder) throws Exception {
    double[] many = new double[60_000];
    java.util.Arrays.setAll(many, i -> Math.sqrt(i));
    LineFigure figure =
        LineFigure.of("", PlotAxis.linear("x"), PlotAxis.linear("y"), Line.of("y", many, many));

    assertThatThrownBy(() -> FigureWriter.write(figure, "large", folder))
        .hasMessageContaining("large.csv")
        .hasMessageContaining("draw fewer points");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void refusesAnIdThatIsNoFileName(@TempDir Path folder) {
    Figure figure = FigureBook.FIGURES.get("error-cost").of(Synthetic.errorCost());

    assertThatThrownBy(() -> FigureWriter.write(figure, "../x", folder))
        .hasMessageContaining("../x");
  }
}
