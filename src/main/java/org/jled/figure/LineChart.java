package org.jled.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.lines.SeriesLines;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Draws a {@link LineFigure} through XChart. */
final class LineChart {

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
    style.setXAxisTickMarkSpacingHint(figure.x().spacing()).setYAxisTickMarkSpacingHint(40);
    style.setLegendVisible(false);
  }

  private void range(XYStyler style) {
    PlotAxis x = figure.x();
    PlotAxis y = figure.y();
    Extent across =
        x.range(DoubleStream.concat(all(Line::x), figure.bars().stream().mapToDouble(b -> b.x())));
    Extent upward =
        y.range(
            DoubleStream.concat(
                all(Line::y),
                figure.bars().stream().flatMapToDouble(b -> DoubleStream.of(b.low(), b.high()))));
    style.setXAxisMin(across.low()).setXAxisMax(across.high());
    style.setYAxisMin(upward.low()).setYAxisMax(upward.high());
    if (x.isPlain(across)) {
      style.setXAxisTickLabelsFormattingFunction(PlotAxis::plainLabel);
    }
    if (y.isPlain(upward)) {
      style.setYAxisTickLabelsFormattingFunction(PlotAxis::plainLabel);
    }
    if (x.log()) {
      style.setXAxisLogarithmic(true).setXAxisLogarithmicDecadeOnly(true);
      style.setXAxisTickLabelsFormattingFunction(value -> x.powerLabel(value, across));
    }
    if (y.log()) {
      style.setYAxisLogarithmic(true).setYAxisLogarithmicDecadeOnly(true);
      style.setYAxisTickLabelsFormattingFunction(value -> y.powerLabel(value, upward));
    }
  }

  private DoubleStream all(Function<Line, double[]> values) {
    return figure.lines().stream().flatMapToDouble(line -> Arrays.stream(values.apply(line)));
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
    Color color = Ink.color(line.style(), index);
    series.setLineColor(color);
    series.setMarkerColor(color);
    series.setLineStyle(Ink.stroke(line.style()));
    boolean marked = line.style() == Line.Style.MARKED || line.style() == Line.Style.POINTS;
    series.setMarker(marked || kept.length == 1 ? SeriesMarkers.CIRCLE : SeriesMarkers.NONE);
    if (line.style() == Line.Style.POINTS) {
      series.setXYSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.Scatter);
    }
    if (line.style() == Line.Style.BAND) {
      series.setXYSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.PolygonArea);
      series.setFillColor(color);
      series.setLineStyle(SeriesLines.NONE);
    }
  }

  private int[] drawable(Line line) {
    return Arrays.stream(Decimation.kept(line.x(), line.y(), Decimation.MOST))
        .filter(i -> figure.x().shows(line.x()[i]))
        .toArray();
  }

  /** XChart leaves a gap where a value is not a number. */
  private double shownOrGap(double y) {
    return figure.y().shows(y) ? y : Double.NaN;
  }

  private void addBar(XYChart chart, int index) {
    LineFigure.Bar bar = figure.bars().get(index);
    double[] x = {bar.x(), bar.x()};
    XYSeries series = chart.addSeries("bar " + index, x, new double[] {bar.low(), bar.high()});
    Color color = Ink.color(Line.Style.SOLID, bar.line());
    series.setLineColor(color);
    series.setMarkerColor(color);
    series.setLineStyle(new BasicStroke(1.2f));
    series.setMarker(Cap.MARKER);
  }
}
