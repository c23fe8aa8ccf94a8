package org.jled.propagate;

import java.util.Map;
import org.jled.core.Checks;
import org.jled.core.Tensor;
import org.jled.core.Weights;

/**
 * A {@link Reservoir} that has been run through its training data, the moments of which are all
 * that a read-out needs: many penalties can be tried for the price of one run. Not safe for use by
 * several threads at once.
 */
public final class DrivenReservoir {

  private final Weights fixed;
  private final ReadoutFit fit;

  /** Of the weights that are not fitted, and what they made of the data. */
  DrivenReservoir(Weights fixed, ReadoutFit fit) {
    this.fixed = fixed;
    this.fit = fit;
  }

  /**
   * The reservoir with the read-out of a penalty.
   *
   * @param penalty γ, at least 0
   * @throws ArithmeticException when the data do not determine the read-out
   */
  public Propagator fitted(double penalty) {
    Checks.notNegative("penalty", penalty);
    return new FittedReservoir(with(fixed, fit.readout(penalty)));
  }

  /** The weights of a whole reservoir. */
  static Weights with(Weights fixed, double[][] readout) {
    int latents = readout.length;
    int size = readout[0].length;
    double[] flat = new double[latents * size];
    for (int j = 0; j < latents; j++) {
      System.arraycopy(readout[j], 0, flat, j * size, size);
    }
    return fixed
        .with(
            "readout.",
            Weights.of(
                Map.of(
                    "weight", Tensor.of(flat, latents, size),
                    "bias", Tensor.of(new double[latents], latents))))
        .withText("method", Reservoir.ID);
  }
}
