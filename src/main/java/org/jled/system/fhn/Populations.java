package org.jled.system.fhn;

/**
 * The populations of one species after streaming. Node j's right mover is {@code right[j]} and its
 * left mover {@code left[j + 1]}; the spare place at either end takes what streams out through a
 * wall.
 */
final class Populations {

  private final int nodes;
  final double[] rest;
  final double[] right;
  final double[] left;

  Populations(int nodes) {
    this.nodes = nodes;
    this.rest = new double[nodes];
    this.right = new double[nodes + 1];
    this.left = new double[nodes + 1];
  }

  /** How many numbers {@link #save} writes. */
  static int size(int nodes) {
    return 3 * nodes;
  }

  double density(int node) {
    return rest[node] + right[node] + left[node + 1];
  }

  /** The density summed over all nodes: finite only when every density is. */
  double mass() {
    double sum = 0;
    for (int j = 0; j < nodes; j++) {
      sum += density(j);
    }
    return sum;
  }

  /** Fills the two places that streaming leaves open. */
  void closeWalls(Wall wall) {
    left[nodes] = right[nodes - 1];
    // right[1] has just arrived from node 0, so it is the mover that goes out there.
    right[0] = wall == Wall.SYMMETRIC ? left[1] : right[1];
  }

  /** Equal shares of the density at rest and moving: the published lifting. */
  void equilibrate(double[] state, int offset) {
    for (int j = 0; j < nodes; j++) {
      double share = state[offset + j] / 3;
      rest[j] = share;
      right[j] = share;
      left[j + 1] = share;
    }
  }

  /** Moves density between the movers, so that they carry the flux of its gradient. */
  void addFirstMoment(double[] state, int offset, double omega) {
    for (int j = 1; j < nodes - 1; j++) {
      double shift = (state[offset + j + 1] - state[offset + j - 1]) / (6 * omega);
      right[j] -= shift;
      left[j + 1] += shift;
    }
  }

  void save(double[] out, int offset) {
    System.arraycopy(rest, 0, out, offset, nodes);
    System.arraycopy(right, 0, out, offset + nodes, nodes);
    System.arraycopy(left, 1, out, offset + 2 * nodes, nodes);
  }

  void restore(double[] in, int offset) {
    System.arraycopy(in, offset, rest, 0, nodes);
    System.arraycopy(in, offset + nodes, right, 0, nodes);
    System.arraycopy(in, offset + 2 * nodes, left, 1, nodes);
  }
}
