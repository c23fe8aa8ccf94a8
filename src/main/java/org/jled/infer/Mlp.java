package org.jled.infer;

import java.util.ArrayList;
import java.util.List;
import org.jled.core.Activation;
import org.jled.core.Checks;
import org.jled.core.Tensor;
import org.jled.core.Weights;

/**
 * Dense layers one after the other, residual where input and output are equally wide. Not safe for
 * use by several threads at once, as it holds the layers' outputs; {@link #copy} shares the rest.
 */
public final class Mlp {

  private final List<Dense> layers;
  private final double[][] outputs;

  private Mlp(List<Dense> layers) {
    this.layers = layers;
    outputs = layers.stream().map(layer -> new double[layer.outputs()]).toArray(double[][]::new);
  }

  /**
   * The layers {@code name.0}, {@code name.1}, … as far as there are any.
   *
   * @param hidden the activation of every layer but the last
   * @param last the activation of the last layer
   */
  public static Mlp of(Weights weights, String name, Activation hidden, Activation last) {
    int count = 0;
    while (weights.tensors().containsKey(name + "." + count + ".weight")) {
      count++;
    }
    Checks.require(count > 0, "weights hold no layer %s.0", name);
    List<Dense> layers = new ArrayList<>();
    for (int k = 0; k < count; k++) {
      String layer = name + "." + k;
      Tensor weight = weights.tensor(layer + ".weight");
      Columns.requireMatrix(layer + ".weight", weight);
      boolean residual = weight.shape()[0] == weight.shape()[1];
      layers.add(Dense.of(weights, layer, residual, k == count - 1 ? last : hidden));
      requireChain(layers, layer);
    }
    return new Mlp(layers);
  }

  private static void requireChain(List<Dense> layers, String name) {
    int last = layers.size() - 1;
    Checks.require(
        last == 0 || layers.get(last).inputs() == layers.get(last - 1).outputs(),
        "%s takes %d values, but the layer before gives %d",
        name,
        layers.get(last).inputs(),
        last == 0 ? 0 : layers.get(last - 1).outputs());
  }

  /** The widths of the hidden layers. */
  public List<Integer> hidden() {
    return layers.subList(0, layers.size() - 1).stream().map(Dense::outputs).toList();
  }

  /** The length of an input. */
  public int inputs() {
    return layers.get(0).inputs();
  }

  /** The length of an output. */
  public int outputs() {
    return layers.get(layers.size() - 1).outputs();
  }

  /** A network that another thread may use at the same time. */
  public Mlp copy() {
    return new Mlp(layers);
  }

  /**
   * Computes the output.
   *
   * @param x shape [inputs]; not modified
   * @param y shape [outputs]; overwritten
   */
  public void apply(double[] x, double[] y) {
    double[] from = x;
    for (int k = 0; k < layers.size(); k++) {
      layers.get(k).apply(from, outputs[k]);
      from = outputs[k];
    }
    System.arraycopy(from, 0, y, 0, from.length);
  }
}
