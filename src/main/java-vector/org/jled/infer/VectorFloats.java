package org.jled.infer;

import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.LE;
import static jdk.incubator.vector.VectorOperators.LT;
import static org.jled.infer.Exponential.F1;
import static org.jled.infer.Exponential.F2;
import static org.jled.infer.Exponential.F3;
import static org.jled.infer.Exponential.F4;
import static org.jled.infer.Exponential.F5;
import static org.jled.infer.Exponential.FLOAT_MOST;
import static org.jled.infer.Exponential.FLOAT_SCALE;

import java.util.ArrayList;
import java.util.List;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;
import org.jled.core.Activation;

/**
 * The hot loops of {@link PlainFloats} on the Vector API: sums stay in registers, and W lies in
 * panels of four vectors' rows, so that it is read from end to end.
 *
 * <p>No method hands a vector to another: where C2 fails to inline such a call, it allocates.
 */
final class VectorFloats extends PlainFloats {

  private static final VectorSpecies<Float> LANES = FloatVector.SPECIES_PREFERRED;
  private static final int LENGTH = LANES.length();
  private static final int PANEL = 4 * LENGTH;

  VectorFloats() {
    if (unit() % LENGTH != 0) {
      throw new IllegalStateException("vectors of " + LENGTH + " do not divide " + unit());
    }
  }

  @Override
  public float[][] pack(double[] columns, int inputs, int outputs) {
    int width = padded(outputs);
    List<float[]> panels = new ArrayList<>();
    for (int from = 0; from < width; from += rows(from, width)) {
      int rows = rows(from, width);
      float[] panel = new float[inputs * rows];
      for (int j = 0; j < inputs; j++) {
        read(columns, j * width + from, panel, j * rows, rows);
      }
      panels.add(panel);
    }
    return panels.toArray(float[][]::new);
  }

  /** The rows of the panel that starts at a row. */
  private static int rows(int from, int width) {
    return from + PANEL <= width ? PANEL : LENGTH;
  }

  @Override
  public void affine(Affine<float[]> f, float[] x, int at, float[] y) {
    int i = 0;
    for (float[] a : f.weights()) {
      i = rows(f, i, a, x, at, y, 0);
    }
  }

  @Override
  public void affine(Affine<float[]> f, int rows, float[] x, int step, float[] y, float[] row) {
    int i = 0;
    for (float[] a : f.weights()) {
      int next = i;
      for (int r = 0; r < rows; r++) {
        next = rows(f, i, a, x, r * step, y, r * f.width());
      }
      i = next;
    }
  }

  /** The rows of one panel, from row i on; returns the row after the last. */
  private static int rows(
      Affine<float[]> f, int i, float[] a, float[] x, int xAt, float[] y, int yAt) {
    if (rows(i, f.width()) == PANEL) {
      panel(f.bias(), i, a, x, xAt, f.inputs(), y, yAt + i);
      return i + PANEL;
    }
    vector(f.bias(), i, a, x, xAt, f.inputs(), y, yAt + i);
    return i + LENGTH;
  }

