package org.jled.figure;

import org.jled.core.Registry;
import org.jled.figure.paper.Fig2a;
import org.jled.figure.paper.Fig2b;
import org.jled.figure.paper.Fig2c;
import org.jled.figure.paper.Fig2d;
import org.jled.figure.paper.Fig2e;
import org.jled.figure.paper.Fig2f;
import org.jled.figure.paper.Fig2g;
import org.jled.figure.paper.Fig3a;
import org.jled.figure.paper.Fig3b;
import org.jled.figure.paper.Fig3c;
import org.jled.figure.paper.Fig3d;
import org.jled.figure.paper.Fig3e;
import org.jled.figure.paper.Fig3f;
import org.jled.figure.paper.Fig3g;

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
          .with("power-spectrum", PowerSpectrumFigure.ENTRY)
          .with("fig2a", Fig2a.ENTRY)
          .with("fig2b", Fig2b.ENTRY)
          .with("fig2c", Fig2c.ENTRY)
          .with("fig2d", Fig2d.ENTRY)
          .with("fig2e", Fig2e.ENTRY)
          .with("fig2f", Fig2f.ENTRY)
          .with("fig2g", Fig2g.ENTRY)
          .with("fig3a", Fig3a.ENTRY)
          .with("fig3b", Fig3b.ENTRY)
          .with("fig3c", Fig3c.ENTRY)
          .with("fig3d", Fig3d.ENTRY)
          .with("fig3e", Fig3e.ENTRY)
          .with("fig3f", Fig3f.ENTRY)
          .with("fig3g", Fig3g.ENTRY);

  private FigureBook() {}
}
