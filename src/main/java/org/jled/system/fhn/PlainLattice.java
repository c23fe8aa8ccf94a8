package org.jled.system.fhn;

/**
 * Loops that the JIT compiler turns into vector instructions by itself: each writes one array, and
 * all its arrays at one index, since neighbours would keep it from that. So streaming is a copy,
 * after the collision.
 */
final class PlainLattice implements Lattice {

  @Override
  public void advance(Populations u, Populations v, LatticeRule rule, int steps) {
    for (int i = 0; i < steps; i++) {
      addUp(u.rest, u.right, u.left, u.source);
      addUp(v.rest, v.right, v.left, v.source);
      react(u.source, v.source, rule);
      collide(u, rule.keepU());
      collide(v, rule.keepV());
      stream(u, rule.wall());
      stream(v, rule.wall());
    }
  }

  private static void addUp(double[] rest, double[] right, double[] left, double[] density) {
    for (int j = 0; j < density.length; j++) {
      density[j] = rest[j] + right[j] + left[j];
    }
  }

  /** Densities in, what the collision adds out. */
  private static void react(double[] u, double[] v, LatticeRule rule) {
    double shareU = rule.shareU();
    double shareV = rule.shareV();
    double sourceU = rule.sourceU();
    double sourceV = rule.sourceV();
    double a0 = rule.a0();
    double a1 = rule.a1();
    for (int j = 0; j < u.length; j++) {
      double atU = u[j];
      double atV = v[j];
      u[j] = shareU * atU + sourceU * (atU - atU * atU * atU - atV);
      v[j] = shareV * atV + sourceV * (atU - a1 * atV - a0);
    }
  }

  private static void collide(Populations species, double keep) {
    relax(species.rest, keep, species.source);
    relax(species.right, keep, species.source);
    relax(species.left, keep, species.source);
  }

  private static void relax(double[] population, double keep, double[] source) {
    for (int j = 0; j < source.length; j++) {
      population[j] = keep * population[j] + source[j];
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