  private static void panel(
      float[] bias, int i, float[] a, float[] x, int xAt, int inputs, float[] y, int yAt) {
    FloatVector y0 = FloatVector.fromArray(LANES, bias, i);
    FloatVector y1 = FloatVector.fromArray(LANES, bias, i + LENGTH);
    FloatVector y2 = FloatVector.fromArray(LANES, bias, i + 2 * LENGTH);
    FloatVector y3 = FloatVector.fromArray(LANES, bias, i + 3 * LENGTH);
    int at = 0;
    int j = 0;
    for (; j + 4 <= inputs; j += 4) {
      FloatVector x0 = FloatVector.broadcast(LANES, x[xAt + j]);
      FloatVector x1 = FloatVector.broadcast(LANES, x[xAt + j + 1]);
      FloatVector x2 = FloatVector.broadcast(LANES, x[xAt + j + 2]);
      FloatVector x3 = FloatVector.broadcast(LANES, x[xAt + j + 3]);
      y0 =
          y0.add(
              FloatVector.fromArray(LANES, a, at)
                  .mul(x0)
                  .add(FloatVector.fromArray(LANES, a, at + PANEL).mul(x1))
                  .add(
                      FloatVector.fromArray(LANES, a, at + 2 * PANEL)
                          .mul(x2)
                          .add(FloatVector.fromArray(LANES, a, at + 3 * PANEL).mul(x3))));
      y1 =
          y1.add(
              FloatVector.fromArray(LANES, a, at + LENGTH)
                  .mul(x0)
                  .add(FloatVector.fromArray(LANES, a, at + PANEL + LENGTH).mul(x1))
                  .add(
                      FloatVector.fromArray(LANES, a, at + 2 * PANEL + LENGTH)
                          .mul(x2)
                          .add(FloatVector.fromArray(LANES, a, at + 3 * PANEL + LENGTH).mul(x3))));
      y2 =
          y2.add(
              FloatVector.fromArray(LANES, a, at + 2 * LENGTH)
                  .mul(x0)
                  .add(FloatVector.fromArray(LANES, a, at + PANEL + 2 * LENGTH).mul(x1))
                  .add(
                      FloatVector.fromArray(LANES, a, at + 2 * PANEL + 2 * LENGTH)
                          .mul(x2)
                          .add(
                              FloatVector.fromArray(LANES, a, at + 3 * PANEL + 2 * LENGTH)
                                  .mul(x3))));
      y3 =
          y3.add(
              FloatVector.fromArray(LANES, a, at + 3 * LENGTH)
                  .mul(x0)
                  .add(FloatVector.fromArray(LANES, a, at + PANEL + 3 * LENGTH).mul(x1))
                  .add(
                      FloatVector.fromArray(LANES, a, at + 2 * PANEL + 3 * LENGTH)
                          .mul(x2)
                          .add(
                              FloatVector.fromArray(LANES, a, at + 3 * PANEL + 3 * LENGTH)
                                  .mul(x3))));
      at += 4 * PANEL;
    }
    for (; j < inputs; j++) {
      FloatVector xj = FloatVector.broadcast(LANES, x[xAt + j]);
      y0 = y0.add(FloatVector.fromArray(LANES, a, at).mul(xj));
      y1 = y1.add(FloatVector.fromArray(LANES, a, at + LENGTH).mul(xj));
      y2 = y2.add(FloatVector.fromArray(LANES, a, at + 2 * LENGTH).mul(xj));
      y3 = y3.add(FloatVector.fromArray(LANES, a, at + 3 * LENGTH).mul(xj));
      at += PANEL;
    }
    y0.intoArray(y, yAt);
    y1.intoArray(y, yAt + LENGTH);
    y2.intoArray(y, yAt + 2 * LENGTH);
    y3.intoArray(y, yAt + 3 * LENGTH);
  }

  private static void vector(
      float[] bias, int i, float[] a, float[] x, int xAt, int inputs, float[] y, int yAt) {
    FloatVector sum = FloatVector.fromArray(LANES, bias, i);
    int at = 0;
    int j = 0;
    for (; j + 4 <= inputs; j += 4) {
      FloatVector p0 = FloatVector.fromArray(LANES, a, at).mul(x[xAt + j]);
      FloatVector p1 = FloatVector.fromArray(LANES, a, at + LENGTH).mul(x[xAt + j + 1]);
      FloatVector p2 = FloatVector.fromArray(LANES, a, at + 2 * LENGTH).mul(x[xAt + j + 2]);
      FloatVector p3 = FloatVector.fromArray(LANES, a, at + 3 * LENGTH).mul(x[xAt + j + 3]);
      sum = sum.add(p0.add(p1).add(p2.add(p3)));
      at += 4 * LENGTH;
    }
    for (; j < inputs; j++) {
      sum = sum.add(FloatVector.fromArray(LANES, a, at).mul(x[xAt + j]));
      at += LENGTH;
    }
    sum.intoArray(y, yAt);
  }

  @Override
  public void activate(Activation f, float[] y, int at, int n) {
    switch (f) {
      case CELU, ELU -> elu(y, at, n);
      case TANH -> tanh(y, at, n);
      case TANHPLUS -> sigmoid(y, at, n, -2);
      case SIGMOID -> sigmoid(y, at, n, -1);
      default -> super.activate(f, y, at, n);
    }
  }

  private static void elu(float[] y, int at, int n) {
    for (int i = at; i < at + n; i += LENGTH) {
      FloatVector x = FloatVector.fromArray(LANES, y, i);
      FloatVector q = x.mul(FLOAT_SCALE);
      FloatVector r = q.blend(-FLOAT_MOST, q.compare(LT, -FLOAT_MOST)).blend(0, q.compare(GT, 0));
      FloatVector p = r.mul(F5).add(F4);
      p = p.mul(r).add(F3);
      p = p.mul(r).add(F2);
      p = p.mul(r).add(F1);
      p = p.mul(r).add(1);
      FloatVector m = p.mul(r);
      m = m.mul(m.add(2));
      m = m.mul(m.add(2));
      m = m.mul(m.add(2));
      m = m.mul(m.add(2));
      m = m.mul(m.add(2));
      m = m.mul(m.add(2));
      x.blend(0, x.compare(LE, 0)).add(m).intoArray(y, i);
    }
  }

