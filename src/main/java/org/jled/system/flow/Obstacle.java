package org.jled.system.flow;

import org.jled.core.Checks;

/**
 * The body in the flow, and how the fluid is made to stick to it.
 *
 * @param shape its kind
 * @param x its centre
 * @param y its centre
 * @param width its extent along the flow, the diameter of a circle
 * @param height its extent across the flow; forces are made dimensionless with a height of 1
 * @param forcing the immersed-boundary method
 * @param rate λ of {@link Forcing#BRINKMAN} in U/D; the published data have 5000
 */
public record Obstacle(
    Shape shape, double x, double y, double width, double height, Forcing forcing, double rate) {

  /** λ D/U of the published data. */
  public static final double PAPER_RATE = 5000;

  public Obstacle {
    Checks.present("shape", shape);
    Checks.present("forcing", forcing);
    Checks.finite("x", x);
    Checks.finite("y", y);
    Checks.positive("width", width);
    Checks.positive("height", height);
    Checks.positive("rate", rate);
    Checks.require(
        shape != Shape.CIRCLE || width == height,
        "a circle needs width and height alike, not %s and %s",
        width,
        height);
  }

  /** A circular cylinder of diameter 1. */
  public static Obstacle cylinder(double x, double y) {
    return new Obstacle(Shape.CIRCLE, x, y, 1, 1, Forcing.VOLUME_FRACTION, PAPER_RATE);
  }

  /** Nothing. */
  public static Obstacle none() {
    return new Obstacle(Shape.NONE, 0, 0, 1, 1, Forcing.VOLUME_FRACTION, PAPER_RATE);
  }

  /** The same with another immersed-boundary method. */
  public Obstacle withForcing(Forcing forcing) {
    return new Obstacle(shape, x, y, width, height, forcing, rate);
  }

  /** The same body with another shape of the same extent. */
  public Obstacle withShape(Shape shape) {
    return new Obstacle(shape, x, y, width, height, forcing, rate);
  }

  /** Whether a point lies in the body. */
  public boolean isInside(double px, double py) {
    Body body = body();
    return body != null && body.distance(px, py) < 0;
  }

  /** Its signed distance; null when there is nothing. */
  Body body() {
    return switch (shape) {
      case NONE -> null;
      case CIRCLE -> Body.circle(x, y, width);
      case ELLIPSE -> Body.ellipse(x, y, width, height);
      case RECTANGLE -> Body.rectangle(x, y, width, height);
    };
  }
}
