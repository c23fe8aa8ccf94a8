package org.jled.infer;

import static org.jled.infer.Exponential.F1;
import static org.jled.infer.Exponential.F2;
import static org.jled.infer.Exponential.F3;
import static org.jled.infer.Exponential.F4;
import static org.jled.infer.Exponential.F5;
import static org.jled.infer.Exponential.FLOAT_MOST;
import static org.jled.infer.Exponential.FLOAT_SCALE;
import static org.jled.infer.Exponential.SELU_NEGATIVE;
import static org.jled.infer.Exponential.SELU_SCALE;

import java.util.Arrays;
import org.jled.core.Activation;

/**
 * Loops that the JIT compiler turns into vector instructions by itself: short bodies without
 * branches, several passes rather than one long one.
 */
class PlainFloats implements Floats {

  /** The most values that are copied one by one. */
  private static final int FEW = 4;

  /** The most outputs that are summed one by one. */
  private static final int NARROW = 8;

  @Override
  public int unit() {
    return 16;
  }

  @Override
  public float[] zeros(int length) {
    return new float[length];
  }

  @Override
  public void clear(float[] y) {
    Arrays.fill(y, 0);
  }

  @Override
  public void read(double[] from, int at, float[] to, int toAt, int n) {
    for (int i = 0; i < n; i++) {
      to[toAt + i] = (float) from[at + i];
    }
  }

  @Override
  public void write(float[] from, int at, double[] to, int toAt, int n) {
    for (int i = 0; i < n; i++) {
      to[toAt + i] = from[at + i];
    }
  }

