package org.jled.system.flow;

import org.jled.core.Checks;

/**
 * The four sides of the box.
 *
 * @param left an inflow, slip or wall
 * @param right an outflow where the left is an inflow, slip or wall elsewhere
 * @param bottom slip, wall or stream
 * @param top slip, wall or stream
 */
public record Edges(Edge left, Edge right, Edge bottom, Edge top) {

  public Edges {
    Checks.present("left", left);
    Checks.present("right", right);
    Checks.present("bottom", bottom);
    Checks.present("top", top);
    Checks.require(
        left != Edge.OUTFLOW && left != Edge.STREAM,
        "left must be inflow, slip or wall, not %s",
        left);
    Checks.require(
        right != Edge.INFLOW && right != Edge.STREAM,
        "right must be outflow, slip or wall, not %s",
        right);
    Checks.require(
        (left == Edge.INFLOW) == (right == Edge.OUTFLOW),
        "left and right must be inflow and outflow both or neither, not %s and %s",
        left,
        right);
    alongside("bottom", bottom);
    alongside("top", top);
  }

  private static void alongside(String name, Edge edge) {
    Checks.require(
        edge != Edge.INFLOW && edge != Edge.OUTFLOW,
        "%s must be slip, wall or stream, not %s",
        name,
        edge);
  }

  /** A channel open at both ends, between sides that neither rub nor let pass. */
  public static Edges channel() {
    return new Edges(Edge.INFLOW, Edge.OUTFLOW, Edge.SLIP, Edge.SLIP);
  }

  /** A box of slip walls. */
  public static Edges slipBox() {
    return new Edges(Edge.SLIP, Edge.SLIP, Edge.SLIP, Edge.SLIP);
  }

  /** A box of walls with a moving lid. */
  public static Edges cavity() {
    return new Edges(Edge.WALL, Edge.WALL, Edge.WALL, Edge.STREAM);
  }

  /** Whether fluid passes through the box. */
  boolean isOpen() {
    return left == Edge.INFLOW;
  }

  /** U where fluid passes through the box, else 0. */
  double stream() {
    return isOpen() ? 1 : 0;
  }
}
