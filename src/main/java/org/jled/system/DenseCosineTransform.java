package org.jled.system;

import java.lang.invoke.MethodHandles;
import org.jled.core.Checks;
import org.jled.core.VectorApi;

/**
 * The cosine transform by matrices. cos(πjm/n) is symmetric about the middle node for even m and
 * antisymmetric for odd m, so the sums and differences of opposite nodes give the even and the odd
 * coefficients by a product of half the size each.
 */
final class DenseCosineTransform implements CosineTransform {

  private static final MatrixProduct PRODUCT =
      VectorApi.choose(MethodHandles.lookup(), MatrixProduct.class, new PlainMatrixProduct());

  private final int intervals;
  private final int pairs;
  private final Half even;
  private final Half odd;

  DenseCosineTransform(int nodes) {
    this.intervals = nodes - 1;
    this.pairs = nodes / 2;
    this.even = new Half(0, (nodes + 1) / 2);
    this.odd = new Half(1, pairs);
  }

  /** The coefficients of one parity; padded with zeros for {@link MatrixProduct}. */
  private final class Half {

    private final double[] columns;
    private final double[] folded;
    private final double[] result;

    Half(int parity, int size) {
      int rows = MatrixProduct.padded(size, MatrixProduct.ALIGNMENT);
      this.folded = new double[MatrixProduct.padded(size, 2)];
      this.result = new double[rows];
      this.columns = new double[folded.length * rows];
      double scale = Math.sqrt(2.0 / intervals);
      for (int j = 0; j < size; j++) {
        double weight = j == 0 ? 0.5 * scale : scale;
        for (int i = 0; i < size; i++) {
          long turns = (2L * i + parity) * j % (2L * intervals);
          columns[j * rows + i] = weight * Math.cos(Math.PI * turns / intervals);
        }
      }
    }

    void multiply() {
      PRODUCT.apply(columns, folded, result);
    }
  }

  @Override
  public void apply(double[] in, int inFrom, double[] out, int outFrom) {
    Checks.stretch("in", in, inFrom, intervals + 1);
    Checks.stretch("out", out, outFrom, intervals + 1);
    fold(in, inFrom);
    even.multiply();
    odd.multiply();
    for (int i = 0; i < pairs; i++) {
      out[outFrom + 2 * i] = even.result[i];
      out[outFrom + 2 * i + 1] = odd.result[i];
    }
    if (intervals % 2 == 0) {
      out[outFrom + intervals] = even.result[pairs];
    }
  }

  private void fold(double[] in, int from) {
    double[] sums = even.folded;
    double[] differences = odd.folded;
    int last = from + intervals;
    for (int j = 0; j < pairs; j++) {
      double left = in[from + j];
      double right = in[last - j];
      sums[j] = left + right;
      differences[j] = left - right;
    }
    if (intervals % 2 == 0) {
      sums[pairs] = in[from + pairs];
    }
  }
}
