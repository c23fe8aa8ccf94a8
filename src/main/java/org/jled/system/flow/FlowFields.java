package org.jled.system.flow;

/** The arrays of a flow: velocities with ghost cells, pressures without. */
final class FlowFields {

  /** Velocity to the right, on left edges; {@link StaggeredGrid#at}. */
  final double[] u;

  /** Velocity upwards, on lower edges; {@link StaggeredGrid#at}. */
  final double[] v;

  /** Pressure at the centres, [ny, nx]. */
  final double[] p;

  /** u before the projection; {@link StaggeredGrid#at}. */
  final double[] predictedU;

  /** v before the projection; {@link StaggeredGrid#at}. */
  final double[] predictedV;

  /** The projection's right-hand side, then the pressure's increment, [ny, nx]. */
  final double[][] potential;

  FlowFields(StaggeredGrid grid) {
    u = new double[grid.size];
    v = new double[grid.size];
    p = new double[grid.cells()];
    predictedU = new double[grid.size];
    predictedV = new double[grid.size];
    potential = new double[grid.ny][grid.nx];
  }
}
