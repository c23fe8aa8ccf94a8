package org.jled.bench;

import java.util.Arrays;
import org.jled.core.Weights;

/** A reservoir as a textbook has it: {@code h ← tanh(W h + W_in z)}, {@code z ← W_out h̃}. */
final class TextbookReservoir {

  private final int[] starts;
  private final int[] columns;
  private final double[] values;
  private final double[] input;
  private final double[] readout;
  private final int latents;
  private double[] h;

  TextbookReservoir(Weights weights, int latents) {
    this.latents = latents;
    starts = integers(weights, "reservoir.starts");
    columns = integers(weights, "reservoir.columns");
    values = weights.tensor("reservoir.values").values();
    input = weights.tensor("reservoir.input").values();
    readout = weights.tensor("readout.weight").values();
    h = new double[input.length];
  }

  private static int[] integers(Weights weights, String name) {
    return Arrays.stream(weights.tensor(name).values()).mapToInt(value -> (int) value).toArray();
  }

  double[] step(double[] z) {
    int units = input.length;
    double[] next = new double[units];
    for (int i = 0; i < units; i++) {
      double sum = input[i] * z[i / (units / latents)];
      for (int k = starts[i]; k < starts[i + 1]; k++) {
        sum += values[k] * h[columns[k]];
      }
      next[i] = Math.tanh(sum);
    }
    h = next;
    double[] out = new double[latents];
    for (int j = 0; j < latents; j++) {
      for (int i = 0; i < units; i++) {
        out[j] += readout[j * units + i] * (i % 2 == 0 ? h[i] * h[i] : h[i]);
      }
    }
    return out;
  }
}
