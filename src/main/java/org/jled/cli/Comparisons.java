package org.jled.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import org.jled.core.Precision;
import org.jled.core.Progress;
import org.jled.core.Trajectory;
import org.jled.data.DatasetRecipe;
import org.jled.data.Split;
import org.jled.experiment.Comparison;
import org.jled.experiment.ComparisonTable;
import org.jled.experiment.Entrant;
import org.jled.experiment.Experiment;
import org.jled.experiment.PublishedTest;
import org.jled.experiment.RunData;
import org.jled.experiment.TestStarts;
import org.jled.multiscale.MultiscalePlan;
import org.jled.system.fhn.FitzHughNagumo;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Compares models on one test.
 *
 * @param spec the command, for what its arguments get wrong
 * @param models at least one; the test is the first one's
 * @param truth the first one's data
 * @param test what was asked for
 */
record Comparisons(CommandSpec spec, List<TestedModel> models, RunData truth, Test test) {

  /** Of the draw of the starts, the same for all tables. */
  private static final long STARTS_SEED = 2022;

  /**
   * What is asked for.
   *
   * @param split which trajectories
   * @param data the truth, or null for the first model's own
   * @param latentOnly whether to leave out forecasts with a micro solver
   * @param precision what models compute in
   */
  record Test(Split split, Path data, boolean latentOnly, Precision precision) {

    List<MultiscalePlan> plans(Experiment experiment) {
      MultiscalePlan first = experiment.plans().get(0);
      return latentOnly
          ? List.of(MultiscalePlan.latentOnly(first.warmup(), first.horizon()))
          : experiment.plans();
    }

    /** The same, and those that were published. */
    List<MultiscalePlan> publishedPlans(Experiment experiment) {
      List<MultiscalePlan> plans = new ArrayList<>(plans(experiment));
      if (!latentOnly) {
        plans.addAll(PublishedTest.plans(plans.get(0).warmup()));
      }
      return List.copyOf(plans);
    }
  }

  /** Whether the test is as long as the published one, so that both its horizons can be had. */
  boolean isPublished() throws IOException {
    OptionalInt samples = RunData.samples(models.get(0).primary(), test.data(), test.split());
    return samples.equals(OptionalInt.of(PublishedTest.SAMPLES));
  }

  /** Over the horizon of the first plan, or what the test has room for. */
  ComparisonTable overOwnHorizon(int starts, Progress progress) throws IOException {
    Trajectory run = truth.data().split(test.split()).trajectories().get(0);
    MultiscalePlan plan = firstPlan().cutTo(run.length());
    return comparison(run, plan, starts).run(entrants(test::plans, progress), progress);
  }

  /**
   * Over given horizons, the starts of each, of the published test run; where none was published,
   * of the data's own test.
   */
  List<ComparisonTable> overPublished(Map<Integer, Integer> startsByHorizon, Progress progress)
      throws IOException {
    DatasetRecipe recipe = truth.experiment().data();
    boolean published = truth.simulated() && recipe.system() instanceof FitzHughNagumo;
    Trajectory run =
        published
            ? PublishedTest.run(recipe, test.split(), progress)
            : truth.data().split(test.split()).trajectories().get(0);
    List<Comparison> comparisons = new ArrayList<>();
    for (Map.Entry<Integer, Integer> one : startsByHorizon.entrySet()) {
      MultiscalePlan plan = MultiscalePlan.latentOnly(firstPlan().warmup(), one.getKey());
      comparisons.add(comparison(run, plan, one.getValue()));
    }
    List<Entrant> entrants = entrants(published ? test::publishedPlans : test::plans, progress);
    return comparisons.stream().map(one -> one.run(entrants, progress)).toList();
  }

  private MultiscalePlan firstPlan() {
    MultiscalePlan first = truth.experiment().plans().get(0);
    return MultiscalePlan.latentOnly(first.warmup(), first.horizon());
  }

  private Comparison comparison(Trajectory run, MultiscalePlan plan, int starts) {
    TestStarts drawn =
        BadArguments.check(spec, () -> TestStarts.draw(run.length(), plan, starts, STARTS_SEED));
    DatasetRecipe recipe = truth.experiment().data();
    return new Comparison(truth.simulated() ? recipe.system() : null, run, drawn);
  }

  private List<Entrant> entrants(
      Function<Experiment, List<MultiscalePlan>> plans, Progress progress) throws IOException {
    Map<DatasetRecipe, RunData> known = new LinkedHashMap<>();
    List<Entrant> entrants = new ArrayList<>();
    for (TestedModel model : models) {
      Experiment experiment = model.primary().experiment();
      RunData own = truth;
      boolean simulated = test.data() == null && model.primary().source() == null;
      if (simulated && !experiment.data().equals(truth.experiment().data())) {
        own = known.get(experiment.data());
        own = own == null ? RunData.of(model.primary(), null, progress) : own;
        known.put(experiment.data(), own);
      }
      entrants.add(model.entrant(plans.apply(experiment), own.data(), test.precision()));
    }
    return entrants;
  }
}
