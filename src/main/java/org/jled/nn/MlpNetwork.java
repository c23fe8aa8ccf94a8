package org.jled.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import java.util.ArrayList;
import java.util.List;
import org.jled.core.Activation;
import org.jled.core.Checks;

/**
 * A multilayer perceptron from one scaled latent to the next, ẑ(t+1) = ½ + ½ tanh(W f(… z(t)) + b),
 * without memory; layers are residual where input and output are equally wide.
 *
 * @param latentDim d_z
 * @param hidden widths of the hidden layers
 * @param activation of all layers but the last
 */
public record MlpNetwork(int latentDim, List<Integer> hidden, Activation activation)
    implements RecurrentNetwork {

  /** Parameters are {@code mlp.k.weight} and {@code mlp.k.bias}. */
  public static final String NAME = "mlp";

  public MlpNetwork {
    Checks.atLeast("latentDim", latentDim, 1);
    Checks.present("activation", activation);
    hidden = Checks.list("hidden", hidden);
    hidden.forEach(width -> Checks.atLeast("hidden width", width, 1));
  }

  private DenseStack stack() {
    List<Integer> widths = new ArrayList<>();
    widths.add(latentDim);
    widths.addAll(hidden);
    widths.add(latentDim);
    return new DenseStack(NAME, widths, activation, Activation.TANHPLUS);
  }

  /** The number of parameters. */
  public int parameters() {
    return layout().size();
  }

  @Override
  public ParameterLayout layout() {
    return stack().layout();
  }

  @Override
  public void centre(double[] theta, double[] mean) {
    layout().shiftInput(theta, NAME + ".0", mean);
    layout()
        .fill(
            theta, NAME + "." + hidden.size() + ".bias", j -> Activations.inverseTanhplus(mean[j]));
  }

  @Override
  public NDList forward(Parameters parameters, NDArray z, NDList state) {
    return new NDList(stack().forward(parameters, z));
  }
}
