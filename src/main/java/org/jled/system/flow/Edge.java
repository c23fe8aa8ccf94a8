package org.jled.system.flow;

/** What is at one side of the box. */
public enum Edge {
  /** The free stream enters: its velocity, and none along the side. Only at the left. */
  INFLOW,
  /**
   * The flow leaves: ∂u/∂t + U ∂u/∂x = 0, and a constant added to u so that as much leaves as
   * enters. Only at the right, with an inflow at the left.
   */
  OUTFLOW,
  /** Nothing passes, and nothing rubs: a plane of symmetry. */
  SLIP,
  /** Nothing passes, and the fluid sticks: a wall at rest. */
  WALL,
  /**
   * Nothing passes, and the fluid moves along with the free stream: an undisturbed far field, or
   * the lid of a cavity. Only at the bottom and the top.
   */
  STREAM
}
