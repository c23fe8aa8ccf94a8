package org.jled.system.fhn;

import org.jled.system.Clock;

/**
 * The populations of one species after streaming; node j's are at index j. The arrays are longer
 * than the nodes: a kernel may leave what moves in its place and move the origin instead, for at
 * most {@link #RUNWAY} steps, and may work on whole vectors. What lies beyond the nodes means
 * nothing.
 */
final class Populations {

  /** The most steps between two moves back to index 0. */
  static final int RUNWAY = Clock.MOST_STEPS;

  /** Room beyond the last node for the rest of a vector: 2048 bits are the widest there are. */
  private static final int WIDEST_VECTOR = 32;

  final int nodes;
  final double[] rest;
  final double[] right;
  final double[] left;

  /** Work array of a kernel: the densities before a collision. */
  final double[] density;

  /** Work array of a kernel: what a collision adds. */
  final double[] source;

  Populations(int nodes) {
    this.nodes = nodes;
    this.rest = new double[nodes + WIDEST_VECTOR];
    this.right = new double[nodes + RUNWAY + WIDEST_VECTOR];
    this.left = new double[nodes + RUNWAY + WIDEST_VECTOR];
    this.density = new double[nodes];
    this.source = new double[nodes];
  }

  /** How many numbers {@link #save} writes. */
  static int size(int nodes) {
    return 3 * nodes;
  }

  double density(int node) {
    return rest[node] + right[node] + left[node];
  }

  /** The density summed over all nodes: finite only when every density is. */
  double mass() {
    double sum = 0;
    for (int j = 0; j < nodes; j++) {
      sum += density(j);
    }
    return sum;
  }

  /** Equal shares of the density at rest and moving: the published lifting. */
  void equilibrate(double[] state, int offset) {
    for (int j = 0; j < nodes; j++) {
      double share = state[offset + j] / 3;
      rest[j] = share;
      right[j] = share;
      left[j] = share;
    }
  }

  /** Moves density between the movers, so that they carry the flux of its gradient. */
  void addFirstMoment(double[] state, int offset, double omega) {
    for (int j = 1; j < nodes - 1; j++) {
      double shift = (state[offset + j + 1] - state[offset + j - 1]) / (6 * omega);
      right[j] -= shift;
      left[j] += shift;
    }
  }

  void save(double[] out, int offset) {
    System.arraycopy(rest, 0, out, offset, nodes);
    System.arraycopy(right, 0, out, offset + nodes, nodes);
    System.arraycopy(left, 0, out, offset + 2 * nodes, nodes);
  }

  void restore(double[] in, int offset) {
    System.arraycopy(in, offset, rest, 0, nodes);
    System.arraycopy(in, offset + nodes, right, 0, nodes);
    System.arraycopy(in, offset + 2 * nodes, left, 0, nodes);
  }
}
