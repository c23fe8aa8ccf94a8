package org.jled.figure.paper;

import org.jled.core.Checks;
import org.jled.core.Table;
import org.jled.figure.Figure;
import org.jled.figure.FigureEntry;
import org.jled.figure.PlotAxis;
import org.jled.figure.paper.ErrorsAgainstRho.Panel;

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
    Checks.present("errors", errors);
    return new ErrorsAgainstRho(errors)
        .draw(
            new Panel(q -> q.startsWith("MNAD"), PlotAxis.log("MNAD (fraction of the range)")),
            new Panel(q -> q.equals("MSE"), PlotAxis.log("MSE (dimensionless)")));
  }
}
