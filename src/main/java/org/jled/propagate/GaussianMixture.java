package org.jled.propagate;

import org.jled.core.Covariance;
import org.jled.core.Mixture;
import org.jled.core.Noise;
import org.jled.nn.Readout;

/**
 * The mixture of Gaussians that a network's numbers y mean; see {@link Mixture} for their order.
 * One object holds one mixture at a time, in arrays that it keeps: setting it and drawing from it
 * allocate nothing.
 */
final class GaussianMixture {

  private static final double LOG_2_PI = Math.log(2 * Math.PI);

  private final Mixture mixture;
  private final int size;
  private final int groups;
  private final int kernels;
  private final int width;
  private final double[] weights;
  private final double[] means;
  private final double[] factors;
  private final double[] normal;

  /** An empty one of {@code size} variables. */
  GaussianMixture(Mixture mixture, int size) {
    this.mixture = mixture;
    this.size = size;
    groups = mixture.groups(size);
    kernels = mixture.kernels();
    width = mixture.width(size);
    weights = new double[groups * kernels];
    means = new double[weights.length * width];
    factors = new double[means.length * width];
    normal = new double[width];
  }

  /**
   * Takes another mixture.
   *
   * @param y what the network gives, shape [values]; not modified
   * @param z the latent that was fed, shape [d]; not modified
   */
  void set(double[] y, double[] z, Readout readout) {
    for (int g = 0; g < groups; g++) {
      softmax(y, g * kernels);
    }
    int first = weights.length;
    for (int i = 0; i < means.length; i++) {
      double m = y[first + i];
      int variable = i / (width * kernels) * width + i % width;
      means[i] = readout == Readout.RESIDUAL ? z[variable] + m : 1 / (1 + Math.exp(-2 * m));
    }
    int scales = mixture.scales(size);
    for (int n = 0; n < weights.length; n++) {
      factor(y, first + means.length + n * scales, n * width * width);
    }
  }

  private void softmax(double[] y, int from) {
    double greatest = Double.NEGATIVE_INFINITY;
    for (int k = from; k < from + kernels; k++) {
      greatest = Math.max(greatest, y[k]);
    }
    double sum = 0;
    for (int k = from; k < from + kernels; k++) {
      weights[k] = Math.exp(y[k] - greatest);
      sum += weights[k];
    }
    for (int k = from; k < from + kernels; k++) {
      weights[k] /= sum;
    }
  }

  /** L of one kernel, shape [W, W], from its scales. */
  private void factor(double[] y, int from, int to) {
    boolean full = mixture.covariance() == Covariance.FULL;
    for (int i = 0; i < width; i++) {
      for (int j = 0; j < i && full; j++) {
        factors[to + i * width + j] = mixture.maxSigma() * y[from + i * (i + 1) / 2 + j];
      }
      double s = y[from + (full ? i * (i + 3) / 2 : i)];
      factors[to + i * width + i] = Mixture.LEAST + mixture.maxSigma() / (1 + Math.exp(-s));
    }
  }

  /**
   * Draws from the mixture.
   *
   * @param out shape [d]; overwritten
   */
  void sample(Noise noise, double[] out) {
    for (int g = 0; g < groups; g++) {
      int kernel = kernel(g, noise.uniform());
      for (int i = 0; i < width; i++) {
        normal[i] = noise.normal();
      }
      for (int i = 0; i < width; i++) {
        double value = means[kernel * width + i];
        for (int j = 0; j <= i; j++) {
          value += factors[(kernel * width + i) * width + j] * normal[j];
        }
        out[g * width + i] = value;
      }
    }
  }

  private int kernel(int group, double uniform) {
    double rest = uniform;
    for (int k = group * kernels; k < (group + 1) * kernels - 1; k++) {
      rest -= weights[k];
      if (rest < 0) {
        return k;
      }
    }
    return (group + 1) * kernels - 1;
  }

  /**
   * log p(z).
   *
   * @param z shape [d]; not modified
   */
  double logDensity(double[] z) {
    double sum = 0;
    for (int g = 0; g < groups; g++) {
      double greatest = Double.NEGATIVE_INFINITY;
      for (int k = 0; k < kernels; k++) {
        greatest = Math.max(greatest, exponent(g, g * kernels + k, z));
      }
      double inner = 0;
      for (int k = 0; k < kernels; k++) {
        inner += Math.exp(exponent(g, g * kernels + k, z) - greatest);
      }
      sum += greatest + Math.log(inner);
    }
    return sum;
  }

  /** log of a kernel's weight times its density. */
  private double exponent(int group, int kernel, double[] z) {
    double exponent = Math.log(weights[kernel]) - 0.5 * width * LOG_2_PI;
    for (int i = 0; i < width; i++) {
      double rest = z[group * width + i] - means[kernel * width + i];
      int row = (kernel * width + i) * width;
      for (int j = 0; j < i; j++) {
        rest -= factors[row + j] * normal[j];
      }
      normal[i] = rest / factors[row + i];
      exponent -= 0.5 * normal[i] * normal[i] + Math.log(factors[row + i]);
    }
    return exponent;
  }

  /** E[z_i]. */
  double mean(int variable) {
    double sum = 0;
    int group = variable / width;
    for (int k = group * kernels; k < (group + 1) * kernels; k++) {
      sum += weights[k] * means[k * width + variable % width];
    }
    return sum;
  }

  /** Cov[z_i, z_j] = Σ_k π_k ((L_k L_kᵀ)_ij + (μ_ki − E[z_i])(μ_kj − E[z_j])). */
  double covariance(int one, int other) {
    int group = one / width;
    if (other / width != group) {
      return 0;
    }
    int i = one % width;
    int j = other % width;
    double sum = 0;
    for (int k = group * kernels; k < (group + 1) * kernels; k++) {
      double within = 0;
      for (int l = 0; l < width; l++) {
        within += factors[(k * width + i) * width + l] * factors[(k * width + j) * width + l];
      }
      double between = (means[k * width + i] - mean(one)) * (means[k * width + j] - mean(other));
      sum += weights[k] * (within + between);
    }
    return sum;
  }
}
