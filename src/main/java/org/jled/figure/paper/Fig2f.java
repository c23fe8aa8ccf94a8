package org.jled.figure.paper;

import java.util.Arrays;
import org.jled.core.Table;
import org.jled.figure.Figure;
import org.jled.figure.FigureEntry;
import org.jled.figure.LatentPortrait;

/**
 * Fig. 2f: the path of the latent variables, data against forecast, from step 200 to step 1000.
 * Draws the columns of {@link LatentPortrait}; of a shorter forecast everything.
 */
public final class Fig2f {

  /** For the book of figures. */
  public static final FigureEntry ENTRY =
      new FigureEntry(
          "Fig. 2f: the path of the latent variables, encoded data and the forecast, steps 200 to 1000.",
          "latent-portrait",
          Fig2f::draw);

  private static final int DROPPED = 200;
  private static final int SHOWN = 1000;

  private Fig2f() {}

  /** Draws the settled part of the paths, up to step {@value #SHOWN} as published. */
  public static Figure draw(Table paths) {
    double longest = Arrays.stream(paths.numbers("step")).max().orElse(0);
    return LatentPortrait.draw(longest >= 2 * DROPPED ? settled(paths) : paths);
  }

  private static Table settled(Table paths) {
    double[] steps = paths.numbers("step");
    Table.Builder table = Table.of(paths.columns().toArray(String[]::new));
    for (int i = 0; i < steps.length; i++) {
      if (steps[i] >= DROPPED && steps[i] < SHOWN) {
        table.add(paths.rows().get(i).toArray());
      }
    }
    return table.build();
  }
}
