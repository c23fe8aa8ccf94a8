package org.jled.infer;

import static org.jled.infer.Exponential.C1;
import static org.jled.infer.Exponential.C2;
import static org.jled.infer.Exponential.C3;
import static org.jled.infer.Exponential.C4;
import static org.jled.infer.Exponential.C5;
import static org.jled.infer.Exponential.C6;
import static org.jled.infer.Exponential.C7;
import static org.jled.infer.Exponential.C8;
import static org.jled.infer.Exponential.LIMIT;
import static org.jled.infer.Exponential.SCALE;
import static org.jled.infer.Exponential.SELU_NEGATIVE;
import static org.jled.infer.Exponential.SELU_SCALE;

import org.jled.core.Activation;

/**
 * Loops that the JIT compiler turns into vector instructions by itself: short bodies without
 * branches, several passes rather than one long one.
 */
class PlainDoubles implements Doubles {

  /** The most outputs that are summed one by one. */
  private static final int NARROW = 2;

  @Override
  public int unit() {
    return 8;
  }

  @Override
  public double[] zeros(int length) {
    return new double[length];
  }

  @Override
  public void read(double[] from, int at, double[] to, int toAt, int n) {
    System.arraycopy(from, at, to, toAt, n);
  }

  @Override
  public void write(double[] from, int at, double[] to, int toAt, int n) {
    System.arraycopy(from, at, to, toAt, n);
  }

  @Override
  public void copy(double[] x, int at, double[] y, int yAt, int n) {
    System.arraycopy(x, at, y, yAt, n);
  }

  @Override
  public double[][] pack(double[] columns, int inputs, int width) {
    double[][] packed = new double[inputs][width];
    for (int j = 0; j < inputs; j++) {
      read(columns, j * width, packed[j], 0, width);
    }
    return packed;
  }

  @Override
  public void affine(Affine<double[]> f, double[] x, int at, double[] y) {
    if (f.outputs() <= NARROW) {
      narrow(f, x, at, y);
    } else {
      wide(f, x, at, y);
    }
  }

  @Override
  public void affine(Affine<double[]> f, int rows, double[] x, int step, double[] y, double[] row) {
    for (int r = 0; r < rows; r++) {
      affine(f, x, r * step, row);
      copy(row, 0, y, r * f.width(), f.width());
    }
  }

  private static void wide(Affine<double[]> f, double[] x, int at, double[] y) {
    System.arraycopy(f.bias(), 0, y, 0, f.width());
    double[][] a = f.weights();
    int j = 0;
    for (; j + 4 <= a.length; j += 4) {
      addFour(a, j, x, at + j, y);
    }
    for (; j < a.length; j++) {
      addOne(a[j], x[at + j], y);
    }
  }

  // Each column is an array of its own and y begins at 0: of two places in arrays that lie a
  // variable
  // distance apart the compiler cannot tell that they differ, and would not vectorise.
  private static void addFour(double[][] a, int j, double[] x, int at, double[] y) {
    double x0 = x[at];
    double x1 = x[at + 1];
    double x2 = x[at + 2];
    double x3 = x[at + 3];
    double[] a0 = a[j];
    double[] a1 = a[j + 1];
    double[] a2 = a[j + 2];
    double[] a3 = a[j + 3];
    for (int i = 0; i < a0.length; i++) {
      y[i] += (a0[i] * x0 + a1[i] * x1) + (a2[i] * x2 + a3[i] * x3);
    }
  }

  private static void addOne(double[] a, double x, double[] y) {
    for (int i = 0; i < a.length; i++) {
      y[i] += a[i] * x;
    }
  }

  /** Few outputs, for which a vector of them is not worth its while. */
  private static void narrow(Affine<double[]> f, double[] x, int at, double[] y) {
    double[][] a = f.weights();
    int inputs = f.inputs();
    for (int i = 0; i < f.outputs(); i++) {
      double sum = f.bias()[i];
      int j = 0;
      for (; j + 4 <= inputs; j += 4) {
        sum +=
            (a[j][i] * x[at + j] + a[j + 1][i] * x[at + j + 1])
                + (a[j + 2][i] * x[at + j + 2] + a[j + 3][i] * x[at + j + 3]);
      }
      for (; j < inputs; j++) {
        sum += a[j][i] * x[at + j];
      }
      y[i] = sum;
    }
  }

  @Override
  public void sparse(Sparse<double[]> w, double[] x, double[] y) {
    int[] columns = w.columns();
    double[] values = w.values();
    int from = 0;
    for (int i = 0; i < w.rows(); i++) {
      int to = w.starts()[i + 1];
      double sum = 0;
      for (int k = from; k < to; k++) {
        sum += values[k] * x[columns[k]];
      }
      y[i] = sum;
      from = to;
    }
  }

  @Override
  public void addRepeated(double[] a, double[] x, int at, int times, double[] y, int n) {
    for (int i = 0; i < n; i += times) {
      double value = x[at + i / times];
      for (int k = i; k < i + times; k++) {
        y[k] += a[k] * value;
      }
    }
  }

