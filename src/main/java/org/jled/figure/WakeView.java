package org.jled.figure;

import java.util.Arrays;
import org.jled.core.Checks;
import org.jled.core.StateSpec;
import org.jled.system.flow.NavierStokes;

/**
 * A window on the vorticity of a flow, on equal steps whatever the grid, with the body in grey.
 *
 * @param flow whose states are looked at
 * @param left in diameters
 * @param right in diameters
 * @param bottom in diameters
 * @param top in diameters
 * @param limit the vorticity with the last colour, in U/D; 3 to 5 shows a wake
 * @param columns of the picture; rows follow
 */
public record WakeView(
    NavierStokes flow,
    double left,
    double right,
    double bottom,
    double top,
    double limit,
    int columns) {

  private static final int FRAME_WIDTH = 132;
  private static final int FRAME_HEIGHT = 72;

  public WakeView {
    Checks.present("flow", flow);
    Checks.require(left < right && bottom < top, "a view needs left < right and bottom < top");
    Checks.positive("limit", limit);
    Checks.inRange("columns", columns, 16, 4096);
  }

  /** From two diameters before the body to ten behind it. */
  public static WakeView of(NavierStokes flow) {
    Checks.present("flow", flow);
    double x = flow.obstacle().x();
    double y = flow.obstacle().y();
    return new WakeView(flow, x - 2, x + 10, y - 2.5, y + 2.5, 4, 480);
  }

  /** The same with another number of columns. */
  public WakeView sized(int newColumns) {
    return new WakeView(flow, left, right, bottom, top, limit, newColumns);
  }

  /** The rows of the picture. */
  public int rows() {
    return Math.max(2, (int) Math.round(columns * (top - bottom) / (right - left)));
  }

  /** The colours of vorticity. */
  public ColorScale scale() {
    return new ColorScale(ColorMap.DIVERGING, -limit, limit);
  }

  /**
   * The vorticity in the window; NaN in the body.
   *
   * @param state {@code p, u, v, omega}; not modified
   * @return shape [rows][columns], the first row at the bottom
   */
  public double[][] vorticity(double[] state) {
    StateSpec spec = flow.spec();
    Checks.length("state", state, spec.size());
    double[] y = spec.axes().get(0).points();
    double[] x = spec.axes().get(1).points();
    double[][] out = new double[rows()][columns];
    for (int r = 0; r < out.length; r++) {
      double py = bottom + (top - bottom) * (r + 0.5) / out.length;
      for (int c = 0; c < columns; c++) {
        double px = left + (right - left) * (c + 0.5) / columns;
        out[r][c] = isInBody(px, py) ? Double.NaN : between(state, 3 * spec.points(), x, y, px, py);
      }
    }
    return out;
  }

  private boolean isInBody(double px, double py) {
    return flow.obstacle().isInside(px, py);
  }

  private static double between(
      double[] state, int from, double[] x, double[] y, double px, double py) {
    int i = before(x, px);
    int j = before(y, py);
    double a = held((px - x[i]) / (x[i + 1] - x[i]));
    double b = held((py - y[j]) / (y[j + 1] - y[j]));
    int at = from + j * x.length + i;
    double low = (1 - a) * state[at] + a * state[at + 1];
    double high = (1 - a) * state[at + x.length] + a * state[at + x.length + 1];
    return (1 - b) * low + b * high;
  }

  private static int before(double[] places, double at) {
    int found = Arrays.binarySearch(places, at);
    int before = found >= 0 ? found : -found - 2;
    return Math.max(0, Math.min(before, places.length - 2));
  }

  private static double held(double weight) {
    return Math.max(0, Math.min(1, weight));
  }

  /** A picture of one state with axes and a colour bar. */
  public HeatMap picture(double[] state, String title) {
    double[][] field = vorticity(state);
    return new HeatMap(
        title,
        new GridAxis("x/D", steps(left, right, columns)),
        new GridAxis("y/D", steps(bottom, top, field.length)),
        field,
        HeatMap.Style.of(scale(), "vorticity (U/D)")
            .cells()
            .sized(columns + FRAME_WIDTH, field.length + FRAME_HEIGHT));
  }

  private static double[] steps(double from, double to, int count) {
    double[] out = new double[count];
    for (int i = 0; i < count; i++) {
      out[i] = from + (to - from) * (i + 0.5) / count;
    }
    return out;
  }
}
