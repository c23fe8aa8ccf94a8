package org.jled.figure;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * One axis of a line plot.
 *
 * @param label the quantity and its unit, as printed
 * @param log whether it is logarithmic; values that are not positive are then left out
 * @param names texts printed at some values instead of the number; on a logarithmic axis these
 *     values should be powers of ten
 */
public record PlotAxis(String label, boolean log, Map<Double, String> names) {

  public PlotAxis {
    names = Map.copyOf(names);
  }

  /** A linear axis. */
  public static PlotAxis linear(String label) {
    return new PlotAxis(label, false, Map.of());
  }

  /** A logarithmic axis. */
  public static PlotAxis log(String label) {
    return new PlotAxis(label, true, Map.of());
  }

  /** The same axis with a text at one value. */
  public PlotAxis named(double value, String text) {
    Map<Double, String> more = new TreeMap<>(names);
    more.put(value, text);
    return new PlotAxis(label, log, more);
  }

  /** Whether a value has a place on the axis. */
  boolean shows(double value) {
    return Double.isFinite(value) && (!log || value > 0);
  }

  /** The text at a tick of a logarithmic axis. */
  String powerLabel(double value) {
    String name = names.get(value);
    if (name != null) {
      return name;
    }
    int exponent = (int) Math.round(Math.log10(value));
    return exponent >= -2 && exponent <= 3
        ? String.format(Locale.ROOT, "%." + Math.max(0, -exponent) + "f", value)
        : Ticks.powerOfTen(exponent);
  }
}
