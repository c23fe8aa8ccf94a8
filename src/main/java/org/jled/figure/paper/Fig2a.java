package org.jled.figure.paper;

import org.jled.core.Checks;
import org.jled.core.Table;
import org.jled.figure.Figure;
import org.jled.figure.FigureEntry;

/**
 * Fig. 2a: mean square error of the reconstruction of the FitzHugh–Nagumo model against the number
 * of latent variables. Draws the fits of {@code jled sizes}: columns {@code reducer}, {@code
 * latents}, {@code MSE} and, where there are several, {@code split}, {@code seed} and {@code
 * states}.
 */
public final class Fig2a {

  /** For the book of figures. */
  public static final FigureEntry ENTRY =
      new FigureEntry(
          "Fig. 2a: mean square error of the reconstruction of the FitzHugh-Nagumo model against the number of"
              + " latent variables, for validation and test states evenly thinned to so many. Lines: medians"
              + " over seeds; bars: least to greatest.",
          "fig2a",
          Fig2a::draw);

  private Fig2a() {}

  /** Draws a line a reducer, a panel a split; a reducer of a single size is a point. */
  public static Figure draw(Table errors) {
    Checks.present("errors", errors);
    return new ErrorsOfSizes(errors).draw();
  }
}
