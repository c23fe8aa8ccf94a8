package org.jled.system.flow;

/**
 * The rows of a flow that the stencils of row j reach, each in an array of its own, copied a place
 * to the left or right where a stencil reaches there. Java 17's compiler makes vector code of loops
 * whose arrays share one index and are different ones; a copy costs a tenth of a nanosecond a value
 * and the vectors save ten times as much.
 *
 * <p>Arrays called {@code left} hold at i the value of i − 1, those called {@code right} that of i
 * + 1. Moves upwards row by row, so that only the newest rows are copied.
 */
final class RowWindow {

  private final StaggeredGrid grid;
  private final int width;

  /** u of rows j − 1, j, j + 1, j + 2. */
  final double[][] u;

  final double[] leftU;
  final double[] rightU;
  final double[] rightRightU;

  /** v of rows j − 1, j, j + 1, j + 2. */
  final double[][] v;

  /** v of rows j and j + 1. */
  final double[][] leftV;

  final double[] leftLeftV;
  final double[] rightV;

  /** p of rows j − 1 and j. */
  final double[][] p;

  final double[] leftP;

  RowWindow(StaggeredGrid grid) {
    this.grid = grid;
    this.width = grid.nx + 1;
    this.u = new double[4][width];
    this.leftU = new double[width];
    this.rightU = new double[width];
    this.rightRightU = new double[width];
    this.v = new double[4][width];
    this.leftV = new double[2][width];
    this.leftLeftV = new double[width];
    this.rightV = new double[width];
    this.p = new double[2][width];
    this.leftP = new double[width];
  }

  /** Opens the window below row j, with what the fluxes at the bottom of row j need. */
  void openBelow(FlowFields f, int j) {
    for (int k = 0; k < 4; k++) {
      copy(f.u, j - 2 + k, 0, u[k]);
      copy(f.v, j - 2 + k, 0, v[k]);
    }
    copy(f.v, j, -1, leftV[1]);
    if (j > 0) {
      System.arraycopy(f.p, (j - 1) * grid.nx, p[1], 0, grid.nx);
    }
  }

  /** Moves up to row j. */
  void moveTo(FlowFields f, int j) {
    rotate(u);
    rotate(v);
    rotate(leftV);
    rotate(p);
    copy(f.u, j + 2, 0, u[3]);
    copy(f.v, j + 2, 0, v[3]);
    copy(f.v, j + 1, -1, leftV[1]);
    System.arraycopy(f.p, j * grid.nx, p[1], 0, grid.nx);
    System.arraycopy(f.p, j * grid.nx, leftP, 1, grid.nx - 1);
    copy(f.u, j, -1, leftU);
    copy(f.u, j, 1, rightU);
    copy(f.u, j, 2, rightRightU);
    copy(f.v, j, -2, leftLeftV);
    copy(f.v, j, 1, rightV);
  }

  private void copy(double[] field, int j, int shift, double[] out) {
    System.arraycopy(field, grid.row(j) + shift, out, 0, width);
  }

  private static void rotate(double[][] rows) {
    double[] first = rows[0];
    System.arraycopy(rows, 1, rows, 0, rows.length - 1);
    rows[rows.length - 1] = first;
  }
}
