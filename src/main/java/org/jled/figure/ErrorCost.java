package org.jled.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.jled.core.Checks;
import org.jled.core.Table;

/**
 * What accuracy costs: error and seconds a step against ρ = T_m/T_μ, the ratio of macro to micro
 * steps. Draws columns {@code macro}, {@code micro}, {@code rho}, {@code metric}, {@code value},
 * {@code low}, {@code high}. ρ = ∞ is the latent forecast, ρ = 0 the micro solver alone; bars reach
 * from {@code low} to {@code high}.
 */
public final class ErrorCost {

  static final FigureEntry ENTRY =
      new FigureEntry(
          "Error (left) and computing time (right) against the ratio ρ of macro to micro steps; "
              + "'latent' never calls the micro solver, 'micro' calls nothing else. Bars: least to "
              + "largest over the initial states.",
          "error-cost",
          ErrorCost::draw);

  private static final String COST = "seconds";
  private static final String GAIN = "speed-up";

  private ErrorCost() {}

  /** Draws the errors and costs of a table. */
  public static Figure draw(Table results) {
    Checks.require(
        Arrays.stream(results.numbers("rho")).anyMatch(Double::isFinite),
        "the table holds no forecast that calls the micro solver, so there is no cost to compare; a run on data without a solver has no such figure");
    RhoAxis rho = RhoAxis.of(results.numbers("rho"));
    List<Figure> panels = new ArrayList<>();
    addPanel(panels, results, rho, m -> !m.startsWith(COST) && !m.startsWith(GAIN), "error");
    addPanel(panels, results, rho, m -> m.startsWith(COST), "seconds per coarse step");
    Checks.require(!panels.isEmpty(), "the table holds neither errors nor '%s …'", COST);
    return new Panels("", 2, panels, results);
  }

  private static void addPanel(
      List<Figure> panels, Table results, RhoAxis rho, Predicate<String> wanted, String label) {
    List<Line> lines = new ArrayList<>();
    List<LineFigure.Bar> bars = new ArrayList<>();
    for (String metric : results.distinct("metric").stream().filter(wanted).toList()) {
      Table rows = results.where("metric", metric);
      bars.addAll(rho.bars(lines.size(), rows));
      lines.add(rho.line(metric.replace('_', ' '), rows.numbers("rho"), rows.numbers("value")));
    }
    if (!lines.isEmpty()) {
      LineFigure.Size size = new LineFigure.Size(440, 320);
      panels.add(new LineFigure("", rho.axis(), PlotAxis.log(label), lines, bars, size));
    }
  }
}
