package org.jled.system.flow;

/**
 * The predicted horizontal velocity at the left and the right side of the box. At an outflow the
 * flow is carried out, ∂u/∂t + U ∂u/∂x = 0 upwind, and then a constant is added so that as much
 * leaves as enters, without which no pressure could make the velocity free of divergence.
 */
final class OpenSides {

  private final StaggeredGrid grid;
  private final boolean open;

  OpenSides(StaggeredGrid grid, Edges edges) {
    this.grid = grid;
    this.open = edges.isOpen();
  }

  /**
   * Sets both sides of {@code predictedU} from {@code u}.
   *
   * @param time αΔt
   */
  void predict(FlowFields fields, double time) {
    double share = open ? time * grid.x.perWidth[grid.nx - 1] : 0;
    for (int j = 0; j < grid.ny; j++) {
      int first = grid.row(j);
      int last = first + grid.nx;
      double out = fields.u[last];
      fields.predictedU[first] = fields.u[first];
      fields.predictedU[last] = out - share * (out - fields.u[last - 1]);
    }
    if (open) {
      balance(fields.predictedU);
    }
  }

  /** Lets as much out as comes in. */
  void balance(double[] u) {
    double excess = 0;
    for (int j = 0; j < grid.ny; j++) {
      int first = grid.row(j);
      excess += (u[first] - u[first + grid.nx]) * grid.y.width[j];
    }
    double more = excess / grid.y.length();
    for (int j = 0; j < grid.ny; j++) {
      u[grid.row(j) + grid.nx] += more;
    }
  }
}
