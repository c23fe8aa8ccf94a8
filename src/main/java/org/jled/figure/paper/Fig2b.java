package org.jled.figure.paper;

import java.util.List;
import org.jled.core.Checks;
import org.jled.core.Table;
import org.jled.figure.Figure;
import org.jled.figure.FigureEntry;

/**
 * Fig. 2b: errors of latent forecasts of the FitzHugh–Nagumo model by every method. Draws the
 * scores of {@code jled compare}.
 */
public final class Fig2b {

  /** For the book of figures. */
  public static final FigureEntry ENTRY =
      new FigureEntry(
          "Fig. 2b: errors of latent forecasts of the FitzHugh-Nagumo model by every method, over all starts and"
              + " seeds; the bar is the median.",
          "fig2b",
          Fig2b::draw);

  private Fig2b() {}

  /** Draws a violin a method, a panel an error. */
  public static Figure draw(Table scores) {
    Checks.present("scores", scores);
    return new ErrorsOfMethods(scores)
        .draw(
            List.of(
                new ErrorsOfMethods.Panel("MSE", "MSE (dimensionless)"),
                new ErrorsOfMethods.Panel("MNAD(u)", "MNAD(u) (fraction of the range)"),
                new ErrorsOfMethods.Panel("MNAD(v)", "MNAD(v) (fraction of the range)")));
  }
}
