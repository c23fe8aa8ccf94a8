package org.jled.latent;

import java.util.function.DoubleUnaryOperator;
import org.jled.core.Tensor;
import org.jled.core.Weights;

/** The published model straight from its formulas: slow loops, sums along rows, Java's own tanh. */
final class PlainLed {

  private final Weights weights;
  private final int units;
  private double[] h;
  private double[] c;

  PlainLed(Weights weights) {
    this.weights = weights;
    units = weights.tensor("lstm.weight_hh_l0").shape()[1];
    h = new double[units];
    c = new double[units];
  }

  static double celu(double x) {
    return x > 0 ? x : Math.exp(x) - 1;
  }

  static double tanhplus(double x) {
    return 0.5 + 0.5 * Math.tanh(x);
  }

  private static double sigmoid(double x) {
    return 1 / (1 + Math.exp(-x));
  }

  double[] encode(double[] state) {
    double[] x = new double[state.length];
    for (int i = 0; i < x.length; i++) {
      x[i] = (state[i] - min(i, x.length)) / (max(i, x.length) - min(i, x.length));
    }
    return stack("encoder", x, PlainLed::celu);
  }

  double[] decode(double[] latent) {
    double[] x = stack("decoder", latent, PlainLed::tanhplus);
    for (int i = 0; i < x.length; i++) {
      x[i] = min(i, x.length) + x[i] * (max(i, x.length) - min(i, x.length));
    }
    return x;
  }

  private double min(int i, int size) {
    double[] all = weights.tensor("scaler.min").values();
    return all[i / (size / all.length)];
  }

  private double max(int i, int size) {
    double[] all = weights.tensor("scaler.max").values();
    return all[i / (size / all.length)];
  }

  private double[] stack(String name, double[] x, DoubleUnaryOperator last) {
    double[] y = x;
    for (int k = 0; weights.tensors().containsKey(name + "." + k + ".weight"); k++) {
      boolean isLast = !weights.tensors().containsKey(name + "." + (k + 1) + ".weight");
      double[] a = affine(name + "." + k + ".weight", y, name + "." + k + ".bias");
      for (int i = 0; i < a.length; i++) {
        double sum = a.length == y.length ? a[i] + y[i] : a[i];
        a[i] = isLast ? last.applyAsDouble(sum) : celu(sum);
      }
      y = a;
    }
    return y;
  }

  private double[] affine(String weight, double[] x, String bias) {
    Tensor w = weights.tensor(weight);
    double[] y = weights.tensor(bias).values().clone();
    for (int i = 0; i < y.length; i++) {
      for (int j = 0; j < x.length; j++) {
        y[i] += w.values()[i * x.length + j] * x[j];
      }
    }
    return y;
  }

  /** One step of cell and read-out on a latent as the LSTM sees it. */
  double[] step(double[] z) {
    double[] in = affine("lstm.weight_ih_l0", z, "lstm.bias_ih_l0");
    double[] memory = affine("lstm.weight_hh_l0", h, "lstm.bias_hh_l0");
    double[] newH = new double[units];
    double[] newC = new double[units];
    for (int j = 0; j < units; j++) {
      double i = sigmoid(in[j] + memory[j]);
      double f = sigmoid(in[units + j] + memory[units + j]);
      double g = Math.tanh(in[2 * units + j] + memory[2 * units + j]);
      double o = sigmoid(in[3 * units + j] + memory[3 * units + j]);
      newC[j] = f * c[j] + i * g;
      newH[j] = o * Math.tanh(newC[j]);
    }
    h = newH;
    c = newC;
    double[] out = affine("readout.weight", h, "readout.bias");
    for (int j = 0; j < out.length; j++) {
      out[j] = tanhplus(out[j]);
    }
    return out;
  }

  /** The same with the latent scaler around it, if there is one. */
  double[] scaledStep(double[] z) {
    if (!weights.tensors().containsKey("latent_scaler.min")) {
      return step(z);
    }
    double[] min = weights.tensor("latent_scaler.min").values();
    double[] max = weights.tensor("latent_scaler.max").values();
    double[] in = new double[z.length];
    for (int j = 0; j < z.length; j++) {
      in[j] = (z[j] - min[j]) / (max[j] - min[j]);
    }
    double[] out = step(in);
    for (int j = 0; j < z.length; j++) {
      out[j] = min[j] + out[j] * (max[j] - min[j]);
    }
    return out;
  }
}
