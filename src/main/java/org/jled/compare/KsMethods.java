package org.jled.compare;

import java.util.List;
import org.jled.core.Covariance;
import org.jled.core.Mixture;
import org.jled.core.Precision;
import org.jled.core.Registry;
import org.jled.experiment.Experiments;
import org.jled.experiment.KsStudies;
import org.jled.latent.EndToEnd;
import org.jled.latent.LatentModelMethod;
import org.jled.latent.TwoStage;
import org.jled.nn.Readout;
import org.jled.nn.Rounds;
import org.jled.nn.TrainingSettings;
import org.jled.nn.Windowing;
import org.jled.propagate.Gru;
import org.jled.propagate.LatentMlp;
import org.jled.propagate.LinearMap;
import org.jled.propagate.Lstm;
import org.jled.propagate.MdnLstm;
import org.jled.propagate.PropagatorMethod;
import org.jled.propagate.Reservoir;
import org.jled.propagate.Sindy;
import org.jled.reduce.ConvAutoencoder;
import org.jled.reduce.Identity;
import org.jled.reduce.Pca;
import org.jled.reduce.ReducerMethod;

/** What the Kuramoto–Sivashinsky equation is learned with: eight latents, 200 steps. */
final class KsMethods {

  private static final int WARMUP = 60;
  private static final int HORIZON = 200;
  private static final int STARTS = 100;
  private static final int POINTS = 64;
  private static final int LATENTS = 8;
  private static final int FULL_STATE_EPOCHS = 31;
  private static final int END_TO_END_EPOCHS = 100;

  private KsMethods() {}

  /**
   * The published networks on the published schedule, cut short where {@code ks-paper} that ships
   * was: 150 epochs of the autoencoder, 171 of a propagator, a patience of 15 where 40 were
   * published, single precision. Full-state LSTMs, which take five times as long an epoch, have
   * {@value #FULL_STATE_EPOCHS}, a model trained end to end {@value #END_TO_END_EPOCHS}. Half an
   * hour or so a network. The GRU, which was not published, has 128 units: with 512 it takes three
   * times as long as the LSTM.
   */
  static MethodStudy paper() {
    ConvAutoencoder autoencoder =
        ConvAutoencoder.paper()
            .with(TrainingSettings.paper().with(new Rounds(10, 20, 150)).with(Precision.FLOAT32));
    LatentMlp mlp = LatentMlp.paper().with(schedule(25, 171));
    Lstm full = new Lstm(1024, schedule(50, FULL_STATE_EPOCHS));
    Registry<LatentModelMethod> methods =
        with(autoencoder, new Lstm(512, schedule(50, 171)), mlp, mixture(128))
            .with("cnn-gru", on(autoencoder, new Gru(128, schedule(50, 171))))
            .with("cnn-lstm-end-to-end", endToEnd())
            .with("lstm", on(new Identity(POINTS), full))
            .with("reservoir-8000", on(new Identity(POINTS), full(8000, 1e-5)));
    return study("ks-paper", methods).withSlow(slow(methods));
  }

  /** All that wait for the autoencoder, and two that take long by themselves. */
  private static String[] slow(Registry<LatentModelMethod> methods) {
    return methods.ids().stream()
        .filter(id -> id.startsWith("cnn-") || List.of("lstm", "reservoir-8000").contains(id))
        .toArray(String[]::new);
  }

  /**
   * With an LSTM as small as the one that errors were published of, and the segments of the other.
   */
  private static EndToEnd endToEnd() {
    TrainingSettings training =
        schedule(50, END_TO_END_EPOCHS).with(new Rounds(40, 20, END_TO_END_EPOCHS));
    return new EndToEnd(ConvAutoencoder.paper(), new Lstm(128, training), training);
  }

  private static TrainingSettings schedule(int segment, int epochs) {
    return TrainingSettings.paper()
        .with(new Rounds(15, 20, epochs))
        .with(new Windowing(1001, 110, 0, segment))
        .with(Precision.FLOAT32);
  }

  /** Smaller networks with periodic padding, on schedules of a few minutes. */
  static MethodStudy quick() {
    Lstm lstm = new Lstm(64, quickSchedule());
    LatentMlp mlp = LatentMlp.quick().with(quickSchedule());
    Registry<LatentModelMethod> methods = with(ConvAutoencoder.quick(), lstm, mlp, mixture(64));
    return study("ks-quick", methods.with("cnn-gru", on(ConvAutoencoder.quick(), Gru.of(lstm))));
  }

  /** Everything small, for tests. */
  static MethodStudy tiny() {
    Lstm lstm = new Lstm(32, TrainingSettings.fixed(10, 16, 1e-2).withWindows(101, 25, 25));
    LatentMlp mlp =
        LatentMlp.tiny().with(TrainingSettings.fixed(10, 16, 1e-2).withWindows(101, 25, 25));
    Registry<LatentModelMethod> methods =
        Registry.<LatentModelMethod>of("method")
            .with("cnn-lstm", on(ConvAutoencoder.tiny(), lstm))
            .with("cnn-mlp", on(ConvAutoencoder.tiny(), mlp))
            .with("pca-linear", on(new Pca(LATENTS), LinearMap.paper()));
    return new MethodStudy("ks-tiny", KsStudies.tinyData(), WARMUP, 100, 4, methods);
  }

  private static Registry<LatentModelMethod> with(
      ReducerMethod reducer, Lstm lstm, LatentMlp mlp, MdnLstm mdn) {
    return Registry.<LatentModelMethod>of("method")
        .with("cnn-lstm", on(reducer, lstm))
        .with("cnn-mdn", on(reducer, mdn))
        .with("cnn-mlp", on(reducer, mlp))
        .with("cnn-reservoir", on(reducer, new Reservoir(1000, 10, 0.99, 2, 0, 0, 100)))
        .with("cnn-reservoir-noise", on(reducer, new Reservoir(1000, 10, 0.99, 2, 1e-6, 1e-3, 100)))
        .with("cnn-sindy", on(reducer, Sindy.paperKs()))
        .with("cnn-linear", on(reducer, LinearMap.paper()))
        .with("pca-linear", on(new Pca(LATENTS), LinearMap.paper()))
        .with("reservoir", Experiments.PRESETS.get("ks-reservoir").model());
  }

  /** It was not published for this equation: as long a training as a quick study's. */
  private static MdnLstm mixture(int units) {
    return new MdnLstm(units, Mixture.of(5, Covariance.FULL), Readout.BOUNDED, quickSchedule());
  }

  private static TrainingSettings quickSchedule() {
    return TrainingSettings.fixed(60, 64, 3e-3).withWindows(241, 60, 60);
  }

  private static Reservoir full(int units, double ridge) {
    return new Reservoir(units, 10, 0.99, 1, ridge, 0, 100);
  }

  private static LatentModelMethod on(ReducerMethod reducer, PropagatorMethod propagator) {
    return new TwoStage(reducer, propagator);
  }

  private static MethodStudy study(String name, Registry<LatentModelMethod> methods) {
    return new MethodStudy(name, KsStudies.paperData(), WARMUP, HORIZON, STARTS, methods);
  }
}
