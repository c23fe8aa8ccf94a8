package org.jled.learnedpde;

import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

/** Σ_i α_i k(x, x_i), with the inputs divided by their length scales once and for all. */
final class FittedGaussianProcess implements Regression {

  /** Slopes below this share of the steepest one hardly matter. */
  private static final double IRRELEVANT = 0.02;

  private static final int MOST_SLOPES = 200;

  private final List<String> names;
  private final Standardisation standard;
  private final ArdKernel kernel;
  private final double[][] columns;
  private final double[] weights;
  private final double[] slopes;

  /**
   * A fitted process.
   *
   * @param inputs x_i, standardised, shape [n][D]; not modified
   * @param alpha shape [n]; not modified
   */
  FittedGaussianProcess(
      List<String> names,
      Standardisation standard,
      ArdKernel kernel,
      double[][] inputs,
      double[] alpha) {
    this.names = names;
    this.standard = standard;
    this.kernel = kernel;
    columns = new double[names.size()][alpha.length];
    weights = new double[alpha.length];
    for (int i = 0; i < alpha.length; i++) {
      weights[i] = alpha[i] * kernel.amplitude() * kernel.amplitude();
      for (int d = 0; d < columns.length; d++) {
        columns[d][i] = inputs[i][d] / kernel.lengths()[d];
      }
    }
    slopes = slopes(inputs);
  }

  /**
   * How steep the function is in each input over the training points, root mean square of
   * standardised numbers. A length scale alone does not tell: it is long also where the function is
   * steep and straight.
   */
  private double[] slopes(double[][] inputs) {
    double[] sums = new double[columns.length];
    double[] kernels = new double[weights.length];
    int count = Math.min(MOST_SLOPES, inputs.length);
    for (int p = 0; p < count; p++) {
      sum(inputs[p], 0, kernels, false);
      for (int d = 0; d < sums.length; d++) {
        double slope = 0;
        for (int i = 0; i < weights.length; i++) {
          slope += weights[i] * kernels[i] * (columns[d][i] - columns[d][p]);
        }
        slope /= kernel.lengths()[d];
        sums[d] += slope * slope / count;
      }
    }
    java.util.Arrays.setAll(sums, d -> Math.sqrt(sums[d]));
    return sums;
  }

  double[] slopes() {
    return slopes.clone();
  }

  @Override
  public int inputs() {
    return columns.length;
  }

  ArdKernel kernel() {
    return kernel;
  }

  @Override
  public Evaluator newEvaluator() {
    double[] kernels = new double[weights.length];
    return (inputs, rows, out) -> {
      for (int r = 0; r < rows; r++) {
        out[r] = standard.output(sum(inputs, r * columns.length, kernels, true));
      }
    };
  }

  /**
   * Σ_i of one point, in physical units or standardised ones.
   *
   * @param kernels k(x, x_i)/σ_f²; overwritten
   */
  private double sum(double[] inputs, int from, double[] kernels, boolean physical) {
    for (int d = 0; d < columns.length; d++) {
      double value = inputs[from + d];
      double here = (physical ? standard.input(d, value) : value) / kernel.lengths()[d];
      double[] column = columns[d];
      for (int i = 0; i < kernels.length; i++) {
        double difference = column[i] - here;
        kernels[i] = (d == 0 ? 0 : kernels[i]) + difference * difference;
      }
    }
    for (int i = 0; i < kernels.length; i++) {
      kernels[i] = FallingExponential.at(-0.5 * kernels[i]);
    }
    double sum = 0;
    for (int i = 0; i < kernels.length; i++) {
      sum += weights[i] * kernels[i];
    }
    return sum;
  }

  @Override
  public String toString() {
    StringJoiner scales = new StringJoiner(", ");
    double steepest = java.util.Arrays.stream(slopes).max().orElseThrow();
    for (int d = 0; d < names.size(); d++) {
      String remark = slopes[d] < IRRELEVANT * steepest ? ", hardly matters" : "";
      scales.add(
          String.format(
              Locale.ROOT,
              "%s %.3g (slope %.2g%s)",
              names.get(d),
              kernel.lengths()[d],
              slopes[d],
              remark));
    }
    return String.format(
        Locale.ROOT,
        "GaussianProcess(%d points; length scales in standard deviations: %s; noise %.2g)",
        weights.length,
        scales,
        Math.sqrt(kernel.diagonal()));
  }
}