  private static void tanh(float[] y, int at, int n) {
    expm1(y, at, n, 2);
    for (int i = at; i < at + n; i += LENGTH) {
      FloatVector m = FloatVector.fromArray(LANES, y, i);
      m.div(m.add(2)).intoArray(y, i);
    }
  }

  /** σ(−x · factor). */
  private static void sigmoid(float[] y, int at, int n, float factor) {
    expm1(y, at, n, factor);
    FloatVector one = FloatVector.broadcast(LANES, 1);
    for (int i = at; i < at + n; i += LENGTH) {
      one.div(FloatVector.fromArray(LANES, y, i).add(2)).intoArray(y, i);
    }
  }

  /** e^(factor · x) − 1; the factor is a power of two. */
  private static void expm1(float[] y, int at, int n, float factor) {
    float scale = factor * FLOAT_SCALE;
    for (int i = at; i < at + n; i += LENGTH) {
      FloatVector x = FloatVector.fromArray(LANES, y, i).mul(scale);
      FloatVector r =
          x.blend(-FLOAT_MOST, x.compare(LT, -FLOAT_MOST))
              .blend(FLOAT_MOST, x.compare(GT, FLOAT_MOST));
      FloatVector p = r.mul(F5).add(F4);
      p = p.mul(r).add(F3);
      p = p.mul(r).add(F2);
      p = p.mul(r).add(F1);
      p = p.mul(r).add(1);
      FloatVector m = p.mul(r);
      m = m.mul(m.add(2));
      m = m.mul(m.add(2));
      m = m.mul(m.add(2));
      m = m.mul(m.add(2));
      m = m.mul(m.add(2));
      m = m.mul(m.add(2));
      m.intoArray(y, i);
    }
  }

  @Override
  public void lstm(LstmArrays<float[]> a, float[] h, int at, int units) {
    float[] gates = a.gates();
    float[] c = a.c();
    expm1(gates, 0, 4 * units, 1);
    for (int i = 0; i < units; i += LENGTH) {
      FloatVector mg = FloatVector.fromArray(LANES, gates, 2 * units + i);
      FloatVector product = FloatVector.fromArray(LANES, gates, i).add(2).mul(mg.add(2));
      FloatVector f = FloatVector.fromArray(LANES, gates, units + i).add(2);
      FloatVector cell =
          FloatVector.fromArray(LANES, c, i).mul(product).add(mg.mul(f)).div(f.mul(product));
      cell.intoArray(c, i);
      FloatVector x = cell.mul(2 * FLOAT_SCALE);
      FloatVector r =
          x.blend(-FLOAT_MOST, x.compare(LT, -FLOAT_MOST))
              .blend(FLOAT_MOST, x.compare(GT, FLOAT_MOST));
      FloatVector p = r.mul(F5).add(F4);
      p = p.mul(r).add(F3);
      p = p.mul(r).add(F2);
      p = p.mul(r).add(F1);
      p = p.mul(r).add(1);
      FloatVector m = p.mul(r);
      m = m.mul(m.add(2));
      m = m.mul(m.add(2));
      m = m.mul(m.add(2));
      m = m.mul(m.add(2));
      m = m.mul(m.add(2));
      m = m.mul(m.add(2));
      FloatVector o = FloatVector.fromArray(LANES, gates, 3 * units + i).add(2);
      m.div(o.mul(m.add(2))).intoArray(h, at + i);
    }
  }

  @Override
  public void gru(float[] fromInput, float[] fromMemory, float[] h, int units) {
    add(fromMemory, 0, fromInput, 0, 2 * units);
    expm1(fromInput, 0, 2 * units, 1);
    for (int i = 0; i < units; i += LENGTH) {
      FloatVector r = FloatVector.fromArray(LANES, fromInput, i).add(2);
      FloatVector b = FloatVector.fromArray(LANES, fromMemory, 2 * units + i).div(r);
      FloatVector.fromArray(LANES, fromInput, 2 * units + i)
          .add(b)
          .intoArray(fromInput, 2 * units + i);
    }
    expm1(fromInput, 2 * units, units, 1);
    for (int i = 0; i < units; i += LENGTH) {
      FloatVector m = FloatVector.fromArray(LANES, fromInput, 2 * units + i);
      FloatVector n = m.div(m.add(2));
      FloatVector q = FloatVector.fromArray(LANES, fromInput, units + i).add(2);
      n.add(FloatVector.fromArray(LANES, h, i).sub(n).div(q)).intoArray(h, i);
    }
  }
}
