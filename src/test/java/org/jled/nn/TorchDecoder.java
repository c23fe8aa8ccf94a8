package org.jled.nn;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import org.jled.core.Activation;
import org.jled.core.Precision;
import org.jled.core.Weights;

/** What benchmarks compare with: the published decoder, run by PyTorch through DJL. */
public final class TorchDecoder implements AutoCloseable {

  private static final MlpAutoencoderNetwork NETWORK =
      new MlpAutoencoderNetwork(202, List.of(100, 100, 100), 2, Activation.CELU);

  private final NDManager manager = Native.newManager();
  private final NativeBuffer theta;
  private final NativeBuffer input;
  private final Parameters parameters;

  /** A network as it is before training. */
  public TorchDecoder(Precision precision) {
    theta = new NativeBuffer(precision);
    input = new NativeBuffer(precision);
    double[] values = NETWORK.layout().initial(1);
    theta.reserve(values.length).put(0, values);
    parameters = new Parameters(NETWORK.layout(), theta.array(manager, new Shape(values.length)));
  }

  /** The same weights for others. */
  public static Weights weights() {
    return NETWORK.layout().weights(NETWORK.layout().initial(1), Precision.FLOAT64);
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
      input.read(NETWORK.decode(parameters, input.array(step, new Shape(1, z.length))), state);
    }
  }

  @Override
  public void close() {
    manager.close();
  }
}
