package org.jled.learnedpde;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jled.core.Tensor;
import org.jled.core.Weights;

/**
 * Layers of tanh and a linear output, and the slope of that output in every parameter. Parameters
 * lie layer by layer: the weights of shape [outputs, inputs], then the biases. Holds scratch: not
 * safe for use by several threads at once.
 */
final class Perceptron {

  private final int[] widths;
  private final int[] starts;
  private final double[][] values;
  private final double[][] slopes;

  /**
   * A network.
   *
   * @param inputs how many numbers go in
   * @param hidden widths of the layers of tanh
   */
  Perceptron(int inputs, List<Integer> hidden) {
    int layers = hidden.size() + 1;
    widths = new int[layers + 1];
    widths[0] = inputs;
    for (int k = 0; k < hidden.size(); k++) {
      widths[k + 1] = hidden.get(k);
    }
    widths[layers] = 1;
    starts = new int[layers + 1];
    values = new double[layers + 1][];
    slopes = new double[layers + 1][];
    for (int k = 0; k <= layers; k++) {
      values[k] = new double[widths[k]];
      slopes[k] = new double[widths[k]];
      starts[k] = k == 0 ? 0 : starts[k - 1] + widths[k] * (widths[k - 1] + 1);
    }
  }

  /** The number of parameters. */
  int size() {
    return starts[starts.length - 1];
  }

  /** Normal weights of variance 1/inputs, so that no layer starts saturated; no biases. */
  double[] random(long seed) {
    double[] theta = new double[size()];
    java.util.Random normal = new java.util.Random(new SplittableRandom(seed).nextLong());
    for (int k = 1; k < widths.length; k++) {
      int weights = widths[k] * widths[k - 1];
      for (int i = 0; i < weights; i++) {
        theta[starts[k - 1] + i] = normal.nextGaussian() / Math.sqrt(widths[k - 1]);
      }
    }
    return theta;
  }

  /** The output. */
  double value(double[] theta, double[] x) {
    System.arraycopy(x, 0, values[0], 0, widths[0]);
    for (int k = 1; k < widths.length; k++) {
      int bias = starts[k - 1] + widths[k] * widths[k - 1];
      for (int j = 0; j < widths[k]; j++) {
        double sum = theta[bias + j];
        int row = starts[k - 1] + j * widths[k - 1];
        for (int i = 0; i < widths[k - 1]; i++) {
          sum += theta[row + i] * values[k - 1][i];
        }
        values[k][j] = k == widths.length - 1 ? sum : Math.tanh(sum);
      }
    }
    return values[widths.length - 1][0];
  }

  /**
   * The output and its slope.
   *
   * @param slope from {@code at} on overwritten
   */
  double value(double[] theta, double[] x, double[] slope, int at) {
    double value = value(theta, x);
    slopes[widths.length - 1][0] = 1;
    for (int k = widths.length - 1; k > 0; k--) {
      java.util.Arrays.fill(slopes[k - 1], 0);
      int bias = starts[k - 1] + widths[k] * widths[k - 1];
      for (int j = 0; j < widths[k]; j++) {
        double here = values[k][j];
        double back = slopes[k][j] * (k == widths.length - 1 ? 1 : 1 - here * here);
        slope[at + bias + j] = back;
        int row = starts[k - 1] + j * widths[k - 1];
        for (int i = 0; i < widths[k - 1]; i++) {
          slope[at + row + i] = back * values[k - 1][i];
          slopes[k - 1][i] += back * theta[row + i];
        }
      }
    }
    return value;
  }

  /** The parameters under PyTorch's names, {@code 0.weight}, {@code 0.bias}, …. */
  Weights weights(double[] theta) {
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    for (int k = 1; k < widths.length; k++) {
      int weights = widths[k] * widths[k - 1];
      double[] matrix = new double[weights];
      double[] bias = new double[widths[k]];
      System.arraycopy(theta, starts[k - 1], matrix, 0, weights);
      System.arraycopy(theta, starts[k - 1] + weights, bias, 0, widths[k]);
      tensors.put((k - 1) + ".weight", Tensor.of(matrix, widths[k], widths[k - 1]));
      tensors.put((k - 1) + ".bias", Tensor.of(bias, widths[k]));
    }
    return Weights.of(tensors);
  }
}
