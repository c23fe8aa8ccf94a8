package org.jled.learnedpde;

import java.util.Locale;
import org.jled.infer.Network;

/** A trained network between standardised numbers. */
final class FittedTanhNetwork implements Regression {

  private final Standardisation standard;
  private final Network network;
  private final double determined;
  private final double deviation;

  /**
   * A trained network.
   *
   * @param determined how many of its parameters the data determine
   * @param deviation of the training points, in standard deviations of the output
   */
  FittedTanhNetwork(
      Standardisation standard, Network network, double determined, double deviation) {
    this.standard = standard;
    this.network = network;
    this.determined = determined;
    this.deviation = deviation;
  }

  @Override
  public int inputs() {
    return standard.inputs();
  }

  @Override
  public Evaluator newEvaluator() {
    Network own = network.copy();
    int width = inputs();
    double[] x = new double[width];
    double[] y = new double[1];
    return (inputs, rows, out) -> {
      for (int r = 0; r < rows; r++) {
        for (int d = 0; d < width; d++) {
          x[d] = standard.input(d, inputs[r * width + d]);
        }
        own.apply(x, y);
        out[r] = standard.output(y[0]);
      }
    };
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "TanhNetwork(%d-%s-1; the data determine %.0f parameters; training error %.2g of the"
            + " output's deviation)",
        inputs(),
        network.hidden().stream().map(String::valueOf).reduce((a, b) -> a + "-" + b).orElse(""),
        determined,
        deviation);
  }
}
