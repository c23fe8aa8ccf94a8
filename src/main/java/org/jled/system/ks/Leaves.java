package org.jled.system.ks;

/**
 * The middle of a convolution: four or eight complex numbers are transformed, their real and their
 * imaginary parts squared, and transformed back, without the factor of the inverse.
 */
final class Leaves {

  private static final double ROOT = Math.sqrt(0.5);

  private Leaves() {}

  /** Of the numbers at {@code f … f + 3}. */
  static void squareFour(double[] re, double[] im, int f) {
    double ar = re[f] + re[f + 2];
    double ai = im[f] + im[f + 2];
    double br = re[f] - re[f + 2];
    double bi = im[f] - im[f + 2];
    double cr = re[f + 1] + re[f + 3];
    double ci = im[f + 1] + im[f + 3];
    double dr = re[f + 1] - re[f + 3];
    double di = im[f + 1] - im[f + 3];
    double x0r = (ar + cr) * (ar + cr);
    double x0i = (ai + ci) * (ai + ci);
    double x1r = (br - di) * (br - di);
    double x1i = (bi + dr) * (bi + dr);
    double x2r = (ar - cr) * (ar - cr);
    double x2i = (ai - ci) * (ai - ci);
    double x3r = (br + di) * (br + di);
    double x3i = (bi - dr) * (bi - dr);
    ar = x0r + x2r;
    ai = x0i + x2i;
    br = x0r - x2r;
    bi = x0i - x2i;
    cr = x1r + x3r;
    ci = x1i + x3i;
    dr = x1r - x3r;
    di = x1i - x3i;
    re[f] = ar + cr;
    im[f] = ai + ci;
    re[f + 1] = br + di;
    im[f + 1] = bi - dr;
    re[f + 2] = ar - cr;
    im[f + 2] = ai - ci;
    re[f + 3] = br - di;
    im[f + 3] = bi + dr;
  }

  /** Of the numbers at {@code f … f + 7}: those of even and of odd index, e and o, then both. */
  static void squareEight(double[] re, double[] im, int f) {
    double ar = re[f] + re[f + 4];
    double ai = im[f] + im[f + 4];
    double br = re[f] - re[f + 4];
    double bi = im[f] - im[f + 4];
    double cr = re[f + 2] + re[f + 6];
    double ci = im[f + 2] + im[f + 6];
    double dr = re[f + 2] - re[f + 6];
    double di = im[f + 2] - im[f + 6];
    double e0r = ar + cr;
    double e0i = ai + ci;
    double e2r = ar - cr;
    double e2i = ai - ci;
    double e1r = br - di;
    double e1i = bi + dr;
    double e3r = br + di;
    double e3i = bi - dr;
    ar = re[f + 1] + re[f + 5];
    ai = im[f + 1] + im[f + 5];
    br = re[f + 1] - re[f + 5];
    bi = im[f + 1] - im[f + 5];
    cr = re[f + 3] + re[f + 7];
    ci = im[f + 3] + im[f + 7];
    dr = re[f + 3] - re[f + 7];
    di = im[f + 3] - im[f + 7];
    double o0r = ar + cr;
    double o0i = ai + ci;
    double t2r = ar - cr;
    double t2i = ai - ci;
    double t1r = br - di;
    double t1i = bi + dr;
    double t3r = br + di;
    double t3i = bi - dr;
    double o1r = ROOT * (t1r - t1i);
    double o1i = ROOT * (t1r + t1i);
    double o2r = -t2i;
    double o2i = t2r;
    double o3r = -ROOT * (t3r + t3i);
    double o3i = ROOT * (t3r - t3i);
    double x0r = e0r + o0r;
    double x0i = e0i + o0i;
    double x4r = e0r - o0r;
    double x4i = e0i - o0i;
    double x1r = e1r + o1r;
    double x1i = e1i + o1i;
    double x5r = e1r - o1r;
    double x5i = e1i - o1i;
    double x2r = e2r + o2r;
    double x2i = e2i + o2i;
    double x6r = e2r - o2r;
    double x6i = e2i - o2i;
    double x3r = e3r + o3r;
    double x3i = e3i + o3i;
    double x7r = e3r - o3r;
    double x7i = e3i - o3i;
    x0r *= x0r;
    x0i *= x0i;
    x1r *= x1r;
    x1i *= x1i;
    x2r *= x2r;
    x2i *= x2i;
    x3r *= x3r;
    x3i *= x3i;
    x4r *= x4r;
    x4i *= x4i;
    x5r *= x5r;
    x5i *= x5i;
    x6r *= x6r;
    x6i *= x6i;
    x7r *= x7r;
    x7i *= x7i;
    // back
    ar = x0r + x4r;
    ai = x0i + x4i;
    br = x0r - x4r;
    bi = x0i - x4i;
    cr = x2r + x6r;
    ci = x2i + x6i;
    dr = x2r - x6r;
    di = x2i - x6i;
    e0r = ar + cr;
    e0i = ai + ci;
    e2r = ar - cr;
    e2i = ai - ci;
    e1r = br + di;
    e1i = bi - dr;
    e3r = br - di;
    e3i = bi + dr;
    ar = x1r + x5r;
    ai = x1i + x5i;
    br = x1r - x5r;
    bi = x1i - x5i;
    cr = x3r + x7r;
    ci = x3i + x7i;
    dr = x3r - x7r;
    di = x3i - x7i;
    o0r = ar + cr;
    o0i = ai + ci;
    t2r = ar - cr;
    t2i = ai - ci;
    t1r = br + di;
    t1i = bi - dr;
    t3r = br - di;
    t3i = bi + dr;
    o1r = ROOT * (t1r + t1i);
    o1i = ROOT * (t1i - t1r);
    o2r = t2i;
    o2i = -t2r;
    o3r = ROOT * (t3i - t3r);
    o3i = -ROOT * (t3r + t3i);
    re[f] = e0r + o0r;
    im[f] = e0i + o0i;
    re[f + 4] = e0r - o0r;
    im[f + 4] = e0i - o0i;
    re[f + 1] = e1r + o1r;
    im[f + 1] = e1i + o1i;
    re[f + 5] = e1r - o1r;
    im[f + 5] = e1i - o1i;
    re[f + 2] = e2r + o2r;
    im[f + 2] = e2i + o2i;
    re[f + 6] = e2r - o2r;
    im[f + 6] = e2i - o2i;
    re[f + 3] = e3r + o3r;
    im[f + 3] = e3i + o3i;
    re[f + 7] = e3r - o3r;
    im[f + 7] = e3i - o3i;
  }
}
