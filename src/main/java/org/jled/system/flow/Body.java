package org.jled.system.flow;

import org.jled.core.Checks;

/**
 * A body at rest in the flow, given by its signed distance: negative inside, zero on the surface,
 * positive outside. A circle is one lambda:
 *
 * <pre>{@code
 * Body cylinder = (x, y) -> Math.hypot(x, y) - 0.5;
 * }</pre>
 *
 * <p>Near the surface the gradient should have length one; far from it only the sign counts.
 */
@FunctionalInterface
public interface Body {

  /** The signed distance of a point from the surface, in diameters. */
  double distance(double x, double y);

  /** A circle around a point. */
  static Body circle(double x, double y, double diameter) {
    Checks.finite("x", x);
    Checks.finite("y", y);
    Checks.positive("diameter", diameter);
    return (px, py) -> Math.hypot(px - x, py - y) - 0.5 * diameter;
  }

  /** An ellipse around a point, its axes along the grid; the distance is right to first order. */
  static Body ellipse(double x, double y, double width, double height) {
    Checks.finite("x", x);
    Checks.finite("y", y);
    Checks.positive("width", width);
    Checks.positive("height", height);
    double a = 0.5 * width;
    double b = 0.5 * height;
    return (px, py) -> {
      double across = (px - x) / a;
      double up = (py - y) / b;
      double level = Math.hypot(across, up);
      double slope = Math.hypot(across / a, up / b);
      return slope == 0 ? -Math.min(a, b) : level * (level - 1) / slope;
    };
  }

  /** A rectangle around a point, its sides along the grid. */
  static Body rectangle(double x, double y, double width, double height) {
    Checks.finite("x", x);
    Checks.finite("y", y);
    Checks.positive("width", width);
    Checks.positive("height", height);
    return (px, py) -> {
      double across = Math.abs(px - x) - 0.5 * width;
      double up = Math.abs(py - y) - 0.5 * height;
      double outside = Math.hypot(Math.max(across, 0), Math.max(up, 0));
      return outside + Math.min(Math.max(across, up), 0);
    };
  }
}
