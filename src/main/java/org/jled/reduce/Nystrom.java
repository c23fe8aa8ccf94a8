package org.jled.reduce;

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

  /** |x − x_i|² for every i. */
  void squaredDistances(double[] x, double[] squared) {
    for (int i = 0; i < squared.length; i++) {
      double sum = 0;
      for (int k = 0, at = i * size; k < size; k++, at++) {
        double difference = x[k] - points[at];
        sum += difference * difference;
      }
      squared[i] = sum;
    }
  }

  /** x_i · x_l. */
  double product(int i, int l) {
    double sum = 0;
    for (int k = 0; k < size; k++) {
      sum += points[i * size + k] * points[l * size + k];
    }
    return sum;
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
   * The slope of a coordinate along y: ∂z_j/∂α of x + α y is 2/(ε² λ_j) Σ_i p_i (ψ_j(i) − λ_j z_j)
   * x_i · y.
   *
   * @param weights p at x
   * @param latent z at x
   * @param products x_i · y, in steps of {@code stride} from {@code from} on
   */
  double slope(int j, double[] weights, double[] latent, double[] products, int from, int stride) {
    int latentDim = eigenvalues.length;
    double mean = eigenvalues[j] * latent[j];
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * (embedding[i * latentDim + j] - mean) * products[i * stride + from];
    }
    return 2 * sum / scale / scale / eigenvalues[j];
  }
}
