package org.jled.nn;

import ai.djl.ndarray.NDArray;
import java.util.Collections;
import java.util.List;
import org.jled.core.Checks;

/**
 * Latents as a propagator sees them: (z − min)/(max − min), with fixed numbers.
 *
 * @param min shape [d_z]
 * @param max shape [d_z]
 */
public record LatentScaling(List<Double> min, List<Double> max) {

  public LatentScaling {
    Checks.require(min.size() == max.size(), "%d minima for %d maxima", min.size(), max.size());
    min = List.copyOf(min);
    max = List.copyOf(max);
  }

  /** Latents as they are. */
  public static LatentScaling none(int latentDim) {
    return new LatentScaling(
        Collections.nCopies(latentDim, 0.0), Collections.nCopies(latentDim, 1.0));
  }

  NDArray scale(NDArray z) {
    return isNone() ? z : z.sub(array(z, min)).div(range(z));
  }

  NDArray unscale(NDArray scaled) {
    return isNone() ? scaled : scaled.mul(range(scaled)).add(array(scaled, min));
  }

  private boolean isNone() {
    return equals(none(min.size()));
  }

  private NDArray range(NDArray like) {
    return array(like, max).sub(array(like, min));
  }

  private static NDArray array(NDArray like, List<Double> values) {
    double[] numbers = values.stream().mapToDouble(Double::doubleValue).toArray();
    return like.getManager().create(numbers).toType(like.getDataType(), false);
  }
}
