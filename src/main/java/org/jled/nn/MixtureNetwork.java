package org.jled.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import org.jled.core.Checks;
import org.jled.core.Mixture;

/**
 * One LSTM layer whose dense read-out gives a {@link Mixture} of Gaussians for the next scaled
 * latent instead of the latent itself: (h, c) ← cell(h, c, z), y = W h + b (Bishop 1994). {@link
 * Readout} says where the means m of y are: μ = ½ + ½ tanh(m), or z + m.
 *
 * @param latentDim d_z
 * @param hidden H, the number of units
 * @param mixture the form of the mixture
 * @param readout from h to the means
 */
public record MixtureNetwork(int latentDim, int hidden, Mixture mixture, Readout readout) {

  private static final GatedCell CELL = GatedCell.LSTM;
  private static final double BOUNDED_SPREAD = 0.25;
  private static final double RESIDUAL_SPREAD = 0.1;

  public MixtureNetwork {
    Checks.atLeast("latentDim", latentDim, 1);
    Checks.atLeast("hidden", hidden, 1);
    Checks.present("mixture", mixture);
    Checks.present("readout", readout);
  }

  /** The number of parameters. */
  public int parameters() {
    return layout().size();
  }

  ParameterLayout layout() {
    int values = mixture.values(latentDim);
    return CELL.layout(latentDim, hidden)
        .add("readout.weight", Initial.XAVIER, values, hidden)
        .add("readout.bias", Initial.SMALL, values);
  }

  /** Lets the kernels start side by side around the mean: equal ones would learn to be equal. */
  void centre(double[] theta, double[] mean) {
    int width = mixture.width(latentDim);
    int first = mixture.groups(latentDim) * mixture.kernels();
    int count = first * width;
    layout()
        .fill(
            theta,
            "readout.bias",
            i -> {
              int at = i - first;
              return at < 0 || at >= count ? 0 : mean(mean, at, width);
            });
  }

  private double mean(double[] mean, int at, int width) {
    int kernel = at / width % mixture.kernels();
    int variable = at / (width * mixture.kernels()) * width + at % width;
    double place = (2 * kernel + 1.0) / mixture.kernels() - 1;
    if (readout == Readout.RESIDUAL) {
      return RESIDUAL_SPREAD * place;
    }
    double start = mean[variable] + BOUNDED_SPREAD * place;
    return Activations.inverseTanhplus(Math.max(0.05, Math.min(0.95, start)));
  }

  /**
   * Runs over a batch of latent sequences, fed the truth at every step.
   *
   * @param z shape [K, T, d_z]
   * @return y of shape [K, T, values], then the memory
   */
  NDList forward(Parameters parameters, NDArray z, NDList state) {
    NDList out = CELL.forward(parameters, z, state, hidden);
    NDArray w = parameters.get("readout.weight");
    NDArray b = parameters.get("readout.bias");
    out.set(0, out.get(0).getNDArrayInternal().linear(out.get(0), w, b).get(0));
    return out;
  }

  /** −log p(next), shape [K, T]. */
  NDArray surprise(NDArray y, NDArray z, NDArray next) {
    return new MixtureLikelihood(mixture, latentDim, readout).surprise(y, z, next);
  }
}
