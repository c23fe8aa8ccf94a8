package org.jled.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jled.core.Checks;
import org.jled.core.Progress;
import org.jled.core.Run;
import org.jled.core.StateSpec;
import org.jled.core.Trajectory;
import org.jled.data.Dataset;
import org.jled.latent.LatentModel;
import org.jled.latent.TwoStage;
import org.jled.metric.Ranges;
import org.jled.multiscale.ForecastStep;
import org.jled.multiscale.MultiscalePlan;
import org.jled.propagate.LinearMap;
import org.jled.reduce.Pca;
import org.jled.rival.Rival;
import org.jled.rival.Rivals;
import org.jled.system.MicroSystem;
import org.jled.system.fhn.FitzHughNagumo;

/**
 * Learned models held against the truth, against each other, and against what they must beat: other
 * forecasts that need no training to speak of, and solvers as accurate as they are.
 *
 * @param system the micro solver of the data, or null where there is none
 * @param data training data for the rivals, validation data to select them on
 * @param test the trajectory the forecasts are held against
 * @param starts where they begin
 */
public record Comparison(MicroSystem system, Dataset data, Trajectory test, TestStarts starts) {

  private static final List<Integer> PCA_SIZES = List.of(2, 4, 8, 16, 32);

  public Comparison {
    Checks.present("data", data);
    Checks.present("starts", starts);
    Checks.present("test", test);
  }

  /**
   * A model to compare.
   *
   * @param name for the table
   * @param seed of its training
   * @param model the model
   * @param plans its forecasts; their warm-up and horizon are replaced by those of the comparison
   * @param trainingSeconds what the training took, or NaN when that is not known
   */
  public record Entrant(
      String name,
      long seed,
      LatentModel model,
      List<MultiscalePlan> plans,
      double trainingSeconds) {

    public Entrant {
      Checks.notBlank("name", name);
      Checks.present("model", model);
      plans = Checks.list("plans", plans);
    }
  }

  /** The metric that solvers are matched by: MNAD of the first channel. */
  static String metric(StateSpec spec) {
    return "MNAD(" + spec.channels().get(0) + ")";
  }

  /** Forecasts, compares and times. */
  public ComparisonTable run(List<Entrant> entrants, Progress progress) {
    List<Entrant> all = Checks.list("entrants", entrants);
    Checks.require(!all.isEmpty(), "entrants must hold at least one model");
    Checks.present("progress", progress);
    List<Trajectory> windows = starts.windows(test);
    List<Truth> truths = new ArrayList<>(List.of(Truth.data(windows, starts)));
    if (isSolvable()) {
      truths.add(Truth.equation(windows, starts, (FitzHughNagumo) system, progress));
    }
    List<String> missing = new ArrayList<>();
    List<Contender> contenders = contenders(all, missing);
    List<Map<String, Score>> scores = new ArrayList<>();
    for (Contender contender : contenders) {
      scores.add(scores(contender, truths, windows, progress));
    }
    List<Contender.Cost> costs = ContenderClock.costs(contenders, windows.get(0), progress);
    RivalSolvers solvers =
        isSolvable()
            ? RivalSolvers.measure((FitzHughNagumo) system, truths, windows, progress)
            : new RivalSolvers(List.of());
    return new ComparisonTable(this, all, contenders, scores, costs, solvers, missing);
  }

  /** Whether our other solvers solve the same problem. */
  private boolean isSolvable() {
    return system instanceof FitzHughNagumo fhn
        && fhn.length() == FitzHughNagumo.converged().length()
        && Math.abs(fhn.sampleDt() - 1) < 1e-9;
  }

  private MultiscalePlan latent() {
    return MultiscalePlan.latentOnly(starts.warmup(), starts.horizon());
  }

  private List<Contender> contenders(List<Entrant> entrants, List<String> missing) {
    List<Contender> all = new ArrayList<>();
    for (Entrant entrant : entrants) {
      addModel(all, entrant, "model");
    }
    for (Rival rival : Rivals.METHODS.entries().values()) {
      addRival(all, rival, missing);
    }
    addModel(all, linear(), "rival");
    if (system != null) {
      MultiscalePlan micro = MultiscalePlan.microOnly(starts.warmup(), starts.horizon());
      Contender.Label label = new Contender.Label("data's solver", "solver", "", micro);
      all.add(new ModelContender(label, entrants.get(0).model(), system));
    }
    return all;
  }

  private void addModel(List<Contender> all, Entrant entrant, String kind) {
    String seed = kind.equals("model") ? String.valueOf(entrant.seed()) : "";
    for (MultiscalePlan plan : entrant.plans()) {
      boolean latent = plan.macro() >= starts.horizon() || !plan.usesMicro();
      if (latent || system != null) {
        MultiscalePlan same =
            latent
                ? latent()
                : new MultiscalePlan(starts.warmup(), plan.macro(), plan.micro(), starts.horizon());
        Contender.Label label = new Contender.Label(entrant.name(), kind, seed, same);
        all.add(new ModelContender(label, entrant.model(), system));
      }
    }
    if (kind.equals("model")) {
      Contender.Label label =
          new Contender.Label(
              entrant.name() + ", teacher forced (no forecast)", "diagnosis", seed, latent());
      all.add(new ModelContender(label, entrant.model(), system));
    }
  }

  /**
   * A rival that cannot be fitted to these data, as a cycle to data without one, is named instead.
   */
  private void addRival(List<Contender> all, Rival rival, List<String> missing) {
    try {
      Contender.Label label = new Contender.Label(rival.id(), "rival", "", latent());
      all.add(new RivalContender(label, rival.fit(data.train())));
    } catch (IllegalArgumentException | ArithmeticException unsuitable) {
      missing.add(rival.id() + " cannot be fitted: " + unsuitable.getMessage());
    }
  }

