package org.jled.reduce;

import java.util.Arrays;
import java.util.Locale;
import org.jled.core.Checks;
import org.jled.core.Tensor;
import org.jled.core.Weights;
import org.jled.data.Scaler;

/** Principal components with the scaling folded in: z = A s + a, s̃ = Aᵀ-like map of z plus b. */
final class FittedPca implements Reducer {

  private final Weights weights;
  private final int size;
  private final int latentDim;

  /** A by rows, shape [d_z · n], and a. */
  private final double[] into;

  private final double[] origin;

  /** B by rows of its transpose, shape [d_z · n], and b. */
  private final double[] back;

  private final double[] mean;

  FittedPca(Weights weights) {
    Checks.require(
        weights.text("method").equals(Pca.ID),
        "these are the weights of '%s', not of a PCA",
        weights.text("method"));
    this.weights = weights;
    Scaler scaler = Scaler.restore(weights.under("scaler."));
    Tensor components = weights.tensor("components");
    size = scaler.size();
    Checks.require(
        components.shape().length == 2 && components.shape()[1] == size,
        "components %s do not fit states of %d",
        components,
        size);
    latentDim = components.shape()[0];
    Checks.finite("components", components.values());
    Checks.length("mean", weights.tensor("mean").values(), size);
    Checks.finite("mean", weights.tensor("mean").values());
    Checks.length("explained_variance", weights.tensor("explained_variance").values(), latentDim);
    mean = weights.tensor("mean").values().clone();
    scaler.unscale(mean, mean);
    into = components.values().clone();
    back = components.values().clone();
    origin = new double[latentDim];
    fold(scaler);
  }

  private void fold(Scaler scaler) {
    for (int j = 0; j < latentDim; j++) {
      for (int i = 0; i < size; i++) {
        int channel = i / scaler.points();
        double range = scaler.max()[channel] - scaler.min()[channel];
        into[j * size + i] /= range;
        back[j * size + i] *= range;
        origin[j] -= into[j * size + i] * mean[i];
      }
    }
  }

  @Override
  public int stateSize() {
    return size;
  }

  @Override
  public int latentDim() {
    return latentDim;
  }

  @Override
  public void encode(double[] state, double[] latent) {
    Checks.length("state", state, size);
    Checks.length("latent", latent, latentDim);
    for (int j = 0; j < latentDim; j++) {
      double sum = origin[j];
      for (int i = 0; i < size; i++) {
        sum += into[j * size + i] * state[i];
      }
      latent[j] = sum;
    }
  }

  @Override
  public void decode(double[] latent, double[] state) {
    Checks.length("latent", latent, latentDim);
    Checks.length("state", state, size);
    System.arraycopy(mean, 0, state, 0, size);
    for (int j = 0; j < latentDim; j++) {
      double z = latent[j];
      for (int i = 0; i < size; i++) {
        state[i] += z * back[j * size + i];
      }
    }
  }

  @Override
  public Weights weights() {
    return weights;
  }

  @Override
  public String toString() {
    double explained = Arrays.stream(weights.tensor("explained_variance").values()).sum();
    return String.format(
        Locale.ROOT, "Pca(%d of %d, %.4g %% of variance)", latentDim, size, 100 * explained);
  }
}
