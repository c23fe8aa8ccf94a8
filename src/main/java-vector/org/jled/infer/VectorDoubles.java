package org.jled.infer;

import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.LE;
import static jdk.incubator.vector.VectorOperators.LT;
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

import java.util.ArrayList;
import java.util.List;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;
import org.jled.core.Activation;

/**
 * The hot loops of {@link PlainDoubles} on the Vector API: sums stay in registers, and W lies in
 * panels of four vectors' rows, so that it is read from end to end.
 *
 * <p>No method hands a vector to another: where C2 fails to inline such a call, it allocates.
 */
final class VectorDoubles extends PlainDoubles {

  private static final VectorSpecies<Double> LANES = DoubleVector.SPECIES_PREFERRED;
  private static final int LENGTH = LANES.length();
  private static final int PANEL = 4 * LENGTH;

  VectorDoubles() {
    if (unit() % LENGTH != 0) {
      throw new IllegalStateException("vectors of " + LENGTH + " do not divide " + unit());
    }
  }

  @Override
  public double[][] pack(double[] columns, int inputs, int outputs) {
    int width = padded(outputs);
    List<double[]> panels = new ArrayList<>();
    for (int from = 0; from < width; from += rows(from, width)) {
      int rows = rows(from, width);
      double[] panel = new double[inputs * rows];
      for (int j = 0; j < inputs; j++) {
        read(columns, j * width + from, panel, j * rows, rows);
      }
      panels.add(panel);
    }
    return panels.toArray(double[][]::new);
  }

  /** The rows of the panel that starts at a row. */
  private static int rows(int from, int width) {
    return from + PANEL <= width ? PANEL : LENGTH;
  }

  @Override
  public void affine(Affine<double[]> f, double[] x, int at, double[] y) {
    int i = 0;
    for (double[] a : f.weights()) {
      i = rows(f, i, a, x, at, y, 0);
    }
  }

  @Override
  public void affine(Affine<double[]> f, int rows, double[] x, int step, double[] y, double[] row) {
    int i = 0;
    for (double[] a : f.weights()) {
      int next = i;
      for (int r = 0; r < rows; r++) {
        next = rows(f, i, a, x, r * step, y, r * f.width());
      }
      i = next;
    }
  }

  /** The rows of one panel, from row i on; returns the row after the last. */
  private static int rows(
      Affine<double[]> f, int i, double[] a, double[] x, int xAt, double[] y, int yAt) {
    if (rows(i, f.width()) == PANEL) {
      panel(f.bias(), i, a, x, xAt, f.inputs(), y, yAt + i);
      return i + PANEL;
    }
    vector(f.bias(), i, a, x, xAt, f.inputs(), y, yAt + i);
    return i + LENGTH;
  }

