package org.jled.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.jled.core.Table;
import org.junit.jupiter.api.Test;

class LineFigureTest {

  private static final PlotAxis X = PlotAxis.linear("x");

  @Property(tries = 200)
  void decimationKeepsTheEndsAndTheExtremes(@ForAll @Size(min = 1, max = 400) double[] y) {
    double[] x = IntStream.range(0, y.length).mapToDouble(i -> i).toArray();

    int[] kept = Decimation.kept(x, y, 60);

    assertThat(kept).isSorted().hasSizeLessThanOrEqualTo(60).contains(0, y.length - 1);
    double[] thin = Arrays.stream(kept).mapToDouble(i -> y[i]).toArray();
    assertThat(Arrays.stream(thin).min()).isEqualTo(Arrays.stream(y).min());
    assertThat(Arrays.stream(thin).max()).isEqualTo(Arrays.stream(y).max());
  }

  @Test
  void drawsWhatCannotBeShownOnALogarithmicAxisAsGaps() {
    Line line = Line.of("loss", new double[] {0, 1, 2}, new double[] {0, Double.NaN, 1e-3});
    Line nothing = Line.of("negative", new double[] {0, 1, 2}, new double[] {-1, -1, -1});
    LineFigure figure = LineFigure.of("", X, PlotAxis.log("y"), line).with(nothing);

    assertThat(PictureFile.png(figure)).isNotEmpty();
  }

  @Test
  void drawsLinesOfManyPointsAsSmallFiles() {
    double[] x = IntStream.range(0, 100_000).mapToDouble(i -> i).toArray();
    double[] y = Arrays.stream(x).map(v -> Math.sin(v / 7) * v).toArray();

    String svg = PictureFile.svg(LineFigure.of("", X, PlotAxis.linear("y"), Line.of("y", x, y)));

    assertThat(svg.length()).isLessThan(200_000);
  }

  @Test
  void logarithmicAxesAlwaysShowTwoPowersOfTen() {
    Extent narrow = PlotAxis.log("y").range(Arrays.stream(new double[] {0.012, 0.017}));
    Extent wide = PlotAxis.log("y").range(Arrays.stream(new double[] {1e-30, 0.5}));

    assertThat(narrow.low()).isLessThanOrEqualTo(0.01);
    assertThat(narrow.high()).isGreaterThanOrEqualTo(0.1);
    assertThat(wide.high() / wide.low()).isLessThan(1e9);
  }

  @Test
  void anAxisReachesAsFarAsItIsTold() {
    double[] drawn = {1e-3, 1e-2};
    double[] others = {1e-5, 1};
    PlotAxis axis = PlotAxis.log("y");
    Extent both = axis.range(DoubleStream.concat(Arrays.stream(drawn), Arrays.stream(others)));

    assertThat(axis.reaching(others).range(Arrays.stream(drawn))).isEqualTo(both);
    assertThat(axis.reaching(-1, Double.NaN).range(Arrays.stream(drawn)))
        .isEqualTo(axis.range(Arrays.stream(drawn)));
  }

  @Test
  void countsHaveMoreLabelsThanOtherNumbers() {
    assertThat(verticals(PlotAxis.counts("n"))).isEqualTo(22);
    assertThat(verticals(PlotAxis.linear("n"))).isEqualTo(12);
  }

  /** The vertical axis, and the marks from 0 to 20. */
  private static long verticals(PlotAxis axis) {
    double[] x = {1, 20};
    LineFigure figure = LineFigure.of("", axis, PlotAxis.log("y"), Line.of("y", x, x));
    Pattern vertical =
        Pattern.compile("rgb\\(68,68,68\\)[^>]*points=\"([\\d.]+),[\\d.]+ \\1,[\\d.]+\"");
    return vertical.matcher(PictureFile.svg(figure)).results().count();
  }

  @Test
  void labelsTicksAsTheStepNeeds() {
    Ticks ticks = Ticks.between(-0.5, 0.5, 5);

    assertThat(ticks.values().stream().map(ticks::label))
        .containsExactly("−0.50", "−0.25", "0.00", "0.25", "0.50");
    assertThat(Ticks.between(0, 450, 5).values()).containsExactly(0.0, 200.0, 400.0);
    Ticks small = Ticks.between(0, 4e-5, 5);
    assertThat(small.values().stream().map(small::label)).contains("0", "1·10⁻⁵");
  }

  @Test
  void numbersBetweenZeroAndOneKeepTheirZero() {
    assertThat(PlotAxis.plainLabel(0.05)).isEqualTo("0.05");
    assertThat(PlotAxis.plainLabel(-0.30000000000000004)).isEqualTo("-0.3");
    assertThat(PlotAxis.plainLabel(-1e-17)).isEqualTo("0");
    assertThat(PlotAxis.plainLabel(1200)).isEqualTo("1200");
  }

  @Test
  void aBandGoesAlongItsLowerEdgeAndBackAlongTheUpper() {
    double[] x = {0, 1, 2};
    Line band = Line.band("b", x, new double[] {1, 2, 3}, new double[] {4, 5, 6});
    assertThat(band.x()).containsExactly(0, 1, 2, 2, 1, 0);
    assertThat(band.y()).containsExactly(1, 2, 3, 6, 5, 4);
    assertThatThrownBy(() -> Line.band("b", x, new double[2], x))
        .hasMessageContaining("low of band 'b'");
  }

  @Test
  void findsTheGridOfATable() {
    Table rows =
        Table.of("a", "b", "v").add(1, 5, 15).add(0, 5, 5).add(0, 7, 7).add(2, 7, 27).build();
    FieldGrid grid = FieldGrid.of(rows, "a", "b", "v");
    assertThat(grid.across()).containsExactly(0, 1, 2);
    assertThat(grid.upward()).containsExactly(5, 7);
    assertThat(grid.values()[0]).containsExactly(5, 15, Double.NaN);
    assertThat(grid.values()[1]).containsExactly(7, Double.NaN, 27);
  }

  @Test
  void joinsConnectedStrokesOfOneStyle() {
    String a = "<line style=\"s\" x1=\"0\" x2=\"1\" y1=\"5\" y2=\"6\"/>";
    String b = "<line style=\"s\" x1=\"1\" x2=\"2\" y1=\"6\" y2=\"7\"/>";
    String apart = "<line style=\"s\" x1=\"9\" x2=\"8\" y1=\"6\" y2=\"7\"/>";

    assertThat(SvgLines.joined("<g>" + a + b + apart + "</g>"))
        .containsOnlyOnce("points=\"0,5 1,6 2,7\"")
        .containsOnlyOnce("points=\"9,6 8,7\"")
        .endsWith("</g>");
  }

  @Test
  void refusesLinesItCannotDraw() {
    assertThatThrownBy(() -> new Line("a", new double[2], new double[3], Line.Style.SOLID))
        .hasMessageContaining("y of line 'a'");
    assertThatThrownBy(() -> LineFigure.of("", X, X)).hasMessageContaining("at least one line");
    Line line = Line.of("a", new double[1], new double[1]);
    assertThatThrownBy(
            () -> LineFigure.of("", X, X, line).with(List.of(new LineFigure.Bar(1, 0, 0, 1))))
        .hasMessageContaining("a bar's line");
  }
}
