package org.jled.core;

/** The type that networks compute in. */
public enum Precision {
  /** IEEE 754 single precision. */
  FLOAT32,
  /** IEEE 754 double precision. */
  FLOAT64
}
