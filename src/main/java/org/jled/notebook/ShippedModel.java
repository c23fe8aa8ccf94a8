package org.jled.notebook;

import java.util.List;
import java.util.Locale;
import org.jled.core.Checks;
import org.jled.core.Run;
import org.jled.data.Dataset;
import org.jled.experiment.Entrant;
import org.jled.experiment.Experiment;
import org.jled.latent.LatentModel;
import org.jled.multiscale.MultiscalePlan;

/**
 * A trained model that ships, with the experiment it was trained in.
 *
 * @param name it was asked for by
 * @param experiment how its data were made and how it was trained
 * @param model what was trained
 * @param trainingSeconds what that took, pauses included; NaN when it was not recorded
 */
public record ShippedModel(
    String name, Experiment experiment, LatentModel model, double trainingSeconds) {

  public ShippedModel {
    Checks.notBlank("name", name);
    Checks.present("experiment", experiment);
    Checks.present("model", model);
  }

  /** Simulates its training, validation and test data: for FitzHugh–Nagumo about a second. */
  public Dataset data() {
    return experiment.data().generate(Run.silent(experiment.seed()));
  }

  /**
   * As it takes part in a {@link org.jled.experiment.Comparison}, this one seed.
   *
   * @param plans of the forecasts to make
   * @param data what it was trained on, from {@link #data}
   */
  public Entrant entrant(List<MultiscalePlan> plans, Dataset data) {
    Entrant.Seed seed = new Entrant.Seed(experiment.seed(), model, trainingSeconds);
    return new Entrant(name, List.of(seed), plans, data);
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%s, seed %d: %s", name, experiment.seed(), model);
  }
}