  @Override
  public void squareAlternate(double[] x, double[] y, int n) {
    System.arraycopy(x, 0, y, 0, n);
    for (int i = 0; i < n; i += 2) {
      y[i] *= y[i];
    }
  }

  @Override
  public void add(double[] x, int at, double[] y, int yAt, int n) {
    for (int i = 0; i < n; i++) {
      y[yAt + i] += x[at + i];
    }
  }

  @Override
  public void mix(double alpha, double[] x, int at, int other, double[] y, int yAt, int n) {
    double beta = 1 - alpha;
    for (int i = 0; i < n; i++) {
      y[yAt + i] = alpha * x[at + i] + beta * x[other + i];
    }
  }

  @Override
  public void larger(double[] x, int at, int other, double[] y, int yAt, int n) {
    for (int i = 0; i < n; i++) {
      y[yAt + i] = Math.max(x[at + i], x[other + i]);
    }
  }

  @Override
  public void activate(Activation f, double[] y, int at, int n) {
    switch (f) {
      case IDENTITY -> {}
      case RELU -> relu(y, at, at + n);
      case CELU, ELU -> elu(y, at, at + n, 1, 1);
      case SELU -> elu(y, at, at + n, SELU_SCALE, SELU_NEGATIVE);
      case TANH -> tanh(y, at, at + n);
      case TANHPLUS -> sigmoid(y, at, at + n, -2); // ½ + ½ tanh(x) = σ(2x)
      case SIGMOID -> sigmoid(y, at, at + n, -1);
    }
  }

  private static void relu(double[] y, int from, int to) {
    for (int i = from; i < to; i++) {
      y[i] = Math.max(y[i], 0);
    }
  }

  /** positive · x for x > 0, negative · (e^x − 1) otherwise. */
  private static void elu(double[] y, int from, int to, double positive, double negative) {
    for (int i = from; i < to; i++) {
      double x = y[i];
      y[i] =
          positive * Math.max(x, 0)
              + negative * doubled(polynomial(Math.max(-LIMIT, Math.min(x, 0))));
    }
  }

  private static void tanh(double[] y, int from, int to) {
    expm1(y, from, to, 2);
    for (int i = from; i < to; i++) {
      y[i] = y[i] / (y[i] + 2);
    }
  }

  /** σ(−x · factor). */
  private static void sigmoid(double[] y, int from, int to, double factor) {
    expm1(y, from, to, factor);
    for (int i = from; i < to; i++) {
      y[i] = 1 / (2 + y[i]);
    }
  }

  /** e^(factor · x) − 1, in two passes, as long bodies are not vectorised. */
  private static void expm1(double[] y, int from, int to, double factor) {
    for (int i = from; i < to; i++) {
      y[i] = polynomial(Math.max(-LIMIT, Math.min(LIMIT, factor * y[i])));
    }
    for (int i = from; i < to; i++) {
      y[i] = doubled(y[i]);
    }
  }

  /** e^(x/128) − 1. */
  private static double polynomial(double x) {
    double r = x * SCALE;
    double p = C8 * r + C7;
    p = p * r + C6;
    p = p * r + C5;
    p = p * r + C4;
    p = p * r + C3;
    p = p * r + C2;
    p = p * r + C1;
    p = p * r + 1;
    return p * r;
  }

  /** From e^x − 1 to e^128x − 1: seven doublings. */
  private static double doubled(double value) {
    double m = value * (value + 2);
    m = m * (m + 2);
    m = m * (m + 2);
    m = m * (m + 2);
    m = m * (m + 2);
    m = m * (m + 2);
    return m * (m + 2);
  }

  @Override
  public void lstm(double[] gates, double[] c, double[] h, int at, int units) {
    expm1(gates, 0, 4 * units, 1);
    for (int i = 0; i < units; i++) {
      double product = (2 + gates[i]) * (2 + gates[2 * units + i]);
      double f = 2 + gates[units + i];
      c[i] = (c[i] * product + gates[2 * units + i] * f) / (f * product);
    }
    System.arraycopy(c, 0, h, at, units);
    expm1(h, at, at + units, 2);
    for (int i = 0; i < units; i++) {
      double m = h[at + i];
      h[at + i] = m / ((2 + gates[3 * units + i]) * (2 + m));
    }
  }

  @Override
  public void gru(double[] fromInput, double[] fromMemory, double[] h, int units) {
    add(fromMemory, 0, fromInput, 0, 2 * units);
    expm1(fromInput, 0, 2 * units, 1);
    for (int i = 0; i < units; i++) {
      fromInput[2 * units + i] += fromMemory[2 * units + i] / (2 + fromInput[i]);
    }
    expm1(fromInput, 2 * units, 3 * units, 1);
    for (int i = 0; i < units; i++) {
      double m = fromInput[2 * units + i];
      double n = m / (2 + m);
      h[i] = n + (h[i] - n) / (2 + fromInput[units + i]);
    }
  }
}
