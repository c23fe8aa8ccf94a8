package org.jled.figure.paper;

import org.jled.core.Table;
import org.jled.figure.Figure;
import org.jled.figure.FigureEntry;

/**
 * Fig. 3d: speed-up of multiscale forecasts of the Kuramoto–Sivashinsky equation against ρ =
 * T_m/T_μ, drawn as {@link Fig2d}: over the published solver in NumPy, a thousand steps a sample,
 * over the data's own, which takes ten, and over the matched one, the cheapest that errs no more.
 */
public final class Fig3d {

  /** For the book of figures. */
  public static final FigureEntry ENTRY =
      new FigureEntry(
          "Fig. 3d: speed-up of multiscale forecasts of the Kuramoto-Sivashinsky equation against the ratio ρ of"
              + " macro to micro steps, over the published solver in NumPy, over the data's own and over the cheapest"
              + " that errs no more; left with the field of every sample, right without.",
          "fig3d",
          Fig3d::draw);

  private Fig3d() {}

  /** Draws a panel a variant. */
  public static Figure draw(Table speedUps) {
    return Fig2d.draw(speedUps);
  }
}
