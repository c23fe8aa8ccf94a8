package org.jled.figure.paper;

import java.util.List;
import org.jled.core.Checks;
import org.jled.core.Table;
import org.jled.figure.Figure;
import org.jled.figure.FigureEntry;

/**
 * Fig. 3b: errors of latent forecasts of the Kuramoto–Sivashinsky equation by every method. Draws
 * the scores of {@code jled compare}.
 */
public final class Fig3b {

  /** For the book of figures. */
  public static final FigureEntry ENTRY =
      new FigureEntry(
          "Fig. 3b: errors of latent forecasts of the Kuramoto-Sivashinsky equation over 50 time units by every"
              + " method, over all starts and seeds; the bar is the median.",
          "fig3b",
          Fig3b::draw);

  private Fig3b() {}

  /** Draws a violin a method, a panel an error. */
  public static Figure draw(Table scores) {
    Checks.present("scores", scores);
    return new ErrorsOfMethods(scores)
        .draw(
            List.of(
                new ErrorsOfMethods.Panel("RMSE", "RMSE (dimensionless)"),
                new ErrorsOfMethods.Panel("MNAD(u)", "MNAD(u) (fraction of the range)"),
                new ErrorsOfMethods.Panel("L1_density", "L1 error of the density of u, 0 to 2"),
                new ErrorsOfMethods.Panel("valid_time", "valid time (Lyapunov times)")));
  }
}
