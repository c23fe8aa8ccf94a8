package org.jled.core;

/** The type that numbers were computed in and are stored as. */
public enum Precision {
  /** IEEE 754 single precision. */
  FLOAT32,
  /** IEEE 754 double precision. */
  FLOAT64,
  /** Whole numbers, for example labels. Networks do not compute in it. */
  INT64
}
