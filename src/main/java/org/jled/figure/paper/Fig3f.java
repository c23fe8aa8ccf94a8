package org.jled.figure.paper;

import org.jled.core.Checks;
import org.jled.core.Table;
import org.jled.figure.Figure;
import org.jled.figure.FigureEntry;
import org.jled.figure.LatentPortrait;

/**
 * Fig. 3f: the path of the latent variables, data against forecast, in the first two principal
 * components of the data. Draws the columns of {@link LatentPortrait}.
 */
public final class Fig3f {

  /** For the book of figures. */
  public static final FigureEntry ENTRY =
      new FigureEntry(
          "Fig. 3f: the path of the latent variables, encoded data and one forecast, in the first two principal"
              + " components of the encoded data.",
          "fig3f",
          Fig3f::draw);

  private Fig3f() {}

  /** Draws both paths. */
  public static Figure draw(Table paths) {
    Checks.present("paths", paths);
    return LatentPortrait.draw(
        paths,
        "first principal component of z (of the range)",
        "second principal component of z (of the range)");
  }
}
