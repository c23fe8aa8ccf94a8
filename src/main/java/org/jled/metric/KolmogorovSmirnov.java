package org.jled.metric;

/** The Kolmogorov–Smirnov distance between distributions on a line. */
public final class KolmogorovSmirnov {

  private KolmogorovSmirnov() {}

  /**
   * D = sup |F(x) − G(x)|, with F and G the shares of samples up to x; in [0, 1], without a unit.
   * As a test it asks for independent samples, which those of a trajectory are not: judge it by the
   * distance of two truths. Sorting costs n log n.
   *
   * @param first any number of samples, at least one; not modified
   * @param second any other number; not modified
   */
  public static double distance(double[] first, double[] second) {
    double[] a = Sorted.of("first", first);
    double[] b = Sorted.of("second", second);
    double greatest = 0;
    int i = 0;
    int j = 0;
    while (i < a.length && j < b.length) {
      double x = Math.min(a[i], b[j]);
      i = past(a, i, x);
      j = past(b, j, x);
      greatest = Math.max(greatest, Math.abs((double) i / a.length - (double) j / b.length));
    }
    return greatest;
  }

  /** The first place from {@code from} on with a value greater than x. */
  private static int past(double[] values, int from, double x) {
    int i = from;
    while (i < values.length && values[i] <= x) {
      i++;
    }
    return i;
  }
}
