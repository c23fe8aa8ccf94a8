package org.jled.figure.paper;

import org.jled.core.Checks;
import org.jled.core.Table;
import org.jled.figure.Figure;
import org.jled.figure.FigureEntry;
import org.jled.figure.PlotAxis;
import org.jled.figure.paper.ErrorsAgainstRho.Panel;

/**
 * Fig. 3c: the errors of multiscale forecasts of the Kuramoto–Sivashinsky equation against ρ =
 * T_m/T_μ. Draws columns {@code model}, {@code quantity}, {@code rho}, {@code value}, {@code low},
 * {@code high}.
 */
public final class Fig3c {

  /** For the book of figures. */
  public static final FigureEntry ENTRY =
      new FigureEntry(
          "Fig. 3c: errors of multiscale forecasts of the Kuramoto-Sivashinsky equation, and their correlation"
              + " with the truth, against the ratio ρ of macro to micro steps. Bars: least to greatest over"
              + " the starts.",
          "fig3c",
          Fig3c::draw);

  private Fig3c() {}

  /** Draws the root mean square, the mean absolute deviation and the correlation, a panel each. */
  public static Figure draw(Table errors) {
    Checks.present("errors", errors);
    return new ErrorsAgainstRho(errors)
        .draw(
            new Panel(q -> q.equals("RMSE"), PlotAxis.linear("RMSE (units of the state)")),
            new Panel(q -> q.startsWith("MNAD"), PlotAxis.linear("MNAD (fraction of the range)")),
            new Panel(q -> q.equals("correlation"), PlotAxis.linear("correlation with the truth")));
  }
}
