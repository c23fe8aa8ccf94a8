package org.jled.system.flow;

/** What stands in the flow. */
public enum Shape {
  /** Nothing. */
  NONE,
  /** A circular cylinder. */
  CIRCLE,
  /** An elliptic cylinder, its axes along the grid. */
  ELLIPSE,
  /** A rectangular cylinder, its sides along the grid. */
  RECTANGLE
}
