package org.jled.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jled.core.Checks;
import org.jled.core.Table;

/**
 * Error against cost of everything that forecasts: solvers over their settings, learned models over
 * their plans, rivals. Draws columns {@code series}, {@code truth}, {@code setting}, {@code
 * microseconds} a step and {@code error}; a panel a truth. What is further left and lower is
 * better.
 */
public final class WorkPrecision {

  static final FigureEntry ENTRY =
      new FigureEntry(
          "Work and precision: error against computing time of solvers over their settings, of the models over"
              + " their plans, and of the rivals; left against the solver that made the data, right against the"
              + " equation. Further left and lower is better.",
          "work-precision",
          WorkPrecision::draw);

  private WorkPrecision() {}

  /** Draws all points of a table. */
  public static Figure draw(Table points) {
    List<Figure> panels = new ArrayList<>();
    for (String truth : points.distinct("truth")) {
      panels.add(panel(truth, points.where("truth", truth)));
    }
    Checks.require(!panels.isEmpty(), "the table holds no points");
    return new Panels("", 2, panels, points);
  }

  private static Figure panel(String truth, Table rows) {
    List<Line> lines = new ArrayList<>();
    for (String series : rows.distinct("series")) {
      Table own = rows.where("series", series);
      lines.add(line(series, own.numbers("microseconds"), own.numbers("error")));
    }
    return new LineFigure(
        "against the " + truth,
        PlotAxis.log("microseconds per step Δt"),
        PlotAxis.log("MNAD of the first channel"),
        lines,
        List.of(),
        new LineFigure.Size(470, 420));
  }

  private static Line line(String name, double[] cost, double[] error) {
    int[] order =
        IntStream.range(0, cost.length)
            .boxed()
            .sorted((a, b) -> Double.compare(cost[a], cost[b]))
            .mapToInt(i -> i)
            .toArray();
    double[] x = IntStream.of(order).mapToDouble(i -> cost[i]).toArray();
    double[] y = IntStream.of(order).mapToDouble(i -> error[i]).toArray();
    return new Line(name, x, y, Line.Style.POINTS);
  }
}
