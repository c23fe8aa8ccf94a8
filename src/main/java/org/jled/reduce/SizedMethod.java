package org.jled.reduce;

/** A way to reduce that can be asked for any number of latents. */
public interface SizedMethod extends ReducerMethod {

  /** The same with another number of latents. */
  SizedMethod withLatentDim(int latentDim);

  /**
   * How many training states a fit uses.
   *
   * @param states how many it is given
   */
  default int used(int states) {
    return states;
  }
}
