package org.jled.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Draws a {@link LineFigure} through XChart. */
final class LineChart {

  private static final Color NOTHING = new Color(255, 255, 255, 0);

  private final LineFigure figure;

  LineChart(LineFigure figure) {
    this.figure = figure;
  }

  void paint(Graphics2D g, int width, int height) {
    XYChart chart = new XYChart(width, height);
    chart.setXAxisTitle(figure.x().label());
    chart.setYAxisTitle(figure.y().label());
    dress(chart.getStyler());
    range(chart.getStyler());
    for (int i = 0; i < figure.lines().size(); i++) {
      addLine(chart, i);
    }
    for (int i = 0; i < figure.bars().size(); i++) {
      addBar(chart, i);
    }
    chart.paint(g, width, height);
  }

  private void dress(XYStyler style) {
    style.setBaseFont(Ink.LABEL).setChartFontColor(Ink.TEXT);
    style.setAxisTitleFont(Ink.LABEL).setAxisTickLabelsFont(Ink.TICK).setLegendFont(Ink.TICK);
    style.setChartBackgroundColor(Color.WHITE).setPlotBorderVisible(false).setChartPadding(8);
    style.setAxisTickMarksColor(Ink.AXIS).setAxisTickLabelsColor(Ink.TEXT);
    style.setPlotGridLinesColor(Ink.GRID).setPlotGridLinesStroke(Ink.HAIR);
    style.setAxisTickMarksStroke(Ink.HAIR).setPlotMargin(0).setAxisTitlePadding(8);
    style.setPlotContentSize(1).setMarkerSize(6).setLocale(java.util.Locale.ROOT);
    style.setXAxisTickMarkSpacingHint(70).setYAxisTickMarkSpacingHint(40);
    style.setLegendVisible(figure.lines().size() > 1);
    style.setLegendPosition(Styler.LegendPosition.OutsideS);
    style.setLegendLayout(Styler.LegendLayout.Horizontal);
    style.setLegendBorderColor(NOTHING).setLegendPadding(4).setLegendSeriesLineLength(20);
  }

  private void range(XYStyler style) {
    PlotAxis x = figure.x();
    PlotAxis y = figure.y();
    Extent across = extent(x, Line::x, bar -> bar.x(), bar -> bar.x());
    Extent upward = extent(y, Line::y, LineFigure.Bar::low, LineFigure.Bar::high);
    style.setXAxisMin(across.low()).setXAxisMax(across.high());
    style.setYAxisMin(upward.low()).setYAxisMax(upward.high());
    if (x.log()) {
      style.setXAxisLogarithmic(true).setXAxisLogarithmicDecadeOnly(true);
      style.setXAxisTickLabelsFormattingFunction(x::powerLabel);
    }
    if (y.log()) {
      style.setYAxisLogarithmic(true).setYAxisLogarithmicDecadeOnly(true);
      style.setYAxisTickLabelsFormattingFunction(y::powerLabel);
    }
  }

  private Extent extent(
      PlotAxis axis,
      java.util.function.Function<Line, double[]> values,
      ToDoubleFunction<LineFigure.Bar> low,
      ToDoubleFunction<LineFigure.Bar> high) {
    DoubleStream lines =
        figure.lines().stream().flatMapToDouble(l -> Arrays.stream(values.apply(l)));
    DoubleStream bars =
        figure.bars().stream()
            .flatMapToDouble(b -> DoubleStream.of(low.applyAsDouble(b), high.applyAsDouble(b)));
    double[] all = DoubleStream.concat(lines, bars).filter(v -> !axis.log() || v > 0).toArray();
    return axis.log() ? Extent.of(all).decades() : Extent.of(all).padded();
  }

  private void addLine(XYChart chart, int index) {
    Line line = figure.lines().get(index);
    int[] kept = drawable(line);
    if (kept.length == 0) {
      return;
    }
    double[] x = IntStream.of(kept).mapToDouble(i -> line.x()[i]).toArray();
    double[] y = IntStream.of(kept).mapToDouble(i -> shownOrGap(line.y()[i])).toArray();
    XYSeries series = chart.addSeries(index + " " + line.name(), x, y);
    series.setLabel(line.name());
    Color color = Ink.SERIES.get(index % Ink.SERIES.size());
    series.setLineColor(color);
    series.setMarkerColor(color);
    series.setLineStyle(stroke(line.style()));
    boolean marked = line.style() == Line.Style.MARKED || line.style() == Line.Style.POINTS;
    series.setMarker(marked || kept.length == 1 ? SeriesMarkers.CIRCLE : SeriesMarkers.NONE);
    if (line.style() == Line.Style.POINTS) {
      series.setXYSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.Scatter);
    }
  }

  private int[] drawable(Line line) {
    return Arrays.stream(Decimation.kept(line.y(), Decimation.MOST))
        .filter(i -> figure.x().shows(line.x()[i]))
        .toArray();
  }

  /** XChart leaves a gap where a value is not a number. */
  private double shownOrGap(double y) {
    return figure.y().shows(y) ? y : Double.NaN;
  }

  private static BasicStroke stroke(Line.Style style) {
    return style == Line.Style.DASHED
        ? new BasicStroke(
            1.6f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {6, 4}, 0)
        : new BasicStroke(1.6f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
  }

  private void addBar(XYChart chart, int index) {
    LineFigure.Bar bar = figure.bars().get(index);
    double[] x = {bar.x(), bar.x()};
    XYSeries series = chart.addSeries("bar " + index, x, new double[] {bar.low(), bar.high()});
    Color color = Ink.SERIES.get(bar.line());
    series.setLineColor(color);
    series.setMarkerColor(color);
    series.setLineStyle(new BasicStroke(1.2f));
    series.setMarker(Cap.MARKER);
    series.setShowInLegend(false);
  }
}
