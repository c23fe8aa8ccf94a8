package org.jled.learnedpde;

import org.jled.core.Checks;

/**
 * Inputs and output brought to mean 0 and standard deviation 1.
 *
 * @param mean of each input, then of the output
 * @param deviation likewise
 */
record Standardisation(double[] mean, double[] deviation) {

  /** Relative to the size of the values; below it they differ by rounding only. */
  private static final double SAME = 1e-12;

  static Standardisation of(Examples examples) {
    int inputs = examples.names().size();
    double[] mean = new double[inputs + 1];
    double[] deviation = new double[inputs + 1];
    for (int d = 0; d <= inputs; d++) {
      double[] values = d < inputs ? examples.column(d) : examples.outputs();
      mean[d] = java.util.Arrays.stream(values).average().orElseThrow();
      double sum = 0;
      for (double value : values) {
        sum += (value - mean[d]) * (value - mean[d]);
      }
      deviation[d] = Math.sqrt(sum / values.length);
      Checks.require(
          deviation[d] > SAME * Math.abs(mean[d]) && deviation[d] > Double.MIN_NORMAL,
          "%s is the same at all points, so there is nothing to learn from it",
          d < inputs ? examples.names().get(d) : "the rate of change");
    }
    return new Standardisation(mean, deviation);
  }

  int inputs() {
    return mean.length - 1;
  }

  double input(int d, double value) {
    return (value - mean[d]) / deviation[d];
  }

  double[][] inputs(Examples examples) {
    double[][] scaled = new double[examples.count()][inputs()];
    for (int i = 0; i < scaled.length; i++) {
      for (int d = 0; d < inputs(); d++) {
        scaled[i][d] = input(d, examples.inputs()[i][d]);
      }
    }
    return scaled;
  }

  double[] outputs(Examples examples) {
    double[] scaled = examples.outputs().clone();
    java.util.Arrays.setAll(scaled, i -> input(inputs(), scaled[i]));
    return scaled;
  }

  /** From the standardised output back. */
  double output(double scaled) {
    return mean[inputs()] + deviation[inputs()] * scaled;
  }
}
