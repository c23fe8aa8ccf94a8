package org.jled.nn;

/** The update rules there are. */
public enum Optimiser {
  /** See {@link Adam}. */
  ADAM {
    @Override
    Descent start(int size) {
      return new Adam(size);
    }
  },
  /** See {@link AdaBelief}; the published choice. */
  ADABELIEF {
    @Override
    Descent start(int size) {
      return new AdaBelief(size);
    }
  },
  /** See {@link Lbfgs}; an epoch is one step from the gradient over all windows. */
  LBFGS {
    @Override
    Descent start(int size) {
      return new Lbfgs(size);
    }
  };

  /** A fresh state for a parameter vector. */
  abstract Descent start(int size);
}
