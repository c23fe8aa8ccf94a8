package org.jled.system.fhn;

/**
 * Loops that the JIT compiler turns into vector instructions by itself: short ones, with all arrays
 * at one index, since neighbours would keep it from that. So streaming is a copy, after the
 * collision. JDK 17 does not take both reactions in one loop.
 */
final class PlainLattice implements Lattice {

  @Override
  public void advance(Populations u, Populations v, LatticeRule rule, int steps) {
    int nodes = u.nodes;
    for (int i = 0; i < steps; i++) {
      addUp(u, nodes);
      addUp(v, nodes);
      collideU(u, v.density, rule, nodes);
      collideV(v, u.density, rule, nodes);
      relax(u, rule.keepU(), nodes);
      relax(v, rule.keepV(), nodes);
      stream(u, rule.wall());
      stream(v, rule.wall());
    }
  }

  private static void addUp(Populations species, int nodes) {
    double[] density = species.density;
    double[] rest = species.rest;
    double[] right = species.right;
    double[] left = species.left;
    for (int j = 0; j < nodes; j++) {
      density[j] = rest[j] + right[j] + left[j];
    }
  }

  /** What the collision of u adds, and the population at rest after it. */
  private static void collideU(Populations species, double[] v, LatticeRule rule, int nodes) {
    double[] u = species.density;
    double[] source = species.source;
    double[] rest = species.rest;
    double keep = rule.keepU();
    double shareU = rule.shareU();
    double sourceU = rule.sourceU();
    for (int j = 0; j < nodes; j++) {
      double at = u[j];
      double add = shareU * at + sourceU * (at - at * at * at - v[j]);
      source[j] = add;
      rest[j] = keep * rest[j] + add;
    }
  }

  private static void collideV(Populations species, double[] u, LatticeRule rule, int nodes) {
    double[] v = species.density;
    double[] source = species.source;
    double[] rest = species.rest;
    double keep = rule.keepV();
    double shareV = rule.shareV();
    double sourceV = rule.sourceV();
    double a0 = rule.a0();
    double a1 = rule.a1();
    for (int j = 0; j < nodes; j++) {
      double at = v[j];
      double add = shareV * at + sourceV * (u[j] - a1 * at - a0);
      source[j] = add;
      rest[j] = keep * rest[j] + add;
    }
  }

  private static void relax(Populations species, double keep, int nodes) {
    double[] right = species.right;
    double[] left = species.left;
    double[] source = species.source;
    for (int j = 0; j < nodes; j++) {
      double add = source[j];
      right[j] = keep * right[j] + add;
      left[j] = keep * left[j] + add;
    }
  }

  private static void stream(Populations species, Wall wall) {
    int last = species.nodes - 1;
    double[] right = species.right;
    double[] left = species.left;
    // right[0], the outgoing mover, stays there too: the published wall.
    System.arraycopy(right, 0, right, 1, last);
    System.arraycopy(left, 1, left, 0, last);
    left[last] = right[last];
    if (wall == Wall.SYMMETRIC) {
      right[0] = left[0];
    }
  }
}
