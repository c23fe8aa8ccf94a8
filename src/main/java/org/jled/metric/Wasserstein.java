package org.jled.metric;

/** The Wasserstein distance of first order between distributions on a line. */
public final class Wasserstein {

  private Wasserstein() {}

  /**
   * W₁ = ∫ |F(x) − G(x)| dx, with F and G the shares of samples up to x: the mean distance by which
   * one set must be moved to become the other, in units of the samples. Sorting costs n log n.
   *
   * @param first any number of samples, at least one; not modified
   * @param second any other number; not modified
   */
  public static double distance(double[] first, double[] second) {
    double[] a = Sorted.of("first", first);
    double[] b = Sorted.of("second", second);
    double sum = 0;
    int i = 0;
    int j = 0;
    double x = Math.min(a[0], b[0]);
    while (i < a.length || j < b.length) {
      boolean ofA = j == b.length || (i < a.length && a[i] <= b[j]);
      double next = ofA ? a[i] : b[j];
      sum += Math.abs((double) i / a.length - (double) j / b.length) * (next - x);
      x = next;
      if (ofA) {
        i++;
      } else {
        j++;
      }
    }
    return sum;
  }
}
