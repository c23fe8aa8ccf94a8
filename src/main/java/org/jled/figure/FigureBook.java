package org.jled.figure;

import org.jled.core.Registry;
import org.jled.figure.paper.Fig2c;
import org.jled.figure.paper.Fig2d;
import org.jled.figure.paper.Fig2e;
import org.jled.figure.paper.Fig2f;

/** The figures that can be asked for by id. To add one, add one class and one line. */
public final class FigureBook {

  /** Each figure by its id. */
  public static final Registry<FigureEntry> FIGURES =
      Registry.<FigureEntry>of("figure")
          .with("loss-curve", LossCurve.ENTRY)
          .with("space-time", SpaceTime.ENTRY)
          .with("latent-portrait", LatentPortrait.ENTRY)
          .with("error-cost", ErrorCost.ENTRY)
          .with("error-in-time", ErrorInTime.ENTRY)
          .with("work-precision", WorkPrecision.ENTRY)
          .with("fig2c", Fig2c.ENTRY)
          .with("fig2d", Fig2d.ENTRY)
          .with("fig2e", Fig2e.ENTRY)
          .with("fig2f", Fig2f.ENTRY);

  private FigureBook() {}
}
