package org.jled.core;

/** What a convolution sees beyond the ends of a row of points. */
public enum Padding {
  /** Zeros. */
  ZERO,
  /** The other end. */
  PERIODIC
}