  private static void panel(
      double[] bias, int i, double[] a, double[] x, int xAt, int inputs, double[] y, int yAt) {
    DoubleVector y0 = DoubleVector.fromArray(LANES, bias, i);
    DoubleVector y1 = DoubleVector.fromArray(LANES, bias, i + LENGTH);
    DoubleVector y2 = DoubleVector.fromArray(LANES, bias, i + 2 * LENGTH);
    DoubleVector y3 = DoubleVector.fromArray(LANES, bias, i + 3 * LENGTH);
    int at = 0;
    int j = 0;
    for (; j + 4 <= inputs; j += 4) {
      DoubleVector x0 = DoubleVector.broadcast(LANES, x[xAt + j]);
      DoubleVector x1 = DoubleVector.broadcast(LANES, x[xAt + j + 1]);
      DoubleVector x2 = DoubleVector.broadcast(LANES, x[xAt + j + 2]);
      DoubleVector x3 = DoubleVector.broadcast(LANES, x[xAt + j + 3]);
      y0 =
          y0.add(
              DoubleVector.fromArray(LANES, a, at)
                  .mul(x0)
                  .add(DoubleVector.fromArray(LANES, a, at + PANEL).mul(x1))
                  .add(
                      DoubleVector.fromArray(LANES, a, at + 2 * PANEL)
                          .mul(x2)
                          .add(DoubleVector.fromArray(LANES, a, at + 3 * PANEL).mul(x3))));
      y1 =
          y1.add(
              DoubleVector.fromArray(LANES, a, at + LENGTH)
                  .mul(x0)
                  .add(DoubleVector.fromArray(LANES, a, at + PANEL + LENGTH).mul(x1))
                  .add(
                      DoubleVector.fromArray(LANES, a, at + 2 * PANEL + LENGTH)
                          .mul(x2)
                          .add(DoubleVector.fromArray(LANES, a, at + 3 * PANEL + LENGTH).mul(x3))));
      y2 =
          y2.add(
              DoubleVector.fromArray(LANES, a, at + 2 * LENGTH)
                  .mul(x0)
                  .add(DoubleVector.fromArray(LANES, a, at + PANEL + 2 * LENGTH).mul(x1))
                  .add(
                      DoubleVector.fromArray(LANES, a, at + 2 * PANEL + 2 * LENGTH)
                          .mul(x2)
                          .add(
                              DoubleVector.fromArray(LANES, a, at + 3 * PANEL + 2 * LENGTH)
                                  .mul(x3))));
      y3 =
          y3.add(
              DoubleVector.fromArray(LANES, a, at + 3 * LENGTH)
                  .mul(x0)
                  .add(DoubleVector.fromArray(LANES, a, at + PANEL + 3 * LENGTH).mul(x1))
                  .add(
                      DoubleVector.fromArray(LANES, a, at + 2 * PANEL + 3 * LENGTH)
                          .mul(x2)
                          .add(
                              DoubleVector.fromArray(LANES, a, at + 3 * PANEL + 3 * LENGTH)
                                  .mul(x3))));
      at += 4 * PANEL;
    }
    for (; j < inputs; j++) {
      DoubleVector xj = DoubleVector.broadcast(LANES, x[xAt + j]);
      y0 = y0.add(DoubleVector.fromArray(LANES, a, at).mul(xj));
      y1 = y1.add(DoubleVector.fromArray(LANES, a, at + LENGTH).mul(xj));
      y2 = y2.add(DoubleVector.fromArray(LANES, a, at + 2 * LENGTH).mul(xj));
      y3 = y3.add(DoubleVector.fromArray(LANES, a, at + 3 * LENGTH).mul(xj));
      at += PANEL;
    }
    y0.intoArray(y, yAt);
    y1.intoArray(y, yAt + LENGTH);
    y2.intoArray(y, yAt + 2 * LENGTH);
    y3.intoArray(y, yAt + 3 * LENGTH);
  }

  private static void vector(
      double[] bias, int i, double[] a, double[] x, int xAt, int inputs, double[] y, int yAt) {
    DoubleVector sum = DoubleVector.fromArray(LANES, bias, i);
    int at = 0;
    int j = 0;
    for (; j + 4 <= inputs; j += 4) {
      DoubleVector p0 = DoubleVector.fromArray(LANES, a, at).mul(x[xAt + j]);
      DoubleVector p1 = DoubleVector.fromArray(LANES, a, at + LENGTH).mul(x[xAt + j + 1]);
      DoubleVector p2 = DoubleVector.fromArray(LANES, a, at + 2 * LENGTH).mul(x[xAt + j + 2]);
      DoubleVector p3 = DoubleVector.fromArray(LANES, a, at + 3 * LENGTH).mul(x[xAt + j + 3]);
      sum = sum.add(p0.add(p1).add(p2.add(p3)));
      at += 4 * LENGTH;
    }
    for (; j < inputs; j++) {
      sum = sum.add(DoubleVector.fromArray(LANES, a, at).mul(x[xAt + j]));
      at += LENGTH;
    }
    sum.intoArray(y, yAt);
  }

  @Override
  public void activate(Activation f, double[] y, int at, int n) {
    switch (f) {
      case CELU, ELU -> elu(y, at, n);
      case TANH -> tanh(y, at, n);
      case TANHPLUS -> sigmoid(y, at, n, -2);
      case SIGMOID -> sigmoid(y, at, n, -1);
      default -> super.activate(f, y, at, n);
    }
  }

  private static void elu(double[] y, int at, int n) {
    for (int i = at; i < at + n; i += LENGTH) {
      DoubleVector x = DoubleVector.fromArray(LANES, y, i);
      DoubleVector q = x.mul(SCALE);
      DoubleVector r = q.blend(-MOST, q.compare(LT, -MOST)).blend(0, q.compare(GT, 0));
      DoubleVector p = r.mul(C8).add(C7);
      p = p.mul(r).add(C6);
      p = p.mul(r).add(C5);
      p = p.mul(r).add(C4);
      p = p.mul(r).add(C3);
      p = p.mul(r).add(C2);
      p = p.mul(r).add(C1);
      p = p.mul(r).add(1);
      DoubleVector m = p.mul(r);
      m = m.mul(m.add(2));
      m = m.mul(m.add(2));
      m = m.mul(m.add(2));
      m = m.mul(m.add(2));
      m = m.mul(m.add(2));
      m = m.mul(m.add(2));
      m = m.mul(m.add(2));
      x.blend(0, x.compare(LE, 0)).add(m).intoArray(y, i);
    }
  }

