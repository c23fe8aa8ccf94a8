package org.jled.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import java.util.Map;
import org.jled.core.Activation;

/**
 * One layer of a {@link GatedCell} with a dense read-out: h ← cell(h, z), ẑ = {@link Readout}(h,
 * z), on latents scaled into (0, 1).
 */
public sealed interface GatedNetwork extends RecurrentNetwork permits LstmNetwork, GruNetwork {

  /** The cell. */
  GatedCell cell();

  /** d_z. */
  int latentDim();

  /** H, the number of units. */
  int hidden();

  /** From h to ẑ. */
  Readout readout();

  /** The number of parameters. */
  default int parameters() {
    return layout().size();
  }

  /** The shape of every parameter by its PyTorch name, in order. */
  default Map<String, int[]> shapes() {
    return layout().shapes();
  }

  @Override
  default ParameterLayout layout() {
    return cell()
        .layout(latentDim(), hidden())
        .add("readout.weight", Initial.XAVIER, latentDim(), hidden())
        .add("readout.bias", Initial.SMALL, latentDim());
  }

  @Override
  default void centre(double[] theta, double[] mean) {
    boolean bounded = readout() == Readout.BOUNDED;
    layout().fill(theta, "readout.bias", j -> bounded ? Activations.inverseTanhplus(mean[j]) : 0);
  }

  @Override
  default NDList forward(Parameters parameters, NDArray z, NDList state) {
    NDList out = cell().forward(parameters, z, state, hidden());
    out.set(0, predict(parameters, out.get(0), z));
    return out;
  }

  private NDArray predict(Parameters parameters, NDArray h, NDArray z) {
    NDArray w = parameters.get("readout.weight");
    NDArray b = parameters.get("readout.bias");
    NDArray y = h.getNDArrayInternal().linear(h, w, b).get(0);
    return readout() == Readout.RESIDUAL ? z.add(y) : Activations.apply(Activation.TANHPLUS, y);
  }
}
