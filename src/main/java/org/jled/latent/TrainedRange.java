package org.jled.latent;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jled.core.Checks;
import org.jled.core.LatentSet;
import org.jled.core.Tensor;
import org.jled.core.Weights;

/**
 * The box [min_j, max_j] that the latents of the training data fill. Outside of it a model has
 * learned nothing: it extrapolates.
 *
 * @param min least value of each latent variable, shape [latentDim]; kept, not modified; −∞ where
 *     it is not known
 * @param max greatest value of each, shape [latentDim]; kept, not modified; ∞ where it is not known
 */
public record TrainedRange(double[] min, double[] max) {

  public TrainedRange {
    Checks.present("min", min);
    Checks.present("max", max);
    Checks.require(
        min.length > 0 && min.length == max.length,
        "a range needs as many minima as maxima, not %d and %d",
        min.length,
        max.length);
    for (int j = 0; j < min.length; j++) {
      Checks.require(min[j] <= max[j], "latent %d: min %s is above max %s", j, min[j], max[j]);
    }
  }

  /** The range of some latents. */
  public static TrainedRange of(LatentSet latents) {
    Checks.present("latents", latents);
    double[] min = filled(latents.latentDim(), Double.POSITIVE_INFINITY);
    double[] max = filled(latents.latentDim(), Double.NEGATIVE_INFINITY);
    for (double[][] sequence : latents.sequences()) {
      for (double[] latent : sequence) {
        for (int j = 0; j < min.length; j++) {
          min[j] = Math.min(min[j], latent[j]);
          max[j] = Math.max(max[j], latent[j]);
        }
      }
    }
    return new TrainedRange(min, max);
  }

  /** The range of a model of which it was not recorded: everything. */
  public static TrainedRange unknown(int latentDim) {
    Checks.atLeast("latentDim", latentDim, 1);
    return new TrainedRange(
        filled(latentDim, Double.NEGATIVE_INFINITY), filled(latentDim, Double.POSITIVE_INFINITY));
  }

  private static double[] filled(int length, double value) {
    double[] all = new double[length];
    Arrays.fill(all, value);
    return all;
  }

  /** Whether it was recorded. */
  public boolean isKnown() {
    return Double.isFinite(min[0]);
  }

  /** Whether a latent state, of shape [latentDim], lies inside; NaN does not. */
  public boolean contains(double[] latent) {
    return excess(latent) == 0;
  }

  /**
   * How far a latent state lies outside, in widths of the range, of its worst variable.
   *
   * @param latent shape [latentDim]; not modified
   * @return 0 inside, ∞ for a state that is not finite
   */
  public double excess(double[] latent) {
    Checks.length("latent", latent, min.length);
    double worst = 0;
    for (int j = 0; j < latent.length; j++) {
      if (!Double.isFinite(latent[j])) {
        return Double.POSITIVE_INFINITY;
      }
      double outside = Math.max(min[j] - latent[j], latent[j] - max[j]);
      worst = outside > 0 ? Math.max(worst, outside / (max[j] - min[j])) : worst;
    }
    return worst;
  }

  /** The arrays {@code min} and {@code max} of shape [latentDim]; none when it is not known. */
  Weights weights() {
    return isKnown()
        ? Weights.of(Map.of("min", Tensor.of(min, min.length), "max", Tensor.of(max, max.length)))
        : Weights.of(Map.of());
  }

  /** Rebuilds a range from {@link #weights}. */
  static TrainedRange restore(Weights weights, int latentDim) {
    if (weights.tensors().isEmpty()) {
      return unknown(latentDim);
    }
    for (String name : List.of("min", "max")) {
      Checks.finite(name, weights.tensor(name).values());
    }
    return new TrainedRange(weights.tensor("min").values(), weights.tensor("max").values());
  }
}