  private static void tanh(double[] y, int at, int n) {
    expm1(y, at, n, 2);
    for (int i = at; i < at + n; i += LENGTH) {
      DoubleVector m = DoubleVector.fromArray(LANES, y, i);
      m.div(m.add(2)).intoArray(y, i);
    }
  }

  /** σ(−x · factor). */
  private static void sigmoid(double[] y, int at, int n, double factor) {
    expm1(y, at, n, factor);
    DoubleVector one = DoubleVector.broadcast(LANES, 1);
    for (int i = at; i < at + n; i += LENGTH) {
      one.div(DoubleVector.fromArray(LANES, y, i).add(2)).intoArray(y, i);
    }
  }

  /** e^(factor · x) − 1; the factor is a power of two. */
  private static void expm1(double[] y, int at, int n, double factor) {
    double scale = factor * SCALE;
    for (int i = at; i < at + n; i += LENGTH) {
      DoubleVector x = DoubleVector.fromArray(LANES, y, i).mul(scale);
      DoubleVector r = x.blend(-MOST, x.compare(LT, -MOST)).blend(MOST, x.compare(GT, MOST));
      DoubleVector p = r.mul(C8).add(C7);
      p = p.mul(r).add(C6);
      p = p.mul(r).add(C5);
      p = p.mul(r).add(C4);
      p = p.mul(r).add(C3);
      p = p.mul(r).add(C2);
      p = p.mul(r).add(C1);
      p = p.mul(r).add(1);
      DoubleVector m = p.mul(r);
      m = m.mul(m.add(2));
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
  public void lstm(LstmArrays<double[]> a, double[] h, int at, int units) {
    double[] gates = a.gates();
    double[] c = a.c();
    expm1(gates, 0, 4 * units, 1);
    for (int i = 0; i < units; i += LENGTH) {
      DoubleVector mg = DoubleVector.fromArray(LANES, gates, 2 * units + i);
      DoubleVector product = DoubleVector.fromArray(LANES, gates, i).add(2).mul(mg.add(2));
      DoubleVector f = DoubleVector.fromArray(LANES, gates, units + i).add(2);
      DoubleVector cell =
          DoubleVector.fromArray(LANES, c, i).mul(product).add(mg.mul(f)).div(f.mul(product));
      cell.intoArray(c, i);
      DoubleVector x = cell.mul(2 * SCALE);
      DoubleVector r = x.blend(-MOST, x.compare(LT, -MOST)).blend(MOST, x.compare(GT, MOST));
      DoubleVector p = r.mul(C8).add(C7);
      p = p.mul(r).add(C6);
      p = p.mul(r).add(C5);
      p = p.mul(r).add(C4);
      p = p.mul(r).add(C3);
      p = p.mul(r).add(C2);
      p = p.mul(r).add(C1);
      p = p.mul(r).add(1);
      DoubleVector m = p.mul(r);
      m = m.mul(m.add(2));
      m = m.mul(m.add(2));
      m = m.mul(m.add(2));
      m = m.mul(m.add(2));
      m = m.mul(m.add(2));
      m = m.mul(m.add(2));
      m = m.mul(m.add(2));
      DoubleVector o = DoubleVector.fromArray(LANES, gates, 3 * units + i).add(2);
      m.div(o.mul(m.add(2))).intoArray(h, at + i);
    }
  }

  @Override
  public void gru(double[] fromInput, double[] fromMemory, double[] h, int units) {
    add(fromMemory, 0, fromInput, 0, 2 * units);
    expm1(fromInput, 0, 2 * units, 1);
    for (int i = 0; i < units; i += LENGTH) {
      DoubleVector r = DoubleVector.fromArray(LANES, fromInput, i).add(2);
      DoubleVector b = DoubleVector.fromArray(LANES, fromMemory, 2 * units + i).div(r);
      DoubleVector.fromArray(LANES, fromInput, 2 * units + i)
          .add(b)
          .intoArray(fromInput, 2 * units + i);
    }
    expm1(fromInput, 2 * units, units, 1);
    for (int i = 0; i < units; i += LENGTH) {
      DoubleVector m = DoubleVector.fromArray(LANES, fromInput, 2 * units + i);
      DoubleVector n = m.div(m.add(2));
      DoubleVector q = DoubleVector.fromArray(LANES, fromInput, units + i).add(2);
      n.add(DoubleVector.fromArray(LANES, h, i).sub(n).div(q)).intoArray(h, i);
    }
  }
}
