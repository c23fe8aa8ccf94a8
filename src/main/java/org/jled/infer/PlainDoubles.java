package org.jled.infer;

import static org.jled.infer.Exponential.C1;
import static org.jled.infer.Exponential.C2;
import static org.jled.infer.Exponential.C3;
import static org.jled.infer.Exponential.C4;
import static org.jled.infer.Exponential.C5;
import static org.jled.infer.Exponential.C6;
import static org.jled.infer.Exponential.C7;
import static org.jled.infer.Exponential.C8;
import static org.jled.infer.Exponential.MOST;
import static org.jled.infer.Exponential.SCALE;
import static org.jled.infer.Exponential.SELU_NEGATIVE;
import static org.jled.infer.Exponential.SELU_SCALE;

import java.util.Arrays;
import org.jled.core.Activation;

/**
 * Loops that the JIT compiler turns into vector instructions by itself: short bodies without
 * branches, several passes rather than one long one.
 */
class PlainDoubles implements Doubles {

  /** The most values that are copied one by one. */
  private static final int FEW = 4;

  /** The most outputs that are summed one by one. */
  private static final int NARROW = 8;

  @Override
  public int unit() {
    return 8;
  }

  @Override
  public double[] zeros(int length) {
    return new double[length];
  }

  @Override
  public void clear(double[] y) {
    Arrays.fill(y, 0);
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
    if (n > FEW) {
      System.arraycopy(x, at, y, yAt, n);
      return;
    }
    for (int i = 0; i < n; i++) {
      y[yAt + i] = x[at + i];
    }
  }

  /** By columns, or by rows where there are few. */
  @Override
  public double[][] pack(double[] columns, int inputs, int outputs) {
    int width = padded(outputs);
    if (outputs <= NARROW) {
      double[][] rows = new double[outputs][inputs];
      for (int k = 0; k < outputs * inputs; k++) {
        rows[k / inputs][k % inputs] = columns[k % inputs * width + k / inputs];
      }
      return rows;
    }
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
    if (j + 2 <= a.length) {
      addTwo(a[j], x[at + j], a[j + 1], x[at + j + 1], y);
      j += 2;
    }
    if (j < a.length) {
      addOne(a[j], x[at + j], y);
    }
  }

  // Each column is an array of its own and y begins at 0: of two places in arrays that lie a
  // variable distance apart the compiler cannot tell that they differ, and would not vectorise.
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

  private static void addTwo(double[] a0, double x0, double[] a1, double x1, double[] y) {
    for (int i = 0; i < a0.length; i++) {
      y[i] = y[i] + a0[i] * x0 + a1[i] * x1;
    }
  }

  private static void addOne(double[] a, double x, double[] y) {
    for (int i = 0; i < a.length; i++) {
      y[i] += a[i] * x;
    }
  }

  /** Few outputs, for which a vector of them is not worth its while: two sums at a time. */
  private static void narrow(Affine<double[]> f, double[] x, int at, double[] y) {
    int last = f.outputs() - 1;
    for (int i = 0; i < last; i += 2) {
      addRows(f, i, x, at, y);
    }
    if (last % 2 == 0) {
      addRow(f, last, x, at, y);
    }
  }

  private static void addRows(Affine<double[]> f, int i, double[] x, int at, double[] y) {
    double[] a = f.weights()[i];
    double[] b = f.weights()[i + 1];
    double first = f.bias()[i];
    double second = f.bias()[i + 1];
    int j = 0;
    for (; j + 4 <= a.length; j += 4) {
      double x0 = x[at + j];
      double x1 = x[at + j + 1];
      double x2 = x[at + j + 2];
      double x3 = x[at + j + 3];
      first += (a[j] * x0 + a[j + 1] * x1) + (a[j + 2] * x2 + a[j + 3] * x3);
      second += (b[j] * x0 + b[j + 1] * x1) + (b[j + 2] * x2 + b[j + 3] * x3);
    }
    for (; j < a.length; j++) {
      first += a[j] * x[at + j];
      second += b[j] * x[at + j];
    }
    y[i] = first;
    y[i + 1] = second;
  }

  private static void addRow(Affine<double[]> f, int i, double[] x, int at, double[] y) {
    double[] a = f.weights()[i];
    double sum = f.bias()[i];
    int j = 0;
    for (; j + 4 <= a.length; j += 4) {
      sum +=
          (a[j] * x[at + j] + a[j + 1] * x[at + j + 1])
              + (a[j + 2] * x[at + j + 2] + a[j + 3] * x[at + j + 3]);
    }
    for (; j < a.length; j++) {
      sum += a[j] * x[at + j];
    }
    y[i] = sum;
  }

  @Override
  public void sparse(Sparse<double[]> w, double[] x, double[] y) {
    int[] columns = w.columns();
    double[] values = w.values();
    int k = 0;
    for (int i = 0; i < w.rows(); i += Sparse.FOUR) {
      int to = w.starts()[i / Sparse.FOUR + 1];
      double y0 = 0;
      double y1 = 0;
      double y2 = 0;
      double y3 = 0;
      for (; k < to; k += Sparse.FOUR) {
        y0 += values[k] * x[columns[k]];
        y1 += values[k + 1] * x[columns[k + 1]];
        y2 += values[k + 2] * x[columns[k + 2]];
        y3 += values[k + 3] * x[columns[k + 3]];
      }
      y[i] = y0;
      y[i + 1] = y1;
      y[i + 2] = y2;
      y[i + 3] = y3;
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
              + negative * doubled(polynomial(Math.max(-MOST, Math.min(x * SCALE, 0))));
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

  /**
   * e^(factor · x) − 1, in two passes, as long bodies are not vectorised; the factor is a power of
   * two.
   */
  private static void expm1(double[] y, int from, int to, double factor) {
    double scale = factor * SCALE;
    for (int i = from; i < to; i++) {
      y[i] = polynomial(clamp(scale * y[i]));
    }
    for (int i = from; i < to; i++) {
      y[i] = doubled(y[i]);
    }
  }

  private static double clamp(double r) {
    return Math.max(-MOST, Math.min(MOST, r));
  }

  /** e^r − 1 for |r| ≤ MOST. */
  private static double polynomial(double r) {
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
  public void lstm(LstmArrays<double[]> a, double[] h, int at, int units) {
    expm1(a.gates(), 0, 4 * units, 1);
    System.arraycopy(a.gates(), units, a.f(), 0, units);
    System.arraycopy(a.gates(), 2 * units, a.g(), 0, units);
    System.arraycopy(a.gates(), 3 * units, a.o(), 0, units);
    renew(a.gates(), a.f(), a.g(), a.c(), units);
    emit(a.c(), a.o(), a.tanh(), units);
    System.arraycopy(a.tanh(), 0, h, at, units);
  }

  /** c ← σ(a_f) c + σ(a_i) tanh(a_g). */
  private static void renew(double[] i, double[] f, double[] g, double[] c, int units) {
    for (int k = 0; k < units; k++) {
      double product = (2 + i[k]) * (2 + g[k]);
      double forget = 2 + f[k];
      c[k] = (c[k] * product + g[k] * forget) / (forget * product);
    }
  }

  /** h ← σ(a_o) tanh(c), in two passes. */
  private static void emit(double[] c, double[] o, double[] h, int units) {
    for (int k = 0; k < units; k++) {
      h[k] = polynomial(clamp(2 * SCALE * c[k]));
    }
    for (int k = 0; k < units; k++) {
      double m = doubled(h[k]);
      h[k] = m / ((2 + o[k]) * (2 + m));
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
