package org.jled.figure.paper;

import org.jled.core.Checks;
import org.jled.core.Table;
import org.jled.figure.Figure;
import org.jled.figure.FigureEntry;

/**
 * Fig. 3a: mean square error of the reconstruction of the Kuramoto–Sivashinsky equation against the
 * number of latent variables. Draws columns {@code reducer}, {@code latents}, {@code MSE}, of a
 * trained model beside principal components; of {@code jled sizes} also {@code split}, {@code seed}
 * and {@code states}.
 */
public final class Fig3a {

  /** For the book of figures. */
  public static final FigureEntry ENTRY =
      new FigureEntry(
          "Fig. 3a: mean square error of the reconstruction against the number of latent variables: of test data"
              + " by principal components and the trained autoencoder; or, drawn by sizes, of validation and"
              + " test states evenly thinned to so many, medians over seeds with bars from least to greatest.",
          "fig3a",
          Fig3a::draw);

  private Fig3a() {}

  /** Draws a line a reducer, a panel a split; a reducer of a single size is a point. */
  public static Figure draw(Table errors) {
    Checks.present("errors", errors);
    return new ErrorsOfSizes(errors).draw();
  }
}
