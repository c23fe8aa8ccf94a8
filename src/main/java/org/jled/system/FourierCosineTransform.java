package org.jled.system;

import org.jled.core.Checks;
import org.jtransforms.fft.DoubleFFT_1D;

/** The cosine transform as the Fourier transform of the even extension to 2n points. */
final class FourierCosineTransform implements CosineTransform {

  private final int intervals;
  private final double scale;
  private final double[] circle;
  private final DoubleFFT_1D fourier;

  FourierCosineTransform(int nodes) {
    this.intervals = nodes - 1;
    this.scale = Math.sqrt(0.5 / intervals);
    this.circle = new double[2 * intervals];
    this.fourier = new DoubleFFT_1D(2L * intervals);
  }

  @Override
  public void apply(double[] in, int inFrom, double[] out, int outFrom) {
    Checks.stretch("in", in, inFrom, intervals + 1);
    Checks.stretch("out", out, outFrom, intervals + 1);
    circle[0] = in[inFrom];
    circle[intervals] = in[inFrom + intervals];
    for (int j = 1; j < intervals; j++) {
      circle[j] = in[inFrom + j];
      circle[2 * intervals - j] = in[inFrom + j];
    }
    fourier.realForward(circle);
    // The library keeps the real part of the highest frequency beside that of the lowest.
    out[outFrom] = scale * circle[0];
    out[outFrom + intervals] = scale * circle[1];
    for (int m = 1; m < intervals; m++) {
      out[outFrom + m] = scale * circle[2 * m];
    }
  }
}
