package org.jled.nn;

/** The update rules there are. */
public enum Optimiser {
  /** See {@link Adam}. */
  ADAM {
    @Override
    Moments start(int size) {
      return new Adam(size);
    }
  },
  /** See {@link AdaBelief}; the published choice. */
  ADABELIEF {
    @Override
    Moments start(int size) {
      return new AdaBelief(size);
    }
  };

  /** A fresh state for a parameter vector. */
  abstract Moments start(int size);
}
