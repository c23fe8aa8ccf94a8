package org.jled.reduce;

import java.util.Arrays;

/**
 * From diffusion coordinates to a point between the k training points whose coordinates are
 * nearest. Distances to the training points follow from inner products alone, so that an iteration
 * costs k N and not k N D. Belongs to one thread.
 */
final class DiffusionLifting implements BoundedLeastSquares.Problem {

  private final Nystrom nystrom;
  private final double[] squaredNorms;
  private final int neighbours;
  private final int[] nearest;
  private final double[] nearness;

  /** x_i · x_m of every training point and neighbour, shape [N · k]. */
  private final double[] products;

  private final double[] share;
  private final double[] weights;
  private final double[] latent;
  private final BoundedLeastSquares squares;
  private double[] target;

  /**
   * For a restriction.
   *
   * @param squaredNorms |x_i|², shape [N]; kept, not modified
   */
  DiffusionLifting(Nystrom nystrom, double[] squaredNorms, int neighbours) {
    this.nystrom = nystrom;
    this.squaredNorms = squaredNorms;
    this.neighbours = neighbours;
    nearest = new int[neighbours];
    nearness = new double[neighbours];
    products = new double[nystrom.count() * neighbours];
    share = new double[neighbours];
    weights = new double[nystrom.count()];
    latent = new double[nystrom.latentDim()];
    target = latent;
    squares = new BoundedLeastSquares(neighbours, latent.length + 1, 0, 1);
  }

  /**
   * The point.
   *
   * @param z finite coordinates; not modified
   * @param x overwritten
   */
  void lift(double[] z, double[] x) {
    target = z;
    findNearest();
    for (int i = 0; i < squaredNorms.length; i++) {
      for (int m = 0; m < neighbours; m++) {
        products[i * neighbours + m] = nystrom.product(i, nearest[m]);
      }
    }
    Arrays.fill(share, 1.0 / neighbours);
    squares.solve(this, share);
    Arrays.fill(x, 0);
    for (int m = 0; m < neighbours; m++) {
      nystrom.add(share[m], nearest[m], x);
    }
  }

  /** Of equally near ones those with the least numbers. */
  private void findNearest() {
    Arrays.fill(nearness, Double.POSITIVE_INFINITY);
    for (int i = 0; i < squaredNorms.length; i++) {
      double distance = 0;
      for (int j = 0; j < latent.length; j++) {
        double difference = nystrom.coordinate(i, j) - target[j];
        distance += difference * difference;
      }
      insert(i, distance);
    }
  }

  private void insert(int i, double distance) {
    int place = neighbours;
    while (place > 0 && distance < nearness[place - 1]) {
      place--;
      if (place < neighbours - 1) {
        nearness[place + 1] = nearness[place];
        nearest[place + 1] = nearest[place];
      }
    }
    if (place < neighbours) {
      nearness[place] = distance;
      nearest[place] = i;
    }
  }

  @Override
  public void residuals(double[] c, double[] residuals) {
    double norm = 0;
    double sum = 0;
    for (int m = 0; m < neighbours; m++) {
      norm += c[m] * along(nearest[m], c);
      sum += c[m];
    }
    for (int i = 0; i < weights.length; i++) {
      weights[i] = squaredNorms[i] - 2 * along(i, c) + norm;
    }
    nystrom.restrict(weights, latent);
    for (int j = 0; j < latent.length; j++) {
      residuals[j] = latent[j] - target[j];
    }
    residuals[latent.length] = sum - 1;
  }

  /** x_i · Σ c_m x_m. */
  private double along(int i, double[] c) {
    double sum = 0;
    for (int m = 0; m < neighbours; m++) {
      sum += c[m] * products[i * neighbours + m];
    }
    return sum;
  }

  @Override
  public void jacobian(double[] jacobian) {
    for (int j = 0; j < latent.length; j++) {
      nystrom.slopes(j, weights, latent, products, jacobian);
    }
    Arrays.fill(jacobian, latent.length * neighbours, jacobian.length, 1);
  }
}
