package org.jled.compare;

import java.util.OptionalLong;
import org.jled.core.Checks;
import org.jled.reduce.Reducer;

/**
 * A fitted reducer of a study of sizes.
 *
 * @param method its name in the study
 * @param seed of its training; none where nothing depends on chance
 * @param reducer what was made
 * @param states how many training states it was made from
 * @param seconds what fitting took; of principal components and diffusion maps the fit of the most
 *     latents, whose first ones the smaller sizes are
 */
public record SizeFit(
    String method, OptionalLong seed, Reducer reducer, int states, double seconds) {

  public SizeFit {
    Checks.notBlank("method", method);
    Checks.present("seed", seed);
    Checks.present("reducer", reducer);
    Checks.atLeast("states", states, 1);
  }
}
