package org.jled.system.flow;

import org.jled.core.Checks;

/**
 * The part of a grid where a body acts on one velocity: a rectangle of that velocity's cells.
 *
 * @param x positions of the velocity
 * @param y positions of the velocity
 * @param width of its cells
 * @param height of its cells
 * @param left first column
 * @param right behind the last column
 * @param bottom first row
 * @param top behind the last row
 * @param grid says where values lie
 */
record Patch(
    double[] x,
    double[] y,
    double[] width,
    double[] height,
    int left,
    int right,
    int bottom,
    int top,
    StaggeredGrid grid) {

  /** Cells around the body that belong to the patch. */
  private static final int MARGIN = 2;

  static Patch ofU(StaggeredGrid grid, Body body) {
    return around(grid.x.edges, grid.y.centres, grid.x.distance, grid.y.width, grid, body);
  }

  static Patch ofV(StaggeredGrid grid, Body body) {
    return around(grid.x.centres, grid.y.edges, grid.x.width, grid.y.distance, grid, body);
  }

  private static Patch around(
      double[] x, double[] y, double[] width, double[] height, StaggeredGrid grid, Body body) {
    int left = x.length;
    int right = -1;
    int bottom = y.length;
    int top = -1;
    for (int j = 0; j < y.length; j++) {
      for (int i = 0; i < x.length; i++) {
        if (body.distance(x[i], y[j]) < Math.max(width[i], height[j])) {
          left = Math.min(left, i);
          right = Math.max(right, i);
          bottom = Math.min(bottom, j);
          top = Math.max(top, j);
        }
      }
    }
    Checks.require(right >= left, "the body lies outside the grid, or between its points");
    Checks.require(
        left > MARGIN
            && bottom > MARGIN
            && right < x.length - 1 - MARGIN
            && top < y.length - 1 - MARGIN,
        "the body must be at least %d cells from the sides of the box",
        MARGIN + 1);
    return new Patch(x, y, width, height, left - 1, right + 2, bottom - 1, top + 2, grid);
  }

  int columns() {
    return right - left;
  }

  int rows() {
    return top - bottom;
  }

  /** Where the velocity of column {@link #left} in row {@code bottom + r} lies. */
  int at(int r) {
    return grid.at(left, bottom + r);
  }

  /** The area of the cell of column {@code left + c} in row {@code bottom + r}. */
  double area(int c, int r) {
    return width[left + c] * height[bottom + r];
  }

  /** The share of that cell that lies in a body, by 16 × 16 samples where the surface is near. */
  double share(Body body, int c, int r) {
    double px = x[left + c];
    double py = y[bottom + r];
    double dx = width[left + c];
    double dy = height[bottom + r];
    double distance = body.distance(px, py);
    if (Math.abs(distance) > Math.hypot(dx, dy)) {
      return distance < 0 ? 1 : 0;
    }
    int samples = 16;
    int inside = 0;
    for (int b = 0; b < samples; b++) {
      for (int a = 0; a < samples; a++) {
        double sx = px + dx * ((a + 0.5) / samples - 0.5);
        double sy = py + dy * ((b + 0.5) / samples - 0.5);
        inside += body.distance(sx, sy) < 0 ? 1 : 0;
      }
    }
    return (double) inside / (samples * samples);
  }
}
