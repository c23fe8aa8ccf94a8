package org.jled.figure;

import java.util.ArrayList;
import java.util.List;
import org.jled.core.Table;

/**
 * How the error of a forecast grows: one panel a metric, one line a mode. Draws columns {@code
 * mode}, {@code step}, {@code time}, {@code metric}, {@code value}.
 */
public final class ErrorInTime {

  static final FigureEntry ENTRY =
      new FigureEntry(
          "Error of the forecast against time, one line for each way of forecasting.",
          "error-in-time",
          ErrorInTime::draw);

  private static final int COLUMNS = 2;

  private ErrorInTime() {}

  /** Draws the errors of a table, those of every k-th step when it is very long. */
  public static Figure draw(Table table) {
    Table errors = Thinning.bySteps(table);
    List<Figure> panels = new ArrayList<>();
    for (String metric : errors.distinct("metric")) {
      panels.add(panel(metric, errors.where("metric", metric)));
    }
    return new Panels("", COLUMNS, panels, errors);
  }

  private static Figure panel(String metric, Table rows) {
    List<Line> lines = new ArrayList<>();
    for (String mode : rows.distinct("mode")) {
      Table path = rows.where("mode", mode);
      lines.add(Line.of(mode, path.numbers("time"), path.numbers("value")));
    }
    PlotAxis time = PlotAxis.linear("time t (dimensionless)");
    LineFigure.Size size = new LineFigure.Size(440, 320);
    return new LineFigure("", time, PlotAxis.log(metric), lines, List.of(), size);
  }
}
