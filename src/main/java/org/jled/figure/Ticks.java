package org.jled.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Where an axis is marked: multiples of 1, 2, 2.5 or 5 times a power of ten. */
record Ticks(List<Double> values, double step) {

  private static final double MOST_STEPS = 1e15;
  private static final double[] NICE = {1, 2, 2.5, 5, 10};

  /**
   * At most {@code most} ticks inside [{@code low}, {@code high}]; none where that is so narrow or
   * so far from zero that numbers cannot tell them apart.
   */
  static Ticks between(double low, double high, int most) {
    double step = niceStep((high - low) / Math.max(1, most - 1));
    List<Double> values = new ArrayList<>();
    double first = Math.ceil(low / step - 1e-9);
    double last = Math.floor(high / step + 1e-9);
    if (!(Math.max(-first, last) < MOST_STEPS)) {
      return new Ticks(List.of(), 1);
    }
    for (long i = (long) first; i <= (long) last; i++) {
      values.add(i * step);
    }
    return new Ticks(values, step);
  }

  private static double niceStep(double least) {
    double power = Math.pow(10, Math.floor(Math.log10(least)));
    for (double nice : NICE) {
      if (nice * power >= least * (1 - 1e-9)) {
        return nice * power;
      }
    }
    return 10 * power;
  }

  /** The text of a tick, with as many decimals as the step needs; powers of ten when extreme. */
  String label(double value) {
    double most = values.stream().mapToDouble(Math::abs).max().orElse(1);
    if (most != 0 && (most >= 1e5 || most < 1e-3)) {
      return value == 0 ? "0" : scientific(value);
    }
    int decimals = Math.max(0, BigDecimal.valueOf(rounded(step)).stripTrailingZeros().scale());
    return minus(String.format(Locale.ROOT, "%." + decimals + "f", value == 0 ? 0.0 : value));
  }

  /** 10 to an integer power, with superscript digits: 10⁻³. */
  static String powerOfTen(int exponent) {
    StringBuilder text = new StringBuilder("10");
    for (char c : Integer.toString(exponent).toCharArray()) {
      text.append(c == '-' ? '⁻' : "⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(c - '0'));
    }
    return text.toString();
  }

  private static String scientific(double value) {
    int exponent = (int) Math.floor(Math.log10(Math.abs(value)) + 1e-9);
    String mantissa =
        BigDecimal.valueOf(rounded(value / Math.pow(10, exponent)))
            .stripTrailingZeros()
            .toPlainString();
    return minus(mantissa) + "·" + powerOfTen(exponent);
  }

  private static double rounded(double value) {
    return new BigDecimal(value).round(new java.math.MathContext(6)).doubleValue();
  }

  private static String minus(String number) {
    return number.replace('-', '−');
  }
}
