package org.jled.learnedpde;

import java.util.List;
import org.jled.core.Checks;

/**
 * Values of a function at points.
 *
 * @param names of the inputs
 * @param inputs shape [points][inputs]; kept, not modified
 * @param outputs shape [points]; kept, not modified
 */
public record Examples(List<String> names, double[][] inputs, double[] outputs) {

  public Examples {
    names = Checks.list("names", names);
    Checks.present("inputs", inputs);
    Checks.present("outputs", outputs);
    Checks.require(!names.isEmpty(), "names must hold at least one");
    Checks.require(
        inputs.length == outputs.length && inputs.length >= 2,
        "there must be as many inputs as outputs, and two at least, not %d and %d",
        inputs.length,
        outputs.length);
    for (double[] input : inputs) {
      Checks.length("inputs' items", input, names.size());
      Checks.finite("inputs' items", input);
    }
    Checks.finite("outputs", outputs);
  }

  /** How many points. */
  public int count() {
    return outputs.length;
  }

  /** One input at every point. */
  double[] column(int index) {
    double[] column = new double[count()];
    java.util.Arrays.setAll(column, i -> inputs[i][index]);
    return column;
  }
}
