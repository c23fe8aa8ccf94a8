package org.jled.reduce;

import java.util.Arrays;

/**
 * Diffusion coordinates of any point from those of the training points: z_j = Σ_i p_i ψ_j(i) / λ_j,
 * p_i = exp(−q_i / ε²) / Σ, q_i the squared distance to training point i. Immutable.
 */
final class Nystrom {

  private final double[] points;
  private final int size;
  private final double[] eigenvalues;
  private final double scale;

  /** ψ, shape [N · d_z]. */
  private final double[] embedding;

  /**
   * From a spectrum.
   *
   * @param points shape [N · D]; kept, not modified
   * @param embedding shape [d_z · N]; not modified
   * @param eigenvalues shape [d_z]; kept, not modified
   */
  Nystrom(double[] points, double[] embedding, double[] eigenvalues, double scale) {
    this.points = points;
    this.eigenvalues = eigenvalues;
    this.scale = scale;
    int latentDim = eigenvalues.length;
    int count = embedding.length / latentDim;
    size = points.length / count;
    this.embedding = new double[embedding.length];
    for (int k = 0; k < embedding.length; k++) {
      this.embedding[k % count * latentDim + k / count] = embedding[k];
    }
  }

  int count() {
    return embedding.length / eigenvalues.length;
  }

  int size() {
    return size;
  }

  int latentDim() {
    return eigenvalues.length;
  }

  /** Coordinate j of training point i. */
  double coordinate(int i, int j) {
    return embedding[i * eigenvalues.length + j];
  }

  /** |x − x_i|² for every i, in four sums side by side. */
  void squaredDistances(double[] x, double[] squared) {
    for (int i = 0, at = 0; i < squared.length; i++) {
      double a = 0;
      double b = 0;
      double c = 0;
      double d = 0;
      int k = 0;
      for (; k < size - 3; k += 4, at += 4) {
        a += square(x[k] - points[at]);
        b += square(x[k + 1] - points[at + 1]);
        c += square(x[k + 2] - points[at + 2]);
        d += square(x[k + 3] - points[at + 3]);
      }
      for (; k < size; k++, at++) {
        a += square(x[k] - points[at]);
      }
      squared[i] = a + b + (c + d);
    }
  }

  private static double square(double x) {
    return x * x;
  }

  /** x_i · x_l, in four sums side by side. */
  double product(int i, int l) {
    int first = i * size;
    int second = l * size;
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    int k = 0;
    for (; k < size - 3; k += 4, first += 4, second += 4) {
      a += points[first] * points[second];
      b += points[first + 1] * points[second + 1];
      c += points[first + 2] * points[second + 2];
      d += points[first + 3] * points[second + 3];
    }
    for (; k < size; k++, first++, second++) {
      a += points[first] * points[second];
    }
    return a + b + (c + d);
  }

  /** Adds a multiple of x_i. */
  void add(double factor, int i, double[] x) {
    for (int k = 0, at = i * size; k < size; k++, at++) {
      x[k] += factor * points[at];
    }
  }

  /**
   * The coordinates.
   *
   * @param squared distances, shape [N]; overwritten with the weights p
   * @param latent overwritten
   */
  void restrict(double[] squared, double[] latent) {
    toWeights(squared);
    int latentDim = eigenvalues.length;
    for (int j = 0; j < latentDim; j++) {
      double sum = 0;
      for (int i = 0; i < squared.length; i++) {
        sum += squared[i] * embedding[i * latentDim + j];
      }
      latent[j] = sum / eigenvalues[j];
    }
  }

  /** Measured from the nearest point, so that some weight is left however far that is. */
  private void toWeights(double[] squared) {
    double nearest = Double.POSITIVE_INFINITY;
    for (double distance : squared) {
      nearest = Math.min(nearest, distance);
    }
    double sum = 0;
    for (int i = 0; i < squared.length; i++) {
      squared[i] = Math.exp((nearest - squared[i]) / scale / scale);
      sum += squared[i];
    }
    for (int i = 0; i < squared.length; i++) {
      squared[i] /= sum;
    }
  }

  /**
   * The slopes of a coordinate along some directions y_m: ∂z_j/∂α of x + α y is 2/(ε² λ_j) Σ_i p_i
   * (ψ_j(i) − λ_j z_j) x_i · y.
   *
   * @param weights p at x
   * @param latent z at x
   * @param products x_i · y_m, shape [N · M]
   * @param slopes M of them are overwritten, those from {@code j · M} on
   */
  void slopes(int j, double[] weights, double[] latent, double[] products, double[] slopes) {
    int latentDim = eigenvalues.length;
    int directions = products.length / weights.length;
    double mean = eigenvalues[j] * latent[j];
    double factor = 2 / scale / scale / eigenvalues[j];
    Arrays.fill(slopes, j * directions, (j + 1) * directions, 0);
    for (int i = 0, at = 0; i < weights.length; i++) {
      double share = factor * weights[i] * (embedding[i * latentDim + j] - mean);
      for (int m = 0; m < directions; m++, at++) {
        slopes[j * directions + m] += share * products[at];
      }
    }
  }
}
