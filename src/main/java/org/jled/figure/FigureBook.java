package org.jled.figure;

import org.jled.core.Registry;

/** The figures that can be asked for by id. To add one, add one class and one line. */
public final class FigureBook {

  /** Each figure by its id. */
  public static final Registry<FigureEntry> FIGURES =
      Registry.<FigureEntry>of("figure")
          .with("loss-curve", LossCurve.ENTRY)
          .with("space-time", SpaceTime.ENTRY)
          .with("latent-portrait", LatentPortrait.ENTRY)
          .with("error-cost", ErrorCost.ENTRY)
          .with("error-in-time", ErrorInTime.ENTRY);

  private FigureBook() {}
}
