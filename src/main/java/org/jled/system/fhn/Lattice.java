package org.jled.system.fhn;

/** The inner loops of {@link LatticeBoltzmann}. Every implementation gives the same bits. */
interface Lattice {

  /**
   * Collides and streams.
   *
   * @param u populations of the activator; overwritten
   * @param v populations of the inhibitor; overwritten
   * @param rule what a step does
   * @param steps how many, at most {@link Populations#RUNWAY}
   */
  void advance(Populations u, Populations v, LatticeRule rule, int steps);
}
