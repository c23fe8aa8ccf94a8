package org.jled.figure;

import java.util.Arrays;
import org.jled.core.Checks;
import org.jled.core.StateSpec;
import org.jled.system.flow.Body;
import org.jled.system.flow.Mesh;
import org.jled.system.flow.NavierStokes;
import org.jled.system.flow.Obstacle;
import org.jled.system.flow.Shape;

/**
 * A window on a flow, on equal steps whatever the grid, with the body in grey: its vorticity, or
 * any other field.
 *
 * @param flow whose states are looked at
 * @param body what is grey; only the sign of its distance counts
 * @param left in diameters
 * @param right in diameters
 * @param bottom in diameters
 * @param top in diameters
 * @param limit the vorticity with the last colour, in U/D; 3 to 5 shows a wake
 * @param columns of the picture; rows follow
 */
public record WakeView(
    NavierStokes flow,
    Body body,
    double left,
    double right,
    double bottom,
    double top,
    double limit,
    int columns) {

  private static final int FRAME_WIDTH = 132;
  private static final int FRAME_HEIGHT = 72;
  private static final double LIMIT = 4;
  private static final int COLUMNS = 480;
  private static final int ROWS = 200;

  public WakeView {
    Checks.present("flow", flow);
    Checks.present("body", body);
    Checks.require(left < right && bottom < top, "a view needs left < right and bottom < top");
    Checks.positive("limit", limit);
    Checks.inRange("columns", columns, 16, 4096);
  }

  /** From two diameters before the body to ten behind it; the whole box where there is none. */
  public static WakeView of(NavierStokes flow) {
    Checks.present("flow", flow);
    Obstacle obstacle = flow.obstacle();
    Mesh x = flow.x();
    Mesh y = flow.y();
    WakeView whole =
        new WakeView(
            flow,
            (px, py) -> obstacle.isInside(px, py) ? -1 : 1,
            x.from(),
            x.to(),
            y.from(),
            y.to(),
            LIMIT,
            COLUMNS);
    if (obstacle.shape() == Shape.NONE) {
      double shape = (x.to() - x.from()) / (y.to() - y.from());
      return whole.sized((int) Math.round(Math.sqrt(COLUMNS * ROWS * shape)));
    }
    return whole.within(
        Math.max(x.from(), obstacle.x() - 2),
        Math.min(x.to(), obstacle.x() + 10),
        Math.max(y.from(), obstacle.y() - 2.5),
        Math.min(y.to(), obstacle.y() + 2.5));
  }

  /** The same window with another body in it. */
  public WakeView around(Body newBody) {
    return new WakeView(flow, newBody, left, right, bottom, top, limit, columns);
  }

  /** Another window, in diameters, with as many columns. */
  public WakeView within(double newLeft, double newRight, double newBottom, double newTop) {
    return new WakeView(flow, body, newLeft, newRight, newBottom, newTop, limit, columns);
  }

  /** The same with another number of columns. */
  public WakeView sized(int newColumns) {
    return new WakeView(flow, body, left, right, bottom, top, limit, newColumns);
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
    Checks.length("state", state, 4 * flow.spec().points());
    return field(state, 3 * flow.spec().points());
  }

  private double[][] field(double[] values, int from) {
    StateSpec spec = flow.spec();
    double[] y = spec.axes().get(0).points();
    double[] x = spec.axes().get(1).points();
    double[][] out = new double[rows()][columns];
    for (int r = 0; r < out.length; r++) {
      double py = bottom + (top - bottom) * (r + 0.5) / out.length;
      for (int c = 0; c < columns; c++) {
        double px = left + (right - left) * (c + 0.5) / columns;
        boolean hidden = body.distance(px, py) < 0;
        out[r][c] = hidden ? Double.NaN : between(values, from, x, y, px, py);
      }
    }
    return out;
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

  /** A picture of one state's vorticity with axes and a colour bar. */
  public HeatMap picture(double[] state, String title) {
    return picture(vorticity(state), title, "vorticity (U/D)", scale());
  }

  /**
   * A picture of any field of the cells' centres, such as a divergence, white where it is zero.
   *
   * @param values shape [ny · nx], x fastest; not modified
   * @param title printed above; may be empty
   * @param label of the colour bar, with unit
   */
  public HeatMap picture(double[] values, String title, String label) {
    Checks.length("values", values, flow.spec().points());
    double[][] field = field(values, 0);
    double[] shown = Arrays.stream(field).flatMapToDouble(Arrays::stream).toArray();
    return picture(field, title, label, ColorScale.diverging(shown));
  }

  HeatMap picture(double[][] field, String title, String label, ColorScale scale) {
    return new HeatMap(
        title,
        new GridAxis("x/D", steps(left, right, columns)),
        new GridAxis("y/D", steps(bottom, top, field.length)),
        field,
        HeatMap.Style.of(scale, label)
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
