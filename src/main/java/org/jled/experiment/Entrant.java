package org.jled.experiment;

import java.util.List;
import org.jled.core.Checks;
import org.jled.data.Dataset;
import org.jled.latent.LatentModel;
import org.jled.metric.Sample;
import org.jled.multiscale.MultiscalePlan;

/**
 * A model to compare: one experiment, trained from one or several seeds.
 *
 * @param name for the table
 * @param seeds its trainings, at least one; the first is the one that is timed, as the cost does
 *     not depend on the weights
 * @param plans its forecasts; their warm-up and horizon are replaced by those of the comparison
 * @param data what it was trained and selected on
 */
public record Entrant(String name, List<Seed> seeds, List<MultiscalePlan> plans, Dataset data) {

  public Entrant {
    Checks.notBlank("name", name);
    Checks.present("data", data);
    plans = Checks.list("plans", plans);
    seeds = Checks.list("seeds", seeds);
    Checks.require(!seeds.isEmpty(), "seeds must hold at least one training");
    Checks.require(
        seeds.stream().map(Seed::seed).distinct().count() == seeds.size(),
        "seeds must differ: %s",
        seeds.stream().map(Seed::seed).toList());
  }

  /**
   * One training.
   *
   * @param seed of its randomness
   * @param model what it made
   * @param trainingSeconds what it took, or NaN when that is not known
   */
  public record Seed(long seed, LatentModel model, double trainingSeconds) {

    public Seed {
      Checks.present("model", model);
    }
  }

  /** The median of what the trainings took, of those that are known; NaN when none is. */
  double trainingSeconds() {
    double[] known =
        seeds.stream().mapToDouble(Seed::trainingSeconds).filter(Double::isFinite).toArray();
    return known.length == 0 ? Double.NaN : new Sample(known).median();
  }
}
