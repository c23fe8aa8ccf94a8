package org.jled.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jled.core.Checks;
import org.jled.core.Progress;
import org.jled.core.Trajectory;
import org.jled.latent.LatentModel;
import org.jled.metric.ClimateError;
import org.jled.metric.Densities;
import org.jled.metric.JointDensities;
import org.jled.metric.JointDensity;
import org.jled.metric.PowerSpectra;
import org.jled.metric.Sample;
import org.jled.metric.Slopes;
import org.jled.metric.ValidTime;

/**
 * How long forecasts of a chaotic system stay near the truth, and how like it they are afterwards:
 * valid times over some starts, then long free runs whose states are pooled over starts and held
 * against the truth's, beside the difference of two stretches of the truth.
 *
 * <p>A free run is bounded while its latents are finite and lie no further outside the range of the
 * training latents than that is wide; it is followed no further than that.
 *
 * @param starts how many forecasts, evenly spread over the test trajectory
 * @param warmup known samples before each, w
 * @param horizon steps over which forecasts are held against the truth
 * @param freeSteps steps of a free run
 * @param stride steps from one pooled state of a free run to the next
 */
public record ClimateStudy(int starts, int warmup, int horizon, int freeSteps, int stride) {

  /** The thresholds of the normalised error at which a forecast is no longer valid. */
  static final List<Double> THRESHOLDS = List.of(0.5, 0.3, 0.05);

  private static final int BINS = JointDensity.PUBLISHED_BINS;

  public ClimateStudy {
    Checks.atLeast("starts", starts, 1);
    Checks.atLeast("warmup", warmup, 1);
    Checks.atLeast("horizon", horizon, 1);
    Checks.atLeast("freeSteps", freeSteps, horizon);
    Checks.inRange("stride", stride, 1, freeSteps);
  }

  /**
   * Free runs of 100 Lyapunov times, pooled every eighth of one; valid times up to 10 of them, or
   * as far as the truth reaches.
   *
   * @param starts how many
   * @param warmup w
   * @param samples of the truth
   * @param stepsPerLyapunovTime 1/(λ_1 Δt)
   */
  public static ClimateStudy of(int starts, int warmup, int samples, double stepsPerLyapunovTime) {
    Checks.positive("stepsPerLyapunovTime", stepsPerLyapunovTime);
    int one = (int) Math.ceil(stepsPerLyapunovTime);
    int horizon = Math.min(10 * one, samples - warmup - starts);
    return new ClimateStudy(starts, warmup, horizon, 100 * one, Math.max(1, one / 8));
  }

  /**
   * Measures a model.
   *
   * @param model what forecasts
   * @param test the truth, of one channel on one axis
   * @param another truth of other times, for the floor of what can be told apart
   */
  public ClimateResult measure(
      LatentModel model, Trajectory test, Trajectory another, Progress progress) {
    Checks.present("model", model);
    Checks.present("test", test);
    Checks.present("another", another);
    Checks.present("progress", progress);
    double[][] truth = states(test);
    double deviation = Sample.pooled(truth).deviation();
    int room = truth.length - warmup - horizon;
    Checks.atLeast("samples of the test beyond a warm-up and a horizon", room, starts - 1L);
    FreeRun run = new FreeRun(model, freeSteps, stride);
    List<double[]> pooled = new ArrayList<>();
    List<double[]> errors = new ArrayList<>();
    int bounded = 0;
    for (int k = 0; k < starts; k++) {
      int first = starts == 1 ? 0 : (int) ((long) room * k / (starts - 1));
      double[][] near = run.from(truth, first, warmup, horizon);
      errors.add(nrmse(truth, first + warmup, near, deviation));
      pooled.addAll(run.pooled());
      bounded += run.isBounded() ? 1 : 0;
      progress.checkStop();
      progress.update("free runs", k + 1, starts, bounded + " bounded");
    }
    return new ClimateResult(
        reconstruction(model, truth) / deviation,
        new ForecastErrors(errors, dt(test)),
        bounded,
        climate(truth, pooled, states(another), dx(test)),
        growth(model, truth, dt(test)));
  }

  /** Over a tenth of a free run, after a twentieth. */
  private ErrorGrowth growth(LatentModel model, double[][] truth, double dt) {
    int pairs = Math.max(2, starts);
    int settling = Math.max(1, freeSteps / 20);
    return ErrorGrowth.of(model, truth, pairs, warmup, settling, Math.max(1, freeSteps / 10), dt);
  }

  private static double[] nrmse(double[][] truth, int from, double[][] near, double deviation) {
    double[][] expected = Arrays.copyOfRange(truth, from, from + near.length);
    return ValidTime.nrmse(expected, near, deviation);
  }

  private static ClimateResult.Climate climate(
      double[][] truth, List<double[]> pooled, double[][] another, double dx) {
    // Where no run stayed bounded the floors are still told, and the errors are none.
    double[][] forecast = pooled.isEmpty() ? another : pooled.toArray(double[][]::new);
    double[] own = Sample.pooled(forecast).values();
    double[] first = Sample.pooled(truth).values();
    double[] second = Sample.pooled(another).values();
    ClimateResult.Climate climate =
        new ClimateResult.Climate(
            Densities.of(first, own, second),
            JointDensities.of(
                Slopes.of(truth, dx), Slopes.of(forecast, dx), Slopes.of(another, dx), BINS),
            PowerSpectra.of(truth, forecast, another),
            ClimateError.ofWasserstein(first, own, second),
            ClimateError.ofKolmogorovSmirnov(first, own, second));
    return pooled.isEmpty() ? climate.withoutForecast() : climate;
  }

  private static double reconstruction(LatentModel model, double[][] truth) {
    double[] latent = new double[model.latentDim()];
    double[] rebuilt = new double[truth[0].length];
    double sum = 0;
    for (double[] state : truth) {
      model.reducer().encode(state, latent);
      model.reducer().decode(latent, rebuilt);
      for (int i = 0; i < state.length; i++) {
        sum += (state[i] - rebuilt[i]) * (state[i] - rebuilt[i]);
      }
    }
    return Math.sqrt(sum / truth.length / rebuilt.length);
  }

  private static double[][] states(Trajectory trajectory) {
    double[][] states = new double[trajectory.length()][];
    Arrays.setAll(states, trajectory::state);
    return states;
  }

  private static double dt(Trajectory trajectory) {
    return trajectory.time(1) - trajectory.time(0);
  }

  private static double dx(Trajectory trajectory) {
    double[] points = trajectory.spec().axes().get(0).points();
    return points[1] - points[0];
  }
}
