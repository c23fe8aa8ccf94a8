package org.jled.propagate;

import org.jled.core.Checks;

/**
 * Latents and their slopes: each coordinate smoothed, refined, and differenced by (z(t + δ) − z(t −
 * δ)) / 2δ, of second order in the refined interval δ. The two ends have no slope and are left out.
 *
 * @param smoothing of each coordinate, or null for none
 * @param factor how many times the samples are refined
 * @param sampleDt their interval
 */
record SlopeSamples(SavitzkyGolay smoothing, int factor, double sampleDt) {

  /** Takes a latent and its slope; keeps neither. */
  interface Sink {

    void add(double[] latent, double[] slope);
  }

  /**
   * All samples of a sequence that have a slope.
   *
   * @param sequence shape [T][latentDim]; not modified
   */
  void of(double[][] sequence, Sink sink) {
    int latents = sequence[0].length;
    double[][] curves = new double[latents][];
    for (int i = 0; i < latents; i++) {
      curves[i] = curve(sequence, i);
    }
    double[] latent = new double[latents];
    double[] slope = new double[latents];
    double twice = 2 * sampleDt / factor;
    for (int t = 1; t + 1 < curves[0].length; t++) {
      for (int i = 0; i < latents; i++) {
        latent[i] = curves[i][t];
        slope[i] = (curves[i][t + 1] - curves[i][t - 1]) / twice;
      }
      sink.add(latent, slope);
    }
  }

  private double[] curve(double[][] sequence, int latent) {
    double[] curve = new double[sequence.length];
    for (int t = 0; t < curve.length; t++) {
      curve[t] = sequence[t][latent];
    }
    Checks.finite("train", curve);
    double[] smooth = smoothing == null ? curve : smoothing.smooth(curve);
    return factor > 1 ? CubicSpline.refine(smooth, factor) : smooth;
  }
}
