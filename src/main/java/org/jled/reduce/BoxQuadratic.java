package org.jled.reduce;

import java.util.Arrays;

/**
 * Minimises ½ pᵀ (H + μ I) p + gᵀ p between bounds by an active set: solve for the unknowns that
 * are free; stop at the first bound in the way and hold that unknown; when none is in the way, free
 * the held one that would lower the sum most (Stark and Parker 1995, Computational Statistics 10,
 * 129). Ends when there is none, or after 5 U solutions, of U³/3 operations each. Belongs to one
 * thread.
 */
final class BoxQuadratic {

  /** H, symmetric and not negative, shape [U · U]; written by the caller. */
  final double[] matrix;

  /** g; written by the caller. */
  final double[] gradient;

  /** At most 0; written by the caller. */
  final double[] lower;

  /** At least 0; written by the caller. */
  final double[] upper;

  private final int unknowns;
  private final double[] factor;
  private final double[] point;
  private final double[] aim;
  private final boolean[] held;
  private double shift;

  BoxQuadratic(int unknowns) {
    this.unknowns = unknowns;
    matrix = new double[unknowns * unknowns];
    gradient = new double[unknowns];
    lower = new double[unknowns];
    upper = new double[unknowns];
    factor = new double[unknowns * unknowns];
    point = new double[unknowns];
    aim = new double[unknowns];
    held = new boolean[unknowns];
  }

  /**
   * The minimum.
   *
   * @param shift μ, positive
   * @return p, overwritten by the next call
   */
  double[] minimise(double shift) {
    this.shift = shift;
    Arrays.fill(point, 0);
    for (int m = 0; m < unknowns; m++) {
      held[m] = (lower[m] >= 0 && gradient[m] > 0) || (upper[m] <= 0 && gradient[m] < 0);
    }
    boolean more = true;
    for (int k = 0; k < 5 * unknowns && more; k++) {
      solveFree();
      more = !advance() || release();
    }
    return point;
  }

  /** aim = the minimum over the free unknowns, by Cholesky's L Lᵀ; a held one has a row of I. */
  private void solveFree() {
    for (int m = 0; m < unknowns; m++) {
      aim[m] = held[m] ? point[m] : -gradient[m] - pullOfHeld(m);
      for (int n = 0; n <= m; n++) {
        double sum = entry(m, n);
        for (int l = 0; l < n; l++) {
          sum -= factor[m * unknowns + l] * factor[n * unknowns + l];
        }
        factor[m * unknowns + n] =
            m == n ? Math.sqrt(Math.max(sum, shift)) : sum / factor[n * unknowns + n];
      }
    }
    substitute();
  }

  private double entry(int m, int n) {
    if (held[m] || held[n]) {
      return m == n ? 1 : 0;
    }
    return matrix[m * unknowns + n] + (m == n ? shift : 0);
  }

  private double pullOfHeld(int m) {
    double sum = 0;
    for (int n = 0; n < unknowns; n++) {
      sum += held[n] ? matrix[m * unknowns + n] * point[n] : 0;
    }
    return sum;
  }

  private void substitute() {
    for (int m = 0; m < unknowns; m++) {
      for (int l = 0; l < m; l++) {
        aim[m] -= factor[m * unknowns + l] * aim[l];
      }
      aim[m] /= factor[m * unknowns + m];
    }
    for (int m = unknowns - 1; m >= 0; m--) {
      for (int l = m + 1; l < unknowns; l++) {
        aim[m] -= factor[l * unknowns + m] * aim[l];
      }
      aim[m] /= factor[m * unknowns + m];
    }
  }

  /** Goes towards the aim as far as the bounds allow; whether that is all the way. */
  private boolean advance() {
    double part = 1;
    int blocking = -1;
    for (int m = 0; m < unknowns; m++) {
      double bound = aim[m] < lower[m] ? lower[m] : upper[m];
      if (!held[m] && (aim[m] < lower[m] || aim[m] > upper[m])) {
        double reach = (bound - point[m]) / (aim[m] - point[m]);
        if (reach < part) {
          part = reach;
          blocking = m;
        }
      }
    }
    for (int m = 0; m < unknowns; m++) {
      point[m] += held[m] ? 0 : part * (aim[m] - point[m]);
    }
    if (blocking >= 0) {
      held[blocking] = true;
      point[blocking] = aim[blocking] < lower[blocking] ? lower[blocking] : upper[blocking];
    }
    return blocking < 0;
  }

  /** Frees the held unknown that pulls inwards most; whether there is one. */
  private boolean release() {
    double most = 0;
    int free = -1;
    for (int m = 0; m < unknowns; m++) {
      if (held[m]) {
        double slope = gradient[m] + shift * point[m];
        for (int n = 0; n < unknowns; n++) {
          slope += matrix[m * unknowns + n] * point[n];
        }
        double inwards = point[m] <= lower[m] ? -slope : slope;
        if (inwards > most) {
          most = inwards;
          free = m;
        }
      }
    }
    if (free >= 0) {
      held[free] = false;
    }
    return free >= 0;
  }
}
