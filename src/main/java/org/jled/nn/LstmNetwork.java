package org.jled.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.Map;
import org.jled.core.Activation;
import org.jled.core.Checks;

/**
 * One LSTM layer with a dense read-out: (h, c) ← cell(h, c, z), ẑ = {@link Readout}(h, z), on
 * latents scaled into (0, 1). Gates are stacked i, f, g, o as PyTorch stacks them.
 *
 * @param latentDim d_z
 * @param hidden H, the number of units
 * @param readout from h to ẑ
 */
public record LstmNetwork(int latentDim, int hidden, Readout readout) implements RecurrentNetwork {

  private static final List<String> NAMES =
      List.of("lstm.weight_ih_l0", "lstm.weight_hh_l0", "lstm.bias_ih_l0", "lstm.bias_hh_l0");

  public LstmNetwork {
    Checks.atLeast("latentDim", latentDim, 1);
    Checks.atLeast("hidden", hidden, 1);
    Checks.present("readout", readout);
  }

  /** With the published read-out. */
  public LstmNetwork(int latentDim, int hidden) {
    this(latentDim, hidden, Readout.BOUNDED);
  }

  /** The number of parameters. */
  public int parameters() {
    return layout().size();
  }

  /** The shape of every parameter by its PyTorch name, in order. */
  public Map<String, int[]> shapes() {
    return layout().shapes();
  }

  @Override
  public ParameterLayout layout() {
    return new ParameterLayout()
        .add(NAMES.get(0), Initial.XAVIER, 4 * hidden, latentDim)
        .add(NAMES.get(1), Initial.ORTHOGONAL, 4 * hidden, hidden)
        .add(NAMES.get(2), Initial.SMALL, 4 * hidden)
        .add(NAMES.get(3), Initial.SMALL, 4 * hidden)
        .add("readout.weight", Initial.XAVIER, latentDim, hidden)
        .add("readout.bias", Initial.SMALL, latentDim);
  }

  @Override
  public void centre(double[] theta, double[] mean) {
    boolean bounded = readout == Readout.BOUNDED;
    layout().fill(theta, "readout.bias", j -> bounded ? Activations.inverseTanhplus(mean[j]) : 0);
  }

  @Override
  public NDList forward(Parameters parameters, NDArray z, NDList state) {
    NDList weights = new NDList(NAMES.stream().map(parameters::get).toList());
    NDList start = state.isEmpty() ? zeros(z) : state;
    NDList out = z.getNDArrayInternal().lstm(z, start, weights, true, 1, 0, true, false, true);
    return new NDList(predict(parameters, out.get(0), z), out.get(1), out.get(2));
  }

  private NDArray predict(Parameters parameters, NDArray h, NDArray z) {
    NDArray w = parameters.get("readout.weight");
    NDArray b = parameters.get("readout.bias");
    NDArray y = h.getNDArrayInternal().linear(h, w, b).get(0);
    return readout == Readout.RESIDUAL ? z.add(y) : Activations.apply(Activation.TANHPLUS, y);
  }

  /** h and c of shape [1, K, H], in the type of z: DJL's own would be float32 always. */
  private NDList zeros(NDArray z) {
    Shape shape = new Shape(1, z.getShape().get(0), hidden);
    NDArray zero = z.getManager().zeros(shape, z.getDataType());
    return new NDList(zero, zero.duplicate());
  }
}
