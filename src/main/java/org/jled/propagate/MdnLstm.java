package org.jled.propagate;

import java.util.Locale;
import org.jled.core.Checks;
import org.jled.core.Covariance;
import org.jled.core.LatentSet;
import org.jled.core.Mixture;
import org.jled.core.Run;
import org.jled.core.Weights;
import org.jled.data.Scaler;
import org.jled.nn.MixtureForecast;
import org.jled.nn.MixtureNetwork;
import org.jled.nn.Readout;
import org.jled.nn.TrainedNetwork;
import org.jled.nn.Training;
import org.jled.nn.TrainingSettings;

/**
 * An LSTM that predicts a density: its read-out is a mixture density network (Bishop 1994,
 * publications.aston.ac.uk/id/eprint/373), and a forecast draws every step from the mixture.
 *
 * <pre>
 * (h, c) ← cell(h, c, z(t)),   z(t+1) ~ Σ_k π_k(h) N(μ_k(h), L_k(h) L_k(h)ᵀ),   min mean −log p(z(t+1))
 * </pre>
 *
 * <p>For dynamics that are random themselves, or look so because the latents leave out too much:
 * there the mean that an {@link Lstm} learns is a state that never occurs. See {@link Mixture} for
 * the form of the densities. Latents are scaled as those of {@link Lstm}; nothing keeps a draw
 * inside the training's range.
 *
 * <p>A stepper's random numbers begin at {@link StochasticPropagator#DEFAULT_SEED} unless asked for
 * another seed, so one forecast is one realisation: statistics need several seeds, or a long one.
 *
 * <p>Good values: 3 to 5 kernels; {@link Readout#RESIDUAL} where a step changes little. The loss is
 * a density's and may be negative; where the data are deterministic it falls without end, and the
 * kernels shrink to {@link Mixture#LEAST}. A step costs one of the LSTM, and a few exponentials a
 * kernel and a normal number a latent.
 *
 * @param hidden the number of units, H
 * @param mixture the form of the densities
 * @param readout from the memory to the kernels' means
 * @param training how it is trained
 */
public record MdnLstm(int hidden, Mixture mixture, Readout readout, TrainingSettings training)
    implements PropagatorMethod {

  /** The id in {@link Propagators}. */
  public static final String ID = "mdn-lstm";

  public MdnLstm {
    Checks.present("training", training);
    Checks.inRange("hidden", hidden, 1, 65_536);
    Checks.present("mixture", mixture);
    Checks.present("readout", readout);
  }

  /** The published LSTM's width and schedule with five kernels. Hours. */
  public static MdnLstm paper() {
    return new MdnLstm(
        32, Mixture.of(5, Covariance.FULL), Readout.BOUNDED, TrainingSettings.paper());
  }

  /** Five kernels on as many units as {@link Lstm#quick} has, in half a minute or so. */
  public static MdnLstm quick() {
    return new MdnLstm(
        32,
        Mixture.of(5, Covariance.FULL),
        Readout.BOUNDED,
        TrainingSettings.fixed(200, 32, 5e-3).withWindows(241, 15, 30));
  }

  /** A smaller model in a few seconds, for tests. */
  public static MdnLstm tiny() {
    return new MdnLstm(
        16,
        Mixture.of(3, Covariance.FULL),
        Readout.RESIDUAL,
        TrainingSettings.fixed(40, 32, 1e-2).withWindows(61, 30, 30));
  }

  /** The same trained in another way. */
  public MdnLstm with(TrainingSettings training) {
    return new MdnLstm(hidden, mixture, readout, training);
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public int leastSamples() {
    return training.windows().length();
  }

  /** The network for a number of latents. */
  public MixtureNetwork network(int latentDim) {
    return new MixtureNetwork(latentDim, hidden, mixture, readout);
  }

  @Override
  public Propagator fit(LatentSet train, LatentSet valid, Run run) {
    Checks.present("train", train);
    Checks.present("valid", valid);
    Checks.present("run", run);
    Scaler scaler = LatentRange.of(train);
    TrainedNetwork trained =
        new Training("propagator", training, run)
            .fit(
                new MixtureForecast(network(train.latentDim())),
                LatentRange.scale(scaler, train),
                LatentRange.scale(scaler, valid));
    String surprise = String.format(Locale.ROOT, "validation NLL %.3f", trained.validationLoss());
    return restore(
        trained
            .weights()
            .with("scaler.", scaler.weights())
            .with("mixture.", FittedMdn.texts(mixture))
            .withText("method", ID)
            .withText("readout", readout.id())
            .withText("quality", surprise));
  }

  @Override
  public Propagator restore(Weights weights) {
    Checks.present("weights", weights);
    return new FittedMdn(weights);
  }
}
