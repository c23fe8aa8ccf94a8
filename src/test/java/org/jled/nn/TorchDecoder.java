package org.jled.nn;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import org.jled.core.Activation;
import org.jled.core.Precision;
import org.jled.core.Weights;

/** What benchmarks compare with: a decoder from 2 latents to 202 values, by PyTorch through DJL. */
public final class TorchDecoder implements AutoCloseable {

  private final MlpAutoencoderNetwork network;
  private final double[] initial;
  private final NDManager manager = Native.newManager();
  private final NativeBuffer theta;
  private final NativeBuffer input;
  private final Parameters parameters;

  /**
   * A network as it is before training, with CELU.
   *
   * @param hidden widths of the decoder's hidden layers
   * @param last activation of the state
   */
  public TorchDecoder(List<Integer> hidden, Activation last, Precision precision) {
    network =
        new MlpAutoencoderNetwork(
            202, List.of(), hidden, 2, Activation.CELU, Activation.IDENTITY, last);
    initial = network.layout().initial(1);
    theta = new NativeBuffer(precision);
    input = new NativeBuffer(precision);
    theta.reserve(initial.length).put(0, initial);
    Shape shape = new Shape(initial.length);
    parameters = new Parameters(network.layout(), theta.array(manager, shape));
  }

  /** The same weights for others. */
  public Weights weights() {
    return network.layout().weights(initial, Precision.FLOAT64);
  }

  /**
   * Decodes.
   *
   * @param z shape [2]; not modified
   * @param state shape [202]; overwritten
   */
  public void decode(double[] z, double[] state) {
    try (NDManager step = manager.newSubManager()) {
      input.reserve(z.length).put(0, z);
      input.read(network.decode(parameters, input.array(step, new Shape(1, z.length))), state);
    }
  }

  @Override
  public void close() {
    manager.close();
  }
}
