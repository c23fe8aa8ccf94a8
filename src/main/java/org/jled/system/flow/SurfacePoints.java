package org.jled.system.flow;

import org.jled.core.Checks;

/**
 * Equally spaced points of a circle, and where on a grid of centres each takes its values.
 *
 * @param cell the index of a centre, [ny, nx] flattened
 * @param weightX towards the next centre along x; empty for the nearest centre alone
 * @param weightY towards the next centre along y; empty for the nearest centre alone
 * @param normalX outwards
 * @param normalY outwards
 * @param length of the surface that a point stands for
 */
record SurfacePoints(
    int[] cell,
    double[] weightX,
    double[] weightY,
    double[] normalX,
    double[] normalY,
    double length) {

  /** Between the four centres around each point. */
  static SurfacePoints bilinear(Obstacle body, double[] x, double[] y, int count) {
    SurfacePoints points = empty(body, count, count);
    double radius = 0.5 * body.width();
    for (int n = 0; n < count; n++) {
      double px = body.x() + radius * points.normalX[n];
      double py = body.y() + radius * points.normalY[n];
      int i = before(x, px);
      int j = before(y, py);
      points.cell[n] = j * x.length + i;
      points.weightX[n] = (px - x[i]) / (x[i + 1] - x[i]);
      points.weightY[n] = (py - y[j]) / (y[j + 1] - y[j]);
    }
    return points;
  }

  /** The nearest centre from one to three cells off the surface. */
  static SurfacePoints lifted(Obstacle body, double[] x, double[] y, double h, int count) {
    SurfacePoints points = empty(body, count, 0);
    double radius = 0.5 * body.width();
    for (int n = 0; n < count; n++) {
      double px = body.x() + radius * points.normalX[n];
      double py = body.y() + radius * points.normalY[n];
      points.cell[n] = nearest(body, x, y, h, px, py);
    }
    return points;
  }

  private static SurfacePoints empty(Obstacle body, int count, int weights) {
    double[] normalX = new double[count];
    double[] normalY = new double[count];
    for (int n = 0; n < count; n++) {
      normalX[n] = Math.cos(2 * Math.PI * n / count);
      normalY[n] = Math.sin(2 * Math.PI * n / count);
    }
    double length = Math.PI * body.width() / count;
    return new SurfacePoints(
        new int[count], new double[weights], new double[weights], normalX, normalY, length);
  }

  private static int before(double[] places, double at) {
    int found = java.util.Arrays.binarySearch(places, at);
    int before = found >= 0 ? found : -found - 2;
    Checks.require(
        before >= 0 && before + 1 < places.length, "the circle must lie inside the grid");
    return before;
  }

  private static int nearest(
      Obstacle body, double[] x, double[] y, double h, double px, double py) {
    double radius = 0.5 * body.width();
    int best = -1;
    double least = Double.POSITIVE_INFINITY;
    int left = before(x, px - 5 * h);
    int right = before(x, px + 5 * h) + 1;
    int top = before(y, py + 5 * h) + 1;
    for (int j = before(y, py - 5 * h); j <= top; j++) {
      for (int i = left; i <= right; i++) {
        double r = Math.hypot(x[i] - body.x(), y[j] - body.y());
        double away = Math.hypot(x[i] - px, y[j] - py);
        if (r > radius + h && r <= radius + 3 * h && away < least) {
          least = away;
          best = j * x.length + i;
        }
      }
    }
    Checks.require(best >= 0, "the grid is too coarse for the force on the surface");
    return best;
  }
}
