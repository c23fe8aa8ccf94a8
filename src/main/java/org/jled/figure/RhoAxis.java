package org.jled.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jled.core.Table;

/**
 * A logarithmic axis for ρ that has a place for 0 and for ∞: the power of ten below, and the one
 * above, all others.
 *
 * @param zero where ρ = 0 is drawn
 * @param infinity where ρ = ∞ is drawn
 */
public record RhoAxis(double zero, double infinity) {

  /** The axis for some ratios. */
  public static RhoAxis of(double... rho) {
    Extent extent = Extent.of(Arrays.stream(rho).filter(r -> r > 0).toArray());
    double below = Math.pow(10, Math.floor(Math.log10(extent.low()) - 0.2));
    double above = Math.pow(10, Math.ceil(Math.log10(extent.high()) + 0.2));
    return new RhoAxis(below, above);
  }

  /** As a plot's axis. */
  public PlotAxis axis() {
    return PlotAxis.log("ρ = macro steps / micro steps")
        .named(zero, "micro")
        .named(infinity, "latent");
  }

  /** Where a ratio is drawn. */
  public double place(double rho) {
    return rho == 0 ? zero : Double.isInfinite(rho) ? infinity : rho;
  }

  /**
   * Bars from {@code low} to {@code high} at each ratio, of a table's columns {@code rho}, {@code
   * low} and {@code high}; none where both are equal.
   *
   * @param line whose bars they are
   */
  public List<LineFigure.Bar> bars(int line, Table rows) {
    double[] rho = rows.numbers("rho");
    double[] low = rows.numbers("low");
    double[] high = rows.numbers("high");
    List<LineFigure.Bar> bars = new ArrayList<>();
    for (int i = 0; i < rho.length; i++) {
      if (low[i] < high[i]) {
        bars.add(new LineFigure.Bar(line, place(rho[i]), low[i], high[i]));
      }
    }
    return bars;
  }

  /** A line by increasing ρ, broken before and after the two special places. */
  public Line line(String name, double[] rho, double[] values) {
    int[] order =
        IntStream.range(0, rho.length)
            .boxed()
            .sorted((a, b) -> Double.compare(rho[a], rho[b]))
            .mapToInt(i -> i)
            .toArray();
    double[] x = new double[2 * order.length];
    double[] y = new double[2 * order.length];
    for (int i = 0; i < order.length; i++) {
      boolean gap = i > 0 && (rho[order[i]] == Double.POSITIVE_INFINITY || rho[order[i - 1]] == 0);
      x[2 * i] = place(rho[order[i]]);
      y[2 * i] = gap ? Double.NaN : values[order[i]];
      x[2 * i + 1] = x[2 * i];
      y[2 * i + 1] = values[order[i]];
    }
    return new Line(name, x, y, Line.Style.MARKED);
  }
}