  @Override
  public void copy(float[] x, int at, float[] y, int yAt, int n) {
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
  public float[][] pack(double[] columns, int inputs, int outputs) {
    int width = padded(outputs);
    if (outputs <= NARROW) {
      float[][] rows = new float[outputs][inputs];
      for (int k = 0; k < outputs * inputs; k++) {
        rows[k / inputs][k % inputs] = (float) columns[k % inputs * width + k / inputs];
      }
      return rows;
    }
    float[][] packed = new float[inputs][width];
    for (int j = 0; j < inputs; j++) {
      read(columns, j * width, packed[j], 0, width);
    }
    return packed;
  }

  @Override
  public void affine(Affine<float[]> f, float[] x, int at, float[] y) {
    if (f.outputs() <= NARROW) {
      narrow(f, x, at, y);
    } else {
      wide(f, x, at, y);
    }
  }

  @Override
  public void affine(Affine<float[]> f, int rows, float[] x, int step, float[] y, float[] row) {
    for (int r = 0; r < rows; r++) {
      affine(f, x, r * step, row);
      copy(row, 0, y, r * f.width(), f.width());
    }
  }

  private static void wide(Affine<float[]> f, float[] x, int at, float[] y) {
    System.arraycopy(f.bias(), 0, y, 0, f.width());
    float[][] a = f.weights();
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
  private static void addFour(float[][] a, int j, float[] x, int at, float[] y) {
    float x0 = x[at];
    float x1 = x[at + 1];
    float x2 = x[at + 2];
    float x3 = x[at + 3];
    float[] a0 = a[j];
    float[] a1 = a[j + 1];
    float[] a2 = a[j + 2];
    float[] a3 = a[j + 3];
    for (int i = 0; i < a0.length; i++) {
      y[i] += (a0[i] * x0 + a1[i] * x1) + (a2[i] * x2 + a3[i] * x3);
    }
  }

  private static void addTwo(float[] a0, float x0, float[] a1, float x1, float[] y) {
    for (int i = 0; i < a0.length; i++) {
      y[i] = y[i] + a0[i] * x0 + a1[i] * x1;
    }
  }

  private static void addOne(float[] a, float x, float[] y) {
    for (int i = 0; i < a.length; i++) {
      y[i] += a[i] * x;
    }
  }

  /** Few outputs, for which a vector of them is not worth its while: two sums at a time. */
  private static void narrow(Affine<float[]> f, float[] x, int at, float[] y) {
    int last = f.outputs() - 1;
    for (int i = 0; i < last; i += 2) {
      addRows(f, i, x, at, y);
    }
    if (last % 2 == 0) {
      addRow(f, last, x, at, y);
    }
  }

  private static void addRows(Affine<float[]> f, int i, float[] x, int at, float[] y) {
    float[] a = f.weights()[i];
    float[] b = f.weights()[i + 1];
    float first = f.bias()[i];
    float second = f.bias()[i + 1];
    int j = 0;
    for (; j + 4 <= a.length; j += 4) {
      float x0 = x[at + j];
      float x1 = x[at + j + 1];
      float x2 = x[at + j + 2];
      float x3 = x[at + j + 3];
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

  private static void addRow(Affine<float[]> f, int i, float[] x, int at, float[] y) {
    float[] a = f.weights()[i];
    float sum = f.bias()[i];
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
  public void sparse(Sparse<float[]> w, float[] x, float[] y) {
    int[] columns = w.columns();
    float[] values = w.values();
    int k = 0;
    for (int i = 0; i < w.rows(); i += Sparse.FOUR) {
      int to = w.starts()[i / Sparse.FOUR + 1];
      float y0 = 0;
      float y1 = 0;
      float y2 = 0;
      float y3 = 0;
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
  public void addRepeated(float[] a, float[] x, int at, int times, float[] y, int n) {
    for (int i = 0; i < n; i += times) {
      float value = x[at + i / times];
      for (int k = i; k < i + times; k++) {
        y[k] += a[k] * value;
      }
    }
  }

  @Override
  public void squareAlternate(float[] x, float[] y, int n) {
    System.arraycopy(x, 0, y, 0, n);
    for (int i = 0; i < n; i += 2) {
      y[i] *= y[i];
    }
  }

  @Override
  public void add(float[] x, int at, float[] y, int yAt, int n) {
    for (int i = 0; i < n; i++) {
      y[yAt + i] += x[at + i];
    }
  }

  @Override
  public void mix(double alpha, float[] x, int at, int other, float[] y, int yAt, int n) {
    float a = (float) alpha;
    float b = 1 - a;
    for (int i = 0; i < n; i++) {
      y[yAt + i] = a * x[at + i] + b * x[other + i];
    }
  }

  @Override
  public void larger(float[] x, int at, int other, float[] y, int yAt, int n) {
    for (int i = 0; i < n; i++) {
      y[yAt + i] = Math.max(x[at + i], x[other + i]);
    }
  }

  @Override
  public void activate(Activation f, float[] y, int at, int n) {
    switch (f) {
      case IDENTITY -> {}
      case RELU -> relu(y, at, at + n);
      case CELU, ELU -> elu(y, at, at + n, 1, 1);
      case SELU -> elu(y, at, at + n, (float) SELU_SCALE, (float) SELU_NEGATIVE);
      case TANH -> tanh(y, at, at + n);
      case TANHPLUS -> sigmoid(y, at, at + n, -2); // ½ + ½ tanh(x) = σ(2x)
      case SIGMOID -> sigmoid(y, at, at + n, -1);
    }
  }

  private static void relu(float[] y, int from, int to) {
    for (int i = from; i < to; i++) {
      y[i] = Math.max(y[i], 0);
    }
  }

  /** positive · x for x > 0, negative · (e^x − 1) otherwise. */
  private static void elu(float[] y, int from, int to, float positive, float negative) {
    for (int i = from; i < to; i++) {
      float x = y[i];
      y[i] =
          positive * Math.max(x, 0)
              + negative * doubled(polynomial(Math.max(-FLOAT_MOST, Math.min(x * FLOAT_SCALE, 0))));
    }
  }

  private static void tanh(float[] y, int from, int to) {
    expm1(y, from, to, 2);
    for (int i = from; i < to; i++) {
      y[i] = y[i] / (y[i] + 2);
    }
  }

  /** σ(−x · factor). */
  private static void sigmoid(float[] y, int from, int to, float factor) {
    expm1(y, from, to, factor);
    for (int i = from; i < to; i++) {
      y[i] = 1 / (2 + y[i]);
    }
  }

  /**
   * e^(factor · x) − 1, in two passes, as long bodies are not vectorised; the factor is a power of
   * two.
   */
  private static void expm1(float[] y, int from, int to, float factor) {
    float scale = factor * FLOAT_SCALE;
    for (int i = from; i < to; i++) {
      y[i] = polynomial(clamp(scale * y[i]));
    }
    for (int i = from; i < to; i++) {
      y[i] = doubled(y[i]);
    }
  }

  private static float clamp(float r) {
    return Math.max(-FLOAT_MOST, Math.min(FLOAT_MOST, r));
  }

  /** e^r − 1 for |r| ≤ FLOAT_MOST. */
  private static float polynomial(float r) {
    float p = F5 * r + F4;
    p = p * r + F3;
    p = p * r + F2;
    p = p * r + F1;
    p = p * r + 1;
    return p * r;
  }

  /** From e^x − 1 to e^64x − 1: six doublings. */
  private static float doubled(float value) {
    float m = value * (value + 2);
    m = m * (m + 2);
    m = m * (m + 2);
    m = m * (m + 2);
    m = m * (m + 2);
    return m * (m + 2);
  }

  @Override
  public void lstm(LstmArrays<float[]> a, float[] h, int at, int units) {
    expm1(a.gates(), 0, 4 * units, 1);
    System.arraycopy(a.gates(), units, a.f(), 0, units);
    System.arraycopy(a.gates(), 2 * units, a.g(), 0, units);
    System.arraycopy(a.gates(), 3 * units, a.o(), 0, units);
    renew(a.gates(), a.f(), a.g(), a.c(), units);
    emit(a.c(), a.o(), a.tanh(), units);
    System.arraycopy(a.tanh(), 0, h, at, units);
  }

  /** c ← σ(a_f) c + σ(a_i) tanh(a_g). */
  private static void renew(float[] i, float[] f, float[] g, float[] c, int units) {
    for (int k = 0; k < units; k++) {
      float product = (2 + i[k]) * (2 + g[k]);
      float forget = 2 + f[k];
      c[k] = (c[k] * product + g[k] * forget) / (forget * product);
    }
  }

  /** h ← σ(a_o) tanh(c), in two passes. */
  private static void emit(float[] c, float[] o, float[] h, int units) {
    for (int k = 0; k < units; k++) {
      h[k] = polynomial(clamp(2 * FLOAT_SCALE * c[k]));
    }
    for (int k = 0; k < units; k++) {
      float m = doubled(h[k]);
      h[k] = m / ((2 + o[k]) * (2 + m));
    }
  }

  @Override
  public void gru(float[] fromInput, float[] fromMemory, float[] h, int units) {
    add(fromMemory, 0, fromInput, 0, 2 * units);
    expm1(fromInput, 0, 2 * units, 1);
    for (int i = 0; i < units; i++) {
      fromInput[2 * units + i] += fromMemory[2 * units + i] / (2 + fromInput[i]);
    }
    expm1(fromInput, 2 * units, 3 * units, 1);
    for (int i = 0; i < units; i++) {
      float m = fromInput[2 * units + i];
      float n = m / (2 + m);
      h[i] = n + (h[i] - n) / (2 + fromInput[units + i]);
    }
  }
}
