package org.jled.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.DoubleStream;

/**
 * One axis of a line plot.
 *
 * @param label the quantity and its unit, as printed
 * @param log whether it is logarithmic; values that are not positive are then left out
 * @param names texts printed at some values instead of the number; on a logarithmic axis these
 *     values should be powers of ten
 * @param reach values that are to have a place besides those that are drawn, so that two plots can
 *     have the same axis
 * @param spacing the least distance between two labels of a horizontal axis, in points
 */
public record PlotAxis(
    String label, boolean log, Map<Double, String> names, List<Double> reach, int spacing) {

  /** Room for labels such as 0.00025. */
  private static final int WIDE = 70;

  /** Room for two digits. */
  private static final int NARROW = 30;

  public PlotAxis {
    names = Map.copyOf(names);
    reach = List.copyOf(reach);
  }

  /** A linear axis. */
  public static PlotAxis linear(String label) {
    return new PlotAxis(label, false, Map.of(), List.of(), WIDE);
  }

  /** A linear axis of small whole numbers, with many labels. */
  public static PlotAxis counts(String label) {
    return new PlotAxis(label, false, Map.of(), List.of(), NARROW);
  }

  /** A logarithmic axis. */
  public static PlotAxis log(String label) {
    return new PlotAxis(label, true, Map.of(), List.of(), WIDE);
  }

  /** The same axis with a text at one value. */
  public PlotAxis named(double value, String text) {
    Map<Double, String> more = new TreeMap<>(names);
    more.put(value, text);
    return new PlotAxis(label, log, more, reach, spacing);
  }

  /** The same axis with room for some values, drawn or not. */
  public PlotAxis reaching(double... values) {
    List<Double> more = DoubleStream.of(values).boxed().toList();
    return new PlotAxis(label, log, names, more, spacing);
  }

  /** Whether a value has a place on the axis. */
  boolean shows(double value) {
    return Double.isFinite(value) && (!log || value > 0);
  }

  /** The range to draw for some values. */
  Extent range(DoubleStream values) {
    DoubleStream all = DoubleStream.concat(values, reach.stream().mapToDouble(v -> v));
    double[] shown = all.filter(this::shows).toArray();
    return log ? Extent.of(shown).logPadded() : Extent.of(shown).padded();
  }

  /** Whether {@link #plainLabel} suits the numbers of a range. */
  boolean isPlain(Extent range) {
    return !log && range.magnitude() >= 1e-3 && range.magnitude() < 1e5;
  }

  /** A number without powers of ten, as short as it can be; XChart leaves out the zero of 0.05. */
  static String plainLabel(double value) {
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(6, RoundingMode.HALF_UP);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }

  /** The text at a power of ten on a logarithmic axis that covers {@code range}. */
  String powerLabel(double value, Extent range) {
    int exponent = (int) Math.round(Math.log10(value));
    for (Map.Entry<Double, String> name : names.entrySet()) {
      if (Math.round(Math.log10(name.getKey())) == exponent) {
        return name.getValue();
      }
    }
    return range.low() > 5e-4 && range.high() < 5e4
        ? String.format(Locale.ROOT, "%." + Math.max(0, -exponent) + "f", value)
        : Ticks.powerOfTen(exponent);
  }
}
