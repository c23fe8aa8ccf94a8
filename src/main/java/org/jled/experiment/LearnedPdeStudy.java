package org.jled.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.jled.core.Checks;
import org.jled.core.Progress;
import org.jled.core.Run;
import org.jled.core.Snapshots;
import org.jled.core.Table;
import org.jled.core.Trajectory;
import org.jled.data.DatasetRecipe;
import org.jled.data.Split;
import org.jled.data.SplitPlan;
import org.jled.latent.LatentModel;
import org.jled.learnedpde.LearnedPde;
import org.jled.learnedpde.PublishedErrors;
import org.jled.metric.Errors;
import org.jled.metric.Sample;
import org.jled.multiscale.ForecastStep;
import org.jled.multiscale.MultiscalePlan;
import org.jled.rival.FittedRival;
import org.jled.system.MicroSystem;
import org.jled.system.fhn.FitzHughNagumo;

/**
 * Partial differential equations learned from the training trajectories of the FitzHugh–Nagumo
 * system, integrated over the published short test, and held against the data's solver; beside them
 * the equation itself, which is how far a perfectly learned one would be off, and learned latent
 * models. Errors are MNAD of each channel over the horizon, whose range is that of the test.
 *
 * <p>The training trajectories are those of a recipe, sampled more often, so that differences in
 * time tell the rates of change. Not safe for use by several threads at once.
 */
public final class LearnedPdeStudy {

  private static final String[] COLUMNS = {
    "model",
    "features",
    "seed",
    "source",
    "MNAD(u)",
    "MNAD(v)",
    "finite steps",
    "training seconds",
    "µs per step"
  };

  private static final String LEARNED = "learned PDE, ";
  private static final String EQUATION = "the equation itself";
  private static final String MEASURED = "measured";
  private static final String PUBLISHED = "published";
  private static final double NANO = 1e-9;

  private final FitzHughNagumo system;
  private final Snapshots train;
  private final Trajectory window;
  private final MultiscalePlan plan;
  private final Truth truth;
  private final Table.Builder rows = Table.of(COLUMNS);

  /**
   * Simulates training and test data.
   *
   * @param recipe of the FitzHugh–Nagumo system
   * @param finer how many times as often the training trajectories are sampled; divides the
   *     solver's steps a sample
   * @param plan warm-up and horizon of the test
   */
  public LearnedPdeStudy(DatasetRecipe recipe, int finer, MultiscalePlan plan, Progress progress) {
    Checks.present("recipe", recipe);
    Checks.present("plan", plan);
    Checks.present("progress", progress);
    this.plan = plan;
    system = system(recipe.system());
    Checks.require(
        finer >= 1 && system.substeps() % finer == 0,
        "finer must divide the %d solver steps of a sample, not be %d",
        system.substeps(),
        finer);
    train = finely(recipe, finer, progress);
    Trajectory test = PublishedTest.run(recipe, Split.TEST, progress);
    Checks.require(
        plan.samples() <= test.length(),
        "horizon %d is longer than the test run of %d samples",
        plan.horizon(),
        test.length());
    window = test.slice(0, plan.samples());
    truth = Truth.data(window, new TestStarts(List.of(0), plan.warmup(), plan.horizon(), 0));
  }

  private static FitzHughNagumo system(MicroSystem system) {
    if (system instanceof FitzHughNagumo fhn) {
      return fhn;
    }
    throw new IllegalArgumentException(
        "learned equations are studied on fhn data, not on " + system.id());
  }

  private Snapshots finely(DatasetRecipe recipe, int finer, Progress progress) {
    int substeps = system.substeps() / finer;
    SplitPlan coarse = recipe.train();
    SplitPlan fine =
        new SplitPlan(
            coarse.seeds(), coarse.transientSteps() * finer, (coarse.samples() - 1) * finer + 1);
    DatasetRecipe often =
        new DatasetRecipe(
            system.withTimeStep(system.dt(), substeps),
            recipe.profiles(),
            fine,
            recipe.valid(),
            recipe.test());
    List<Trajectory> all = new ArrayList<>();
    for (int k = 0; k < fine.seeds().size(); k++) {
      all.add(often.trajectory(Split.TRAIN, k, Run.silent(0).withProgress(progress)));
    }
    return new Snapshots(system.spec(), all);
  }

