package org.jled.propagate;

import java.util.Locale;
import org.jled.core.LatentSet;
import org.jled.core.Run;
import org.jled.core.Weights;
import org.jled.data.Scaler;
import org.jled.nn.FreeRunningForecast;
import org.jled.nn.GatedNetwork;
import org.jled.nn.LatentForecast;
import org.jled.nn.TrainedNetwork;
import org.jled.nn.Training;

/** The training of a recurrent network: on the truth, then on forecasts that run free. */
final class RecurrentTraining {

  private final RecurrentMethod method;
  private final GatedNetwork network;
  private final Scaler scaler;
  private final double[][][] known;
  private final double[][][] unseen;

  RecurrentTraining(RecurrentMethod method, LatentSet train, LatentSet valid) {
    this.method = method;
    network = method.network(train.latentDim());
    scaler = LatentRange.of(train);
    known = LatentRange.scale(scaler, train);
    unseen = LatentRange.scale(scaler, valid);
  }

  /** The trained network with the scaler of its latents and a word on its quality. */
  Weights fit(Run run) {
    TrainedNetwork trained =
        new Training("propagator", method.training(), run)
            .fit(new LatentForecast(network), known, unseen);
    for (int k = 0; k < method.freeRunning().size(); k++) {
      FreeRunning stage = method.freeRunning().get(k);
      trained =
          new Training("free-running-" + (k + 1), stage.training(), run)
              .startingFrom(trained.weights())
              .fit(new FreeRunningForecast(network, stage.warmup()), known, unseen);
    }
    String error = String.format(Locale.ROOT, "validation MSE %.1e", trained.validationLoss());
    return trained.weights().with("scaler.", scaler.weights()).withText("quality", error);
  }
}
