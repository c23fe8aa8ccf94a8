package org.jled.nn;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jled.core.Checks;
import org.jled.core.Spelling;

/** How a recurrent network's memory h becomes its prediction ẑ of the next scaled latent. */
public enum Readout {
  /** ẑ = ½ + ½ tanh(W h + b), as published: it never leaves (0, 1). */
  BOUNDED,
  /**
   * ẑ = z + W h + b, a step from the latent that was fed. A slow variable moves little in a step,
   * so the same error of the network is a far smaller one of the forecast; but nothing bounds it.
   */
  RESIDUAL;

  /** The name in files and experiments. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The read-out with an id.
   *
   * @throws IllegalArgumentException that lists the ids
   */
  public static Readout of(String id) {
    Checks.present("id", id);
    List<String> ids = Arrays.stream(values()).map(Readout::id).toList();
    Checks.require(
        ids.contains(id),
        "unknown readout '%s'%s; known: %s",
        id,
        Spelling.hint(id, ids),
        String.join(", ", ids));
    return values()[ids.indexOf(id)];
  }
}
