package org.jled.reduce;

import java.util.Locale;
import org.jled.core.Checks;
import org.jled.core.Run;
import org.jled.core.Snapshots;
import org.jled.core.Weights;
import org.jled.data.Scaler;
import org.jled.nn.AutoencoderNetwork;
import org.jled.nn.Reconstruction;
import org.jled.nn.TrainedNetwork;
import org.jled.nn.Training;
import org.jled.nn.TrainingSettings;

/**
 * A reducer that is a network, so that it can be trained by itself, min MSE(D(E(s)), s) on states
 * scaled to [0, 1], or together with a propagator.
 */
public interface AutoencoderMethod extends SizedMethod {

  @Override
  AutoencoderMethod withLatentDim(int latentDim);

  /** How it is trained by itself; windows do not matter. */
  TrainingSettings training();

  /**
   * The network for states of a shape.
   *
   * @throws IllegalArgumentException when it cannot be for such states
   */
  AutoencoderNetwork network(int channels, int points);

  /**
   * A reducer from a trained network.
   *
   * @param scaler of the states
   * @param network arrays as {@link #network} names them; the text {@code quality}, if there is
   *     one, is shown to users
   */
  Reducer assemble(Scaler scaler, Weights network);

  @Override
  default Reducer fit(Snapshots train, Snapshots valid, Run run) {
    Checks.present("train", train);
    Checks.present("valid", valid);
    Checks.present("run", run);
    Scaler scaler = Scaler.fit(train);
    AutoencoderNetwork network = network(scaler.min().length, scaler.points());
    TrainedNetwork trained =
        new Training(id(), training(), run)
            .fit(new Reconstruction(network), scaler.scale(train), scaler.scale(valid));
    String error = String.format(Locale.ROOT, "validation MSE %.1e", trained.validationLoss());
    return assemble(scaler, trained.weights().withText("quality", error));
  }
}
