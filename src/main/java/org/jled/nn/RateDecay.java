package org.jled.nn;

/** How the learning rate falls. */
public enum RateDecay {
  /** Constant within a round; times the rate factor in the next. The published schedule. */
  ROUNDS,
  /**
   * Up over the first 5 % of {@code maxEpochs}, then down to 0 along half a cosine: the most
   * accuracy a fixed budget buys (Loshchilov and Hutter 2017, arXiv 1608.03983).
   */
  COSINE
}
