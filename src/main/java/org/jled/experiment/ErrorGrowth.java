package org.jled.experiment;

import org.jled.core.Checks;
import org.jled.latent.LatentModel;
import org.jled.propagate.LatentStepper;

/**
 * The leading Lyapunov exponent of a learned model, from pairs of free runs whose last known latent
 * differs by a little:
 *
 * <pre>
 * λ_1 ≈ ⟨ ln (d(t + T) / d(t)) ⟩ / T,   d(t) = |z(t) − z'(t)|
 * </pre>
 *
 * <p>the mean being over starts. A pair first runs until its difference has turned to the direction
 * that grows fastest; the difference stays small enough to be a tangent, so that nothing needs to
 * be known of a network's memory. The standard error is that of the mean over starts.
 *
 * @param exponent λ_1, over time units
 * @param error its standard error
 * @param pairs how many pairs it is the mean of: those that stayed finite
 */
public record ErrorGrowth(double exponent, double error, int pairs) {

  /** |z − z'| at the start, over the width of the training range. */
  private static final double SMALL = 1e-10;

  /**
   * Measures a model.
   *
   * @param model what forecasts
   * @param truth states to warm up on, shape [T][n]; not modified
   * @param starts how many pairs, evenly spread
   * @param warmup known samples before each, w
   * @param settling steps before the difference is measured first, some Lyapunov times
   * @param span steps until it is measured again; the difference must not have grown large by then
   * @param sampleDt Δt
   */
  public static ErrorGrowth of(
      LatentModel model,
      double[][] truth,
      int starts,
      int warmup,
      int settling,
      int span,
      double sampleDt) {
    Checks.present("model", model);
    Checks.present("truth", truth);
    Checks.atLeast("starts", starts, 2);
    Checks.atLeast("warmup", warmup, 1);
    Checks.atLeast("samples of the truth beyond a warm-up", truth.length - (long) warmup, starts);
    Pair pair = new Pair(model);
    double[] rates = new double[starts];
    int pairs = 0;
    for (int k = 0; k < starts; k++) {
      int first = (int) ((long) (truth.length - warmup) * k / starts);
      pair.start(truth, first, warmup);
      double before = Math.log(pair.after(settling));
      double rate = (Math.log(pair.after(span)) - before) / (span * sampleDt);
      if (Double.isFinite(rate)) {
        rates[pairs++] = rate;
      }
    }
    return of(rates, pairs);
  }

  private static ErrorGrowth of(double[] rates, int pairs) {
    double mean = 0;
    double square = 0;
    for (int k = 0; k < pairs; k++) {
      mean += rates[k] / pairs;
    }
    for (int k = 0; k < pairs; k++) {
      square += (rates[k] - mean) * (rates[k] - mean);
    }
    return pairs < 2
        ? new ErrorGrowth(Double.NaN, Double.NaN, pairs)
        : new ErrorGrowth(mean, Math.sqrt(square / (pairs - 1) / pairs), pairs);
  }

  /** Two runs from almost the same past. */
  private static final class Pair {
    private final LatentModel model;
    private final double[] one;
    private final double[] other;
    private LatentStepper first;
    private LatentStepper second;

    Pair(LatentModel model) {
      this.model = model;
      this.one = new double[model.latentDim()];
      this.other = new double[model.latentDim()];
      this.first = model.propagator().newStepper();
    }

    void start(double[][] truth, int from, int warmup) {
      first.reset();
      for (int t = 0; t < warmup - 1; t++) {
        model.reducer().encode(truth[from + t], one);
        first.feed(one);
      }
      second = first.copy();
      model.reducer().encode(truth[from + warmup - 1], one);
      first.feed(one);
      one[0] += SMALL * width();
      second.feed(one);
    }

    private double width() {
      double width = model.range().max()[0] - model.range().min()[0];
      return Double.isFinite(width) ? width : 1;
    }

    /** The difference after some more steps. */
    double after(int steps) {
      for (int t = 0; t < steps; t++) {
        first.next(one);
        second.next(other);
      }
      double sum = 0;
      for (int j = 0; j < one.length; j++) {
        sum += (one[j] - other[j]) * (one[j] - other[j]);
      }
      return Math.sqrt(sum);
    }
  }
}