  /** PCA with a linear map, of the size that forecasts the validation data best. */
  private Entrant linear() {
    LatentModel best = null;
    double least = Double.POSITIVE_INFINITY;
    int most = Math.min(data.train().count(), data.spec().size());
    for (int size : PCA_SIZES) {
      if (size <= most) {
        LatentModel model =
            new TwoStage(new Pca(size), LinearMap.paper())
                .fit(data.train(), data.valid(), Run.silent(0));
        double error = validationError(model);
        if (best == null || error < least) {
          best = model;
          least = error;
        }
      }
    }
    return new Entrant("PCA(" + best.latentDim() + ") + linear map", 0, best, List.of(latent()), 0);
  }

  private double validationError(LatentModel model) {
    double sum = 0;
    for (Trajectory trajectory : data.valid().trajectories()) {
      MultiscalePlan plan = latent().cutTo(trajectory.length());
      Contender.Label label = new Contender.Label("", "rival", "", plan);
      Iterator<ForecastStep> steps = new ModelContender(label, model, null).start(trajectory);
      for (int n = 0; n < plan.horizon(); n++) {
        double[] truth = trajectory.state(plan.warmup() + n);
        double[] forecast = steps.next().state();
        for (int i = 0; i < truth.length; i++) {
          sum += Math.abs(truth[i] - forecast[i]);
        }
      }
    }
    return Double.isFinite(sum) ? sum : Double.POSITIVE_INFINITY;
  }

  /**
   * How a contender did against one truth.
   *
   * @param means every metric, averaged over starts
   * @param least of the matching metric over the starts
   * @param greatest of it
   * @param bounded the fraction of forecasts that stay finite and near the range of the training
   *     data
   * @param outside the fraction of steps whose latent lies outside that of the training latents
   */
  record Score(
      Map<String, Double> means, double least, double greatest, double bounded, double outside) {}

  /** The states of one forecast, the greatest excess of its latents, and how many lie outside. */
  private record Outcome(double[][] states, double excess, int outside) {}

  private Map<String, Score> scores(
      Contender contender, List<Truth> truths, List<Trajectory> windows, Progress progress) {
    List<Outcome> outcomes = new ArrayList<>();
    for (Trajectory window : windows) {
      progress.update(
          "forecasting " + contender.label().name(), outcomes.size(), windows.size(), "");
      outcomes.add(outcome(contender, window, progress));
    }
    Map<String, Score> scores = new LinkedHashMap<>();
    for (Truth truth : truths) {
      scores.put(truth.name(), score(truth, outcomes));
    }
    return scores;
  }

  /** All states; from where a micro solver gives up, NaN. */
  private Outcome outcome(Contender contender, Trajectory window, Progress progress) {
    double[][] states = new double[starts.horizon()][];
    double most = 0;
    int outside = 0;
    Iterator<ForecastStep> steps = contender.start(window);
    try {
      for (int n = 0; n < states.length; n++) {
        progress.checkStop();
        ForecastStep step = steps.next();
        states[n] = step.state().clone();
        double excess = contender.excess(step.latent());
        most = Math.max(most, excess);
        outside += excess > 0 ? 1 : 0;
      }
    } catch (ArithmeticException diverged) {
      double[] gone = new double[window.spec().size()];
      Arrays.fill(gone, Double.NaN);
      for (int n = 0; n < states.length; n++) {
        states[n] = states[n] == null ? gone : states[n];
      }
    }
    return new Outcome(states, most, outside);
  }

  private Score score(Truth truth, List<Outcome> outcomes) {
    Map<String, Double> means = new LinkedHashMap<>();
    double least = Double.POSITIVE_INFINITY;
    double greatest = Double.NEGATIVE_INFINITY;
    double outside = 0;
    for (int s = 0; s < outcomes.size(); s++) {
      Map<String, Double> errors = truth.errors(s, outcomes.get(s).states());
      errors.forEach((id, value) -> means.merge(id, value / outcomes.size(), Double::sum));
      double error = errors.get(metric(truth.spec()));
      least = Math.min(least, error);
      greatest = Math.max(greatest, error);
      outside += (double) outcomes.get(s).outside() / starts.horizon() / outcomes.size();
    }
    return new Score(means, least, greatest, bounded(outcomes), outside);
  }

  /** No state, and no latent, further outside the training range than that range is wide. */
  private double bounded(List<Outcome> outcomes) {
    Ranges range = trainingRange();
    long kept =
        outcomes.stream()
            .filter(o -> o.excess() <= 1)
            .filter(o -> Arrays.stream(o.states()).allMatch(state -> isNear(state, range)))
            .count();
    return (double) kept / outcomes.size();
  }

  private Ranges trainingRange() {
    List<double[]> training = new ArrayList<>();
    for (Trajectory trajectory : data.train().trajectories()) {
      for (int t = 0; t < trajectory.length(); t++) {
        training.add(trajectory.state(t));
      }
    }
    return Ranges.of(training, data.spec().channels().size());
  }

  private static boolean isNear(double[] state, Ranges range) {
    for (int i = 0; i < state.length; i++) {
      int c = i / range.points();
      double width = range.channel(c);
      boolean near = state[i] >= range.min()[c] - width && state[i] <= range.max()[c] + width;
      if (!near) {
        return false;
      }
    }
    return true;
  }
}
