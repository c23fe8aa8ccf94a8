package org.jled.compare;

import org.jled.core.Checks;
import org.jled.latent.LatentModel;

/**
 * A trained method of a study.
 *
 * @param method its name
 * @param seed of its training
 * @param model what was made
 * @param reducerSeconds what the reducer took, which others may share; 0 where both parts were
 *     trained together; NaN when that is not known
 * @param seconds what the rest took, pauses included; NaN when that is not known
 */
public record StudyModel(
    String method, long seed, LatentModel model, double reducerSeconds, double seconds) {

  public StudyModel {
    Checks.notBlank("method", method);
    Checks.present("model", model);
  }

  /** What training takes when nothing is there yet; NaN when that is not known. */
  public double trainingSeconds() {
    return reducerSeconds + seconds;
  }
}
