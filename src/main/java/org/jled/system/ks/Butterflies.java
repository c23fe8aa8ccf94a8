package org.jled.system.ks;

/**
 * One stage of radix four of a complex Fourier transform, in place, real and imaginary parts apart:
 * four quarters of a block of n numbers become four transforms of n/4, with w = e^(2πi/n).
 */
final class Butterflies {

  private static final int TWIDDLES = 6;

  private Butterflies() {}

  /** w^j, w^2j, w^3j for j = 0 … n/4 − 1, each as its real and its imaginary part. */
  static double[] twiddles(int n) {
    double[] table = new double[TWIDDLES * n / 4];
    for (int j = 0; j < n / 4; j++) {
      for (int r = 1; r < 4; r++) {
        double angle = 2 * Math.PI * j * r / n;
        table[TWIDDLES * j + 2 * r - 2] = Math.cos(angle);
        table[TWIDDLES * j + 2 * r - 1] = Math.sin(angle);
      }
    }
    return table;
  }

  /** Splits a block: the sums Σ_k i^(rk) x_(j + kn/4), times w^(rj), go to quarter r. */
  static void split(double[] re, double[] im, double[] t, int from) {
    int q = t.length / TWIDDLES;
    for (int j = 0; j < q; j++) {
      int a = from + j;
      int b = a + q;
      int c = b + q;
      int d = c + q;
      int w = TWIDDLES * j;
      double evenRe = re[a] + re[c];
      double evenIm = im[a] + im[c];
      double oddRe = re[b] + re[d];
      double oddIm = im[b] + im[d];
      double leftRe = re[a] - re[c];
      double leftIm = im[a] - im[c];
      double rightRe = re[b] - re[d];
      double rightIm = im[b] - im[d];
      re[a] = evenRe + oddRe;
      im[a] = evenIm + oddIm;
      double x = leftRe - rightIm;
      double y = leftIm + rightRe;
      re[b] = x * t[w] - y * t[w + 1];
      im[b] = x * t[w + 1] + y * t[w];
      x = evenRe - oddRe;
      y = evenIm - oddIm;
      re[c] = x * t[w + 2] - y * t[w + 3];
      im[c] = x * t[w + 3] + y * t[w + 2];
      x = leftRe + rightIm;
      y = leftIm - rightRe;
      re[d] = x * t[w + 4] - y * t[w + 5];
      im[d] = x * t[w + 5] + y * t[w + 4];
    }
  }

  /** The transpose of {@link #split}, conjugated: n/4 times its inverse. */
  static void join(double[] re, double[] im, double[] t, int from) {
    int q = t.length / TWIDDLES;
    for (int j = 0; j < q; j++) {
      int a = from + j;
      int b = a + q;
      int c = b + q;
      int d = c + q;
      int w = TWIDDLES * j;
      double bRe = re[b] * t[w] + im[b] * t[w + 1];
      double bIm = im[b] * t[w] - re[b] * t[w + 1];
      double cRe = re[c] * t[w + 2] + im[c] * t[w + 3];
      double cIm = im[c] * t[w + 2] - re[c] * t[w + 3];
      double dRe = re[d] * t[w + 4] + im[d] * t[w + 5];
      double dIm = im[d] * t[w + 4] - re[d] * t[w + 5];
      double evenRe = re[a] + cRe;
      double evenIm = im[a] + cIm;
      double leftRe = re[a] - cRe;
      double leftIm = im[a] - cIm;
      double oddRe = bRe + dRe;
      double oddIm = bIm + dIm;
      double rightRe = bRe - dRe;
      double rightIm = bIm - dIm;
      re[a] = evenRe + oddRe;
      im[a] = evenIm + oddIm;
      re[b] = leftRe + rightIm;
      im[b] = leftIm - rightRe;
      re[c] = evenRe - oddRe;
      im[c] = evenIm - oddIm;
      re[d] = leftRe - rightIm;
      im[d] = leftIm + rightRe;
    }
  }
}
