package org.jled.system.fhn;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The lattice on the Vector API, in one pass and in place: what moves stays where it is, and the
 * index of node 0 moves instead, down for the right movers and up for the left ones. Without fused
 * multiply-add: the bits stay the same.
 */
final class VectorLattice implements Lattice {

  private static final VectorSpecies<Double> LANES = DoubleVector.SPECIES_PREFERRED;

  @Override
  public void advance(Populations u, Populations v, LatticeRule rule, int steps) {
    moveOrigin(u.right, 0, steps, u.nodes);
    moveOrigin(v.right, 0, steps, v.nodes);
    for (int i = 0; i < steps; i++) {
      collide(u, v, rule, steps - i, i);
      closeWalls(u, rule.wall(), steps - i - 1, i + 1);
      closeWalls(v, rule.wall(), steps - i - 1, i + 1);
    }
    moveOrigin(u.left, steps, 0, u.nodes);
    moveOrigin(v.left, steps, 0, v.nodes);
  }

  private static void moveOrigin(double[] movers, int from, int to, int nodes) {
    System.arraycopy(movers, from, movers, to, nodes);
  }

  /** Whole vectors: what is computed beyond the last node, {@link #closeWalls} keeps out. */
  private static void collide(Populations u, Populations v, LatticeRule rule, int right, int left) {
    double[] u0 = u.rest;
    double[] up = u.right;
    double[] um = u.left;
    double[] v0 = v.rest;
    double[] vp = v.right;
    double[] vm = v.left;
    double keepU = rule.keepU();
    double keepV = rule.keepV();
    double shareU = rule.shareU();
    double shareV = rule.shareV();
    double sourceU = rule.sourceU();
    double sourceV = rule.sourceV();
    double a0 = rule.a0();
    double a1 = rule.a1();
    int nodes = u.nodes;
    for (int j = 0; j < nodes; j += LANES.length()) {
      DoubleVector restU = DoubleVector.fromArray(LANES, u0, j);
      DoubleVector rightU = DoubleVector.fromArray(LANES, up, right + j);
      DoubleVector leftU = DoubleVector.fromArray(LANES, um, left + j);
      DoubleVector restV = DoubleVector.fromArray(LANES, v0, j);
      DoubleVector rightV = DoubleVector.fromArray(LANES, vp, right + j);
      DoubleVector leftV = DoubleVector.fromArray(LANES, vm, left + j);
      DoubleVector atU = restU.add(rightU).add(leftU);
      DoubleVector atV = restV.add(rightV).add(leftV);
      DoubleVector reactionU = atU.sub(atU.mul(atU).mul(atU)).sub(atV);
      DoubleVector reactionV = atU.sub(atV.mul(a1)).sub(a0);
      DoubleVector addU = atU.mul(shareU).add(reactionU.mul(sourceU));
      DoubleVector addV = atV.mul(shareV).add(reactionV.mul(sourceV));
      restU.mul(keepU).add(addU).intoArray(u0, j);
      rightU.mul(keepU).add(addU).intoArray(up, right + j);
      leftU.mul(keepU).add(addU).intoArray(um, left + j);
      restV.mul(keepV).add(addV).intoArray(v0, j);
      rightV.mul(keepV).add(addV).intoArray(vp, right + j);
      leftV.mul(keepV).add(addV).intoArray(vm, left + j);
    }
  }

  /** Fills the two places that streaming leaves open; {@code right}, {@code left}: node 0 now. */
  private static void closeWalls(Populations species, Wall wall, int right, int left) {
    int last = species.nodes - 1;
    species.left[left + last] = species.right[right + last];
    species.right[right] = wall == Wall.SYMMETRIC ? species.left[left] : species.right[right + 1];
  }
}
