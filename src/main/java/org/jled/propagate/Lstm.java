package org.jled.propagate;

import java.util.List;
import org.jled.core.Checks;
import org.jled.core.Weights;
import org.jled.nn.GatedCell;
import org.jled.nn.LstmNetwork;
import org.jled.nn.Readout;
import org.jled.nn.TrainingSettings;
import org.jled.nn.Windowing;

/**
 * One layer of long short-term memory: (h, c) ← cell(h, c, z(t)), z(t+1) ≈ {@link Readout}(h, z),
 * fed the truth while it learns: min MSE(ẑ(t+1), z(t+1)) (Hochreiter and Schmidhuber 1997,
 * doi:10.1162/neco.1997.9.8.1735). After that it may learn from forecasts that run free, stage by
 * stage over longer horizons.
 *
 * <p>Works on latents scaled to [0, 1] by the range of the training latents, widened by 5 % on each
 * side; with the published read-out a forecast can never leave that range.
 *
 * <p>Good values: 16 to 64 units for FitzHugh–Nagumo, 512 for Kuramoto–Sivashinsky.
 *
 * @param hidden the number of units, H
 * @param readout from the memory to the prediction
 * @param training how it is trained on the truth
 * @param freeRunning further stages, each from the best weights of the one before; none as
 *     published
 */
public record Lstm(
    int hidden, Readout readout, TrainingSettings training, List<FreeRunning> freeRunning)
    implements RecurrentMethod {

  /** The id in {@link Propagators}. */
  public static final String ID = "lstm";

  public Lstm {
    Checks.present("training", training);
    Checks.inRange("hidden", hidden, 1, 65_536);
    Checks.present("readout", readout);
    freeRunning = Checks.list("freeRunning", freeRunning);
  }

  /** As published: a bounded read-out, trained on the truth alone. */
  public Lstm(int hidden, TrainingSettings training) {
    this(hidden, Readout.BOUNDED, training, List.of());
  }

  /** The published model and schedule for FitzHugh–Nagumo, as it is trained end to end. Hours. */
  public static Lstm paper() {
    return new Lstm(32, TrainingSettings.paper());
  }

  /** As published for a frozen autoencoder: 64 units, segments of 60 steps. Hours. */
  public static Lstm paperFrozen() {
    return new Lstm(64, TrainingSettings.paper().withWindows(121, 1, 60));
  }

  /** The published model on a schedule of about half a minute. */
  public static Lstm quick() {
    return new Lstm(32, TrainingSettings.fixed(400, 32, 1e-2).withWindows(241, 15, 30));
  }

  /** A smaller model in a few seconds, for tests. */
  public static Lstm tiny() {
    return new Lstm(16, TrainingSettings.fixed(80, 32, 2e-2).withWindows(241, 30, 60));
  }

  /**
   * The published size with a residual read-out, trained first on the truth, then on forecasts that
   * run free over 220 steps, at last by L-BFGS. Several minutes.
   */
  public static Lstm best() {
    Windowing windows = new Windowing(241, 15, 20, 60);
    return new Lstm(
        32,
        Readout.RESIDUAL,
        TrainingSettings.fixed(400, 32, 5e-3).with(windows),
        List.of(FreeRunning.stage(220, 80, 3e-4), FreeRunning.polish(220, 250)));
  }

  /** The same trained in another way. */
  public Lstm with(TrainingSettings training) {
    return new Lstm(hidden, readout, training, freeRunning);
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public LstmNetwork network(int latentDim) {
    return new LstmNetwork(latentDim, hidden, readout);
  }

  @Override
  public Propagator restore(Weights weights) {
    Checks.present("weights", weights);
    return new FittedRecurrent(weights, GatedCell.LSTM);
  }
}
