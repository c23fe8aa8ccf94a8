package org.jled.infer;

/** What a convolution sees beyond the ends. */
public enum Padding {
  /** Zeros. */
  ZERO,
  /** The other end. */
  PERIODIC
}
