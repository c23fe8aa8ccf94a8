package org.jled.multiscale;

/** What produced a forecast state. */
public enum Phase {
  /** The propagator, in latent space. */
  MACRO,
  /** The micro solver. */
  MICRO;

  /** The number in files: 1 macro, 2 micro. */
  public int code() {
    return this == MACRO ? 1 : 2;
  }
}