  /**
   * Learns and tests.
   *
   * @param run its seed draws the points, and starts networks
   * @return what was learned, as text
   */
  public String add(LearnedPde settings, Run run) {
    Checks.present("settings", settings);
    Checks.present("run", run);
    long before = System.nanoTime();
    FittedRival fitted = settings.fit(train, run);
    double seconds = (System.nanoTime() - before) * NANO;
    double[][] states = new double[plan.horizon()][fitted.stateSize()];
    before = System.nanoTime();
    FittedRival.Rollout rollout = fitted.start(window, plan.warmup());
    for (int t = 0; t < states.length; t++) {
      run.progress().checkStop();
      run.progress().update("integrating", t, states.length, settings.id());
      rollout.next(states[t]);
    }
    double micros = (System.nanoTime() - before) * 1e-3 / states.length;
    String name = LEARNED + settings.regressor().id();
    add(name, settings.features().id(), run.seed(), states, new double[] {seconds, micros});
    return fitted.toString();
  }

  /** Adds the converged solution of the equation from the same start. */
  public void addEquation(Progress progress) {
    Checks.present("progress", progress);
    FhnSolvers solvers = new FhnSolvers(system);
    double[] start = window.state(plan.warmup() - 1);
    double[][] states = solvers.solution(solvers.converged(), start, plan.horizon(), progress);
    add(EQUATION, "", "", states, new double[] {Double.NaN, Double.NaN});
  }

  /**
   * Adds a latent forecast of a trained model.
   *
   * @param name for the table
   * @param seed of the model
   */
  public void addModel(String name, LatentModel model, long seed) {
    Checks.notBlank("name", name);
    Checks.present("model", model);
    Checks.require(
        model.reducer().stateSize() == window.spec().size(),
        "%s is a model of %d values, the test has %d",
        name,
        model.reducer().stateSize(),
        window.spec().size());
    Contender.Label label = new Contender.Label(name, Contender.MODEL, "", plan);
    ModelContender contender = new ModelContender(label, model, null);
    double[][] states = new double[plan.horizon()][];
    Iterator<ForecastStep> steps = contender.start(window);
    Arrays.setAll(states, t -> steps.next().state().clone());
    double micros = contender.time(window).field() * 1e6 / states.length;
    add(name, "", seed, states, new double[] {Double.NaN, micros});
  }

  private void add(String name, String features, Object seed, double[][] states, double[] cost) {
    long finite = Arrays.stream(states).takeWhile(s -> Double.isFinite(s[0])).count();
    rows.add(
        name,
        features,
        seed,
        MEASURED,
        truth.error(0, states, Errors.channelNad(0)),
        truth.error(0, states, Errors.channelNad(1)),
        finite,
        unlessUnknown(cost[0]),
        unlessUnknown(cost[1]));
  }

  private static Object unlessUnknown(double value) {
    return Double.isNaN(value) ? "" : (Object) value;
  }

  /** One row a forecast, then the published values of the learned equations it holds. */
  public Table table() {
    Table measured = rows.build();
    Table.Builder published = Table.of(COLUMNS);
    for (PublishedErrors one : PublishedErrors.ALL) {
      String name = LEARNED + one.regressor();
      if (measured.where("model", name).where("features", one.features().id()).size() > 0) {
        published.add(name, one.features().id(), "", PUBLISHED, one.u(), one.v(), "", "", "");
      }
    }
    return measured.and(published.build());
  }

  /**
   * What {@code fig2g} draws of {@link #table}: {@code model, source, quantity, value, low, high};
   * medians and extremes over the seeds.
   */
  public static Table figure(Table study) {
    Checks.present("study", study);
    Table.Builder figure = Table.of("model", "source", "quantity", "value", "low", "high");
    for (String quantity : List.of("MNAD(u)", "MNAD(v)")) {
      for (String model : study.distinct("model")) {
        Table own = study.where("model", model);
        for (String features : own.distinct("features")) {
          String name = model.replace(LEARNED, "") + (features.isEmpty() ? "" : " " + features);
          Table same = own.where("features", features);
          for (String source : same.distinct("source")) {
            double[] values = same.where("source", source).numbers(quantity);
            Arrays.sort(values);
            double median = new Sample(values).median();
            figure.add(name, source, quantity, median, values[0], values[values.length - 1]);
          }
        }
      }
    }
    return figure.build();
  }
}
