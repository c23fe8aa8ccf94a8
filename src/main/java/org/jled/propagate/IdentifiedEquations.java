package org.jled.propagate;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * dz_i/dt = Σ_k c_ik θ_k(z), inside a box around the range of the training latents; outside of it a
 * forecast has diverged. One thread at a time.
 */
final class IdentifiedEquations implements DormandPrince.Field {

  /** How many widths of the training range a forecast may leave it by. */
  static final double ESCAPE = 10;

  private static final int MOST_SHOWN = 20;

  private final Candidates candidates;
  private final double[] coefficients;
  private final double[] low;
  private final double[] high;
  private final double[] values;

  /**
   * Of coefficients.
   *
   * @param coefficients c, shape [latentDim · terms]; kept, not modified
   * @param min least training latents; not modified
   * @param max greatest; not modified
   */
  IdentifiedEquations(Candidates candidates, double[] coefficients, double[] min, double[] max) {
    this.candidates = candidates;
    this.coefficients = coefficients;
    low = new double[min.length];
    high = new double[min.length];
    for (int i = 0; i < min.length; i++) {
      double room = ESCAPE * (max[i] - min[i]);
      low[i] = min[i] - room;
      high[i] = max[i] + room;
    }
    values = new double[candidates.count()];
  }

  @Override
  public void slope(double[] z, double[] out) {
    candidates.evaluate(z, values);
    for (int i = 0, k = 0; i < out.length; i++) {
      double sum = 0;
      for (double value : values) {
        sum += coefficients[k++] * value;
      }
      out[i] = sum;
    }
  }

  @Override
  public boolean contains(double[] z) {
    for (int i = 0; i < z.length; i++) {
      boolean inside = z[i] >= low[i] && z[i] <= high[i];
      if (!inside) {
        return false;
      }
    }
    return true;
  }

  /** Where a forecast is put that cannot be computed: beyond the far corner of the box. */
  void giveUp(double[] z) {
    for (int i = 0; i < z.length; i++) {
      z[i] = high[i] + (high[i] - low[i]) / (2 * ESCAPE + 1);
    }
  }

  /** Each equation with all of its terms, for example {@code dz1/dt = -10 z1 + 10 z2}. */
  List<String> inWords() {
    return inWords(Integer.MAX_VALUE);
  }

  private List<String> inWords(int most) {
    return IntStream.range(0, low.length).mapToObj(i -> equation(i, most)).toList();
  }

  private String equation(int latent, int most) {
    int count = candidates.count();
    int[] present =
        IntStream.range(0, count).filter(k -> coefficients[latent * count + k] != 0).toArray();
    StringBuilder text = new StringBuilder("dz" + (latent + 1) + "/dt =");
    for (int n = 0; n < Math.min(present.length, most); n++) {
      double value = coefficients[latent * count + present[n]];
      String sign = value < 0 ? (n == 0 ? " -" : " - ") : (n == 0 ? " " : " + ");
      text.append(sign).append(term(Math.abs(value), candidates.name(present[n])));
    }
    if (present.length > most) {
      text.append(" + … (").append(present.length - most).append(" terms more)");
    }
    return present.length == 0 ? text + " 0" : text.toString();
  }

  private static String term(double value, String name) {
    String number = shown(value);
    if (name.isEmpty()) {
      return number;
    }
    return number.equals("1") ? name : number + " " + name;
  }

  /** To four digits, without trailing zeros. */
  private static String shown(double value) {
    String text = String.format(Locale.ROOT, "%.4g", value);
    int exponent = text.indexOf('e');
    String digits = exponent < 0 ? text : text.substring(0, exponent);
    String shorter =
        digits.indexOf('.') < 0 ? digits : digits.replaceFirst("0+$", "").replaceFirst("\\.$", "");
    return exponent < 0 ? shorter : shorter + text.substring(exponent);
  }

  @Override
  public String toString() {
    long present = Arrays.stream(coefficients).filter(c -> c != 0).count();
    return present
        + " of "
        + coefficients.length
        + " terms: "
        + String.join("; ", inWords(MOST_SHOWN));
  }
}
