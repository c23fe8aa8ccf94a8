package org.jled.nn;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.jled.core.Precision;

/** What benchmarks compare with: an LSTM stepped by PyTorch through DJL, on its own forecast. */
public final class TorchLatentStep implements AutoCloseable {

  private final LstmNetwork network;
  private final NDManager manager = Native.newManager();
  private final NativeBuffer theta;
  private final NativeBuffer input;
  private final Parameters parameters;
  private NDList state = new NDList();

  /** A network as it is before training. */
  public TorchLatentStep(int latents, int units, Precision precision) {
    network = new LstmNetwork(latents, units);
    theta = new NativeBuffer(precision);
    input = new NativeBuffer(precision);
    double[] values = network.layout().initial(1);
    theta.reserve(values.length).put(0, values);
    parameters = new Parameters(network.layout(), theta.array(manager, new Shape(values.length)));
  }

  /**
   * One step.
   *
   * @param z shape [latents]; overwritten
   */
  public void step(double[] z) {
    try (NDManager step = manager.newSubManager()) {
      input.reserve(z.length).put(0, z);
      NDList out = network.forward(parameters, input.array(step, new Shape(1, 1, z.length)), state);
      input.read(out.get(0), z);
      NDList next = out.subNDList(1);
      next.attach(manager);
      state.close();
      state = next;
    }
  }

  @Override
  public void close() {
    manager.close();
  }
}
