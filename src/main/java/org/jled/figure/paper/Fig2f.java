package org.jled.figure.paper;

import java.util.Arrays;
import org.jled.core.Table;
import org.jled.figure.Figure;
import org.jled.figure.FigureEntry;
import org.jled.figure.LatentPortrait;

/**
 * Fig. 2f: the path of the latent variables, data against forecast, after the first 200 steps.
 * Draws the columns of {@link LatentPortrait}; of a shorter forecast everything.
 */
public final class Fig2f {

  /** For the book of figures. */
  public static final FigureEntry ENTRY =
      new FigureEntry(
          "Fig. 2f: the path of the latent variables, encoded data and the forecast, without the first 200 steps.",
          "latent-portrait",
          Fig2f::draw);

  private static final int DROPPED = 200;

  private Fig2f() {}

  /** Draws the settled part of the paths. */
  public static Figure draw(Table paths) {
    double longest = Arrays.stream(paths.numbers("step")).max().orElse(0);
    return LatentPortrait.draw(longest >= 2 * DROPPED ? settled(paths) : paths);
  }

  private static Table settled(Table paths) {
    double[] steps = paths.numbers("step");
    Table.Builder table = Table.of(paths.columns().toArray(String[]::new));
    for (int i = 0; i < steps.length; i++) {
      if (steps[i] >= DROPPED) {
        table.add(paths.rows().get(i).toArray());
      }
    }
    return table.build();
  }
}
