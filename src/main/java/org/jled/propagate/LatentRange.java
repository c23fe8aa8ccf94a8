package org.jled.propagate;

import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import org.jled.core.LatentSet;
import org.jled.data.Scaler;

/** Min–max scaling of latents: each latent variable is a channel of one point. */
final class LatentRange {

  private LatentRange() {}

  /** The range of each latent, widened by {@link Scaler#MARGIN} on each side. */
  static Scaler of(LatentSet latents) {
    double[] min = new double[latents.latentDim()];
    double[] max = new double[latents.latentDim()];
    for (int j = 0; j < min.length; j++) {
      DoubleSummaryStatistics range = range(latents, j);
      double width = range.getMax() - range.getMin();
      double margin = width > 0 ? Scaler.MARGIN * width : 0.5;
      min[j] = range.getMin() - margin;
      max[j] = range.getMax() + margin;
    }
    return new Scaler(min, max, 1);
  }

  private static DoubleSummaryStatistics range(LatentSet latents, int latent) {
    return latents.sequences().stream()
        .flatMap(Arrays::stream)
        .mapToDouble(z -> z[latent])
        .summaryStatistics();
  }

  /** All sequences, scaled. */
  static double[][][] scale(Scaler scaler, LatentSet latents) {
    return latents.sequences().stream()
        .map(sequence -> Arrays.stream(sequence).map(z -> scaled(scaler, z)))
        .map(sequence -> sequence.toArray(double[][]::new))
        .toArray(double[][][]::new);
  }

  private static double[] scaled(Scaler scaler, double[] latent) {
    double[] out = new double[latent.length];
    scaler.scale(latent, out);
    return out;
  }
}
