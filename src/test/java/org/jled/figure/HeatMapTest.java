package org.jled.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Rectangle;
import org.junit.jupiter.api.Test;

class HeatMapTest {

  private static final GridAxis X = new GridAxis("time t (dimensionless)", new double[] {0, 1, 2});
  private static final GridAxis Y = new GridAxis("position x (dimensionless)", new double[] {0, 1});
  private static final double[][] VALUES = {{0, 0.25, 0.5}, {0.75, 1, Double.NaN}};
  private static final ColorScale SCALE = new ColorScale(ColorMap.VIRIDIS, 0, 1);

  @Test
  void drawsTheFirstRowAtTheBottomAndTheFirstColumnAtTheLeft() {
    HeatMap map = new HeatMap("u", X, Y, VALUES, HeatMap.Style.of(SCALE, "").cells());

    for (int row = 0; row < 2; row++) {
      for (int column = 0; column < 3; column++) {
        double right = (column + 0.5) / 3;
        double up = (row + 0.5) / 2;
        assertThat(colour(map, right, up)).isEqualTo(SCALE.rgb(VALUES[row][column]));
      }
    }
  }

  @Test
  void smoothDrawingPassesThroughTheMeanBetweenPoints() {
    double[][] ramp = {{0, 0.5, 1}, {0, 0.5, 1}};
    HeatMap map = new HeatMap("", X, Y, ramp, HeatMap.Style.of(SCALE, ""));

    int middle = colour(map, 0.25, 0.5);
    assertThat(java.util.stream.IntStream.rangeClosed(-2, 2))
        .anyMatch(i -> middle == SCALE.rgb(0.25 + i / 255.0));
  }

  @Test
  void embedsOneRasterInAnSvgWithVectorAxes() {
    HeatMap map = new HeatMap("u", X, Y, VALUES, HeatMap.Style.of(SCALE, "").cells());

    String svg = PictureFile.svg(map);

    assertThat(svg.split("<image", -1)).as("field and colour bar").hasSize(3);
    assertThat(svg).contains("time t (dimensionless)</text>").contains("font-size:12px");
  }

  @Test
  void refusesValuesThatDoNotFitTheAxes() {
    HeatMap.Style style = HeatMap.Style.of(SCALE, "");

    assertThatThrownBy(() -> new HeatMap("", Y, X, VALUES, style))
        .hasMessageContaining("do not fit");
    assertThatThrownBy(() -> new GridAxis("x", new double[] {1, 0}))
        .hasMessageContaining("increase");
  }

  @Test
  void listsEveryValueWithItsPlace() {
    HeatMap map = new HeatMap("", X, Y, VALUES, HeatMap.Style.of(SCALE, ""));

    assertThat(map.data().rows().get(4)).containsExactly(1.0, 1.0, 1.0);
  }

  private static int colour(HeatMap map, double right, double up) {
    Rectangle box = map.box();
    int x = (int) (PictureFile.PNG_SCALE * (box.x + right * box.width));
    int y = (int) (PictureFile.PNG_SCALE * (box.y + (1 - up) * box.height));
    return PictureFile.pixels(map).getRGB(x, y) & 0xFFFFFF;
  }
}
