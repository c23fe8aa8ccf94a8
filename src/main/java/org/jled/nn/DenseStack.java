package org.jled.nn;

import ai.djl.ndarray.NDArray;
import java.util.List;
import org.jled.core.Activation;

/**
 * Dense layers y = f(W x + b), residual (+ x) where input and output are equally wide.
 *
 * @param prefix the parameters are {@code prefix.k.weight} of shape [out, in] and {@code
 *     prefix.k.bias}
 * @param widths of the input and of every layer's output
 * @param hidden the activation of every layer but the last
 * @param last the activation of the last layer
 */
record DenseStack(String prefix, List<Integer> widths, Activation hidden, Activation last) {

  ParameterLayout layout() {
    ParameterLayout layout = new ParameterLayout();
    for (int k = 0; k < layers(); k++) {
      layout.add(name(k, "weight"), Initial.XAVIER, widths.get(k + 1), widths.get(k));
      layout.add(name(k, "bias"), Initial.SMALL, widths.get(k + 1));
    }
    return layout;
  }

  /** y for x of shape [..., widths[0]]. */
  NDArray forward(Parameters parameters, NDArray x) {
    NDArray y = x;
    for (int k = 0; k < layers(); k++) {
      NDArray w = parameters.get(name(k, "weight"));
      NDArray a = y.getNDArrayInternal().linear(y, w, parameters.get(name(k, "bias"))).get(0);
      if (widths.get(k).equals(widths.get(k + 1))) {
        a = a.add(y);
      }
      y = Activations.apply(k == layers() - 1 ? last : hidden, a);
    }
    return y;
  }

  private int layers() {
    return widths.size() - 1;
  }

  private String name(int layer, String what) {
    return prefix + "." + layer + "." + what;
  }
}
