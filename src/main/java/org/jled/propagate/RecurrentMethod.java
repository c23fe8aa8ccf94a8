package org.jled.propagate;

import java.util.List;
import org.jled.core.Checks;
import org.jled.core.LatentSet;
import org.jled.core.Run;
import org.jled.core.Weights;
import org.jled.nn.GatedNetwork;
import org.jled.nn.Readout;
import org.jled.nn.TrainingSettings;

/**
 * A recurrent network of one layer as a propagator. All are trained, scaled and run alike; they
 * differ in their cell.
 */
public sealed interface RecurrentMethod extends PropagatorMethod permits Lstm, Gru {

  /** The number of units, H. */
  int hidden();

  /** From the memory to the prediction. */
  Readout readout();

  /** How it is trained on the truth. */
  TrainingSettings training();

  /** Further stages, each from the best weights of the one before. */
  List<FreeRunning> freeRunning();

  /** The network for a number of latents. */
  GatedNetwork network(int latentDim);

  @Override
  default int leastSamples() {
    return freeRunning().stream()
        .mapToInt(stage -> stage.training().windows().length())
        .reduce(training().windows().length(), Math::max);
  }

  @Override
  default Propagator fit(LatentSet train, LatentSet valid, Run run) {
    Checks.present("train", train);
    Checks.present("valid", valid);
    Checks.present("run", run);
    return assemble(new RecurrentTraining(this, train, valid).fit(run));
  }

  /**
   * A propagator from a trained network.
   *
   * @param network arrays as {@link #network} names them; with {@code scaler.min}, {@code
   *     scaler.max} and {@code scaler.points} where latents are scaled first, without where the
   *     network takes them as they are; the text {@code quality}, if there is one, is shown to
   *     users
   */
  default Propagator assemble(Weights network) {
    Checks.present("network", network);
    return restore(network.withText("method", id()).withText("readout", readout().id()));
  }
}
