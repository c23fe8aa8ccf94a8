package org.jled.figure.paper;

import java.util.ArrayList;
import java.util.List;
import org.jled.core.Checks;
import org.jled.core.Table;
import org.jled.figure.Figure;
import org.jled.figure.FigureEntry;
import org.jled.figure.Line;
import org.jled.figure.LineFigure;
import org.jled.figure.Panels;
import org.jled.figure.PlotAxis;
import org.jled.figure.RhoAxis;

/**
 * Fig. 2c: the errors of multiscale forecasts against ρ = T_m/T_μ. Draws columns {@code model},
 * {@code quantity}, {@code rho}, {@code value}, {@code low}, {@code high}.
 */
public final class Fig2c {

  /** For the book of figures. */
  public static final FigureEntry ENTRY =
      new FigureEntry(
          "Fig. 2c: errors of multiscale forecasts against the ratio ρ of macro to micro steps. Bars: least"
              + " to greatest over the starts.",
          "fig2c",
          Fig2c::draw);

  private Fig2c() {}

  /** Draws the mean absolute deviations in one panel, the mean square error in another. */
  public static Figure draw(Table errors) {
    RhoAxis rho = RhoAxis.of(errors.numbers("rho"));
    List<Figure> panels = new ArrayList<>();
    addPanel(panels, errors, rho, true);
    addPanel(panels, errors, rho, false);
    Checks.require(!panels.isEmpty(), "the table holds no errors");
    return new Panels("", 2, panels, errors);
  }

  private static void addPanel(List<Figure> panels, Table errors, RhoAxis rho, boolean deviation) {
    List<Line> lines = new ArrayList<>();
    List<LineFigure.Bar> bars = new ArrayList<>();
    for (String model : errors.distinct("model")) {
      Table own = errors.where("model", model);
      for (String quantity : own.distinct("quantity")) {
        if (quantity.startsWith("MNAD") == deviation) {
          Table rows = own.where("quantity", quantity);
          addBars(bars, lines.size(), rows, rho);
          lines.add(rho.line(model + ", " + quantity, rows.numbers("rho"), rows.numbers("value")));
        }
      }
    }
    if (!lines.isEmpty()) {
      String label = deviation ? "MNAD (fraction of the range)" : "MSE (dimensionless)";
      panels.add(
          new LineFigure(
              "", rho.axis(), PlotAxis.log(label), lines, bars, new LineFigure.Size(440, 340)));
    }
  }

  private static void addBars(List<LineFigure.Bar> bars, int line, Table rows, RhoAxis axis) {
    double[] rho = rows.numbers("rho");
    double[] low = rows.numbers("low");
    double[] high = rows.numbers("high");
    for (int i = 0; i < rho.length; i++) {
      if (low[i] < high[i]) {
        bars.add(new LineFigure.Bar(line, axis.place(rho[i]), low[i], high[i]));
      }
    }
  }
}
