package org.jled.system.flow;

/**
 * Fills the ghost cells of a velocity field, so that stencils need not know of walls.
 *
 * <p>Across a wall at rest or moving, the velocity along it is mirrored about the wall's own, and
 * the velocity through it is even, as its gradient vanishes there by continuity. Across a slip wall
 * the velocity along it is even and the velocity through it odd. Beyond an outflow nothing changes.
 */
final class GhostCells {

  private final StaggeredGrid grid;
  private final Edges edges;

  GhostCells(StaggeredGrid grid, Edges edges) {
    this.grid = grid;
    this.edges = edges;
  }

  /** The ends of u's row j. */
  void endsOfU(double[] u, int j) {
    int first = grid.row(j);
    int last = first + grid.nx;
    u[first - 1] = edges.left() == Edge.SLIP ? -u[first + 1] : u[first + 1];
    if (edges.right() == Edge.OUTFLOW) {
      u[last + 1] = u[last];
    } else {
      u[last + 1] = edges.right() == Edge.SLIP ? -u[last - 1] : u[last - 1];
    }
  }

  /** The ends of v's row j. */
  void endsOfV(double[] v, int j) {
    int first = grid.row(j);
    int last = first + grid.nx - 1;
    double left = edges.left() == Edge.SLIP ? 1 : -1;
    v[first - 1] = left * v[first];
    v[first - 2] = left * v[first + 1];
    if (edges.right() == Edge.OUTFLOW) {
      v[last + 1] = v[last];
      v[last + 2] = v[last];
    } else {
      double right = edges.right() == Edge.SLIP ? 1 : -1;
      v[last + 1] = right * v[last];
      v[last + 2] = right * v[last - 1];
    }
  }

  /** The rows below and above both fields, whose own rows have their ends already. */
  void rowsBeyond(double[] u, double[] v) {
    int ny = grid.ny;
    along(edges.bottom(), u, -1, 0);
    along(edges.bottom(), u, -2, 1);
    along(edges.top(), u, ny, ny - 1);
    along(edges.top(), u, ny + 1, ny - 2);
    through(edges.bottom(), v, -1, 1);
    through(edges.top(), v, ny + 1, ny - 1);
  }

  private void along(Edge edge, double[] u, int ghost, int inner) {
    double sign = edge == Edge.SLIP ? 1 : -1;
    double twice = edge == Edge.STREAM ? 2 : 0;
    mirror(u, ghost, inner, sign, twice);
  }

  private void through(Edge edge, double[] v, int ghost, int inner) {
    mirror(v, ghost, inner, edge == Edge.SLIP ? -1 : 1, 0);
  }

  private void mirror(double[] field, int ghost, int inner, double sign, double twice) {
    int to = grid.row(ghost);
    int from = grid.row(inner);
    for (int i = -StaggeredGrid.GHOSTS; i <= grid.nx + StaggeredGrid.GHOSTS; i++) {
      field[to + i] = twice + sign * field[from + i];
    }
  }

  /** Everything, of fields whose own values are set. */
  void fill(double[] u, double[] v) {
    for (int j = 0; j < grid.ny; j++) {
      endsOfU(u, j);
    }
    for (int j = 0; j <= grid.ny; j++) {
      endsOfV(v, j);
    }
    rowsBeyond(u, v);
  }
}
