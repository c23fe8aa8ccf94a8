package org.jled.propagate;

/**
 * Adaptive integration of z' = f(z) by the embedded pair of Dormand and Prince, of order 5 with an
 * error estimate of order 4 (1980, doi:10.1016/0771-050X(80)90013-3):
 *
 * <pre>
 *   0  |
 *  1/5 |       1/5
 * 3/10 |      3/40         9/40
 *  4/5 |     44/45       -56/15       32/9
 *  8/9 | 19372/6561 -25360/2187 64448/6561  -212/729
 *   1  |  9017/3168     -355/33 46732/5247    49/176   -5103/18656
 *   1  |    35/384            0   500/1113   125/192    -2187/6784    11/84
 *  ----+--------------------------------------------------------------------------
 *   5  |    35/384            0   500/1113   125/192    -2187/6784    11/84     0
 *   4  | 5179/57600           0 7571/16695   393/640 -92097/339200 187/2100  1/40
 * </pre>
 *
 * <p>A step h is taken when the error, over the tolerances and in the root mean square, is at most
 * 1; the next is h · 0.9 · error^(−1/5), between a fifth and five times as long. The first step
 * tries the whole stretch, so that the result depends on nothing but z and the duration. Seven
 * evaluations a step; allocates nothing, which is why it is here: a library's integrator takes some
 * 10 kB a call. Not for stiff systems, which end in {@link #MOST_STEPS}.
 */
final class DormandPrince {

  /** The most steps of one stretch, rejected ones included. */
  static final int MOST_STEPS = 10_000;

  /** The system. */
  interface Field {

    /**
     * f.
     *
     * @param z not modified
     * @param out overwritten
     */
    void slope(double[] z, double[] out);

    /** Whether to go on from here. */
    boolean contains(double[] z);
  }

  private static final double[][] STAGES = {
    {1.0 / 5},
    {3.0 / 40, 9.0 / 40},
    {44.0 / 45, -56.0 / 15, 32.0 / 9},
    {19372.0 / 6561, -25360.0 / 2187, 64448.0 / 6561, -212.0 / 729},
    {9017.0 / 3168, -355.0 / 33, 46732.0 / 5247, 49.0 / 176, -5103.0 / 18656},
    {35.0 / 384, 0, 500.0 / 1113, 125.0 / 192, -2187.0 / 6784, 11.0 / 84}
  };

  /** The solution of order 5 less that of order 4. */
  private static final double[] ERROR = {
    71.0 / 57600, 0, -71.0 / 16695, 71.0 / 1920, -17253.0 / 339200, 22.0 / 525, -1.0 / 40
  };

  private static final double SAFETY = 0.9;
  private static final double MOST_CHANGE = 5;

  private final Field field;
  private final double[] tolerance;
  private final double[][] slopes;
  private final double[] trial;

  /**
   * Of a system.
   *
   * @param tolerance of the error of one step, of each variable; kept, not modified
   */
  DormandPrince(Field field, double[] tolerance) {
    this.field = field;
    this.tolerance = tolerance;
    slopes = new double[STAGES.length + 1][tolerance.length];
    trial = new double[tolerance.length];
  }

  /**
   * z ← z(duration), or where it first is not contained.
   *
   * @param z overwritten
   * @return false when that needs more than {@link #MOST_STEPS} steps; z is where they led
   */
  boolean advance(double[] z, double duration) {
    double left = duration;
    double h = duration;
    field.slope(z, slopes[0]);
    for (int n = 0; n < MOST_STEPS; n++) {
      boolean last = h >= left;
      h = last ? left : h;
      double error = attempt(z, h);
      if (error <= 1) {
        accept(z);
        left -= h;
        if (last || !field.contains(z)) {
          return true;
        }
      }
      h *= change(error);
    }
    return false;
  }

  /** One step of a given length whatever its error, for example to see its order. */
  void step(double[] z, double h) {
    field.slope(z, slopes[0]);
    attempt(z, h);
    accept(z);
  }

  private void accept(double[] z) {
    System.arraycopy(trial, 0, z, 0, z.length);
    System.arraycopy(slopes[STAGES.length], 0, slopes[0], 0, z.length);
  }

  /** A fifth when the error is not a number. */
  private static double change(double error) {
    double wanted = SAFETY * Math.pow(error, -0.2);
    return wanted > 1 / MOST_CHANGE ? Math.min(wanted, MOST_CHANGE) : 1 / MOST_CHANGE;
  }

  /** Puts a step's end into {@code trial}, and gives its error over the tolerance. */
  private double attempt(double[] z, double h) {
    for (int s = 0; s < STAGES.length; s++) {
      for (int i = 0; i < z.length; i++) {
        trial[i] = z[i] + h * combine(STAGES[s], i);
      }
      field.slope(trial, slopes[s + 1]);
    }
    double sum = 0;
    for (int i = 0; i < z.length; i++) {
      double error = h * combine(ERROR, i) / tolerance[i];
      sum += error * error;
    }
    return Math.sqrt(sum / z.length);
  }

  private double combine(double[] weights, int i) {
    double sum = 0;
    for (int s = 0; s < weights.length; s++) {
      sum += weights[s] * slopes[s][i];
    }
    return sum;
  }
}
