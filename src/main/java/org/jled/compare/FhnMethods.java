package org.jled.compare;

import org.jled.core.Registry;
import org.jled.data.DatasetRecipe;
import org.jled.experiment.Experiments;
import org.jled.experiment.PublishedTest;
import org.jled.latent.EndToEnd;
import org.jled.latent.LatentModelMethod;
import org.jled.latent.TwoStage;
import org.jled.propagate.Gru;
import org.jled.propagate.LatentMlp;
import org.jled.propagate.LinearMap;
import org.jled.propagate.Lstm;
import org.jled.propagate.MdnLstm;
import org.jled.propagate.PropagatorMethod;
import org.jled.propagate.Reservoir;
import org.jled.propagate.Sindy;
import org.jled.reduce.Autoencoder;
import org.jled.reduce.Pca;
import org.jled.reduce.ReducerMethod;

/** What FitzHugh–Nagumo is learned with: two latents, forecasts of 8000 steps. */
final class FhnMethods {

  private static final int WARMUP = 20;

  private FhnMethods() {}

  /** The published networks and schedules, the settings that its authors selected. Hours. */
  static MethodStudy paper() {
    Registry<LatentModelMethod> methods =
        Registry.<LatentModelMethod>of("method").with("ae-lstm-end-to-end", EndToEnd.paper());
    return study(
            "fhn-paper",
            with(
                methods,
                Autoencoder.paper(),
                Lstm.paperFrozen(),
                LatentMlp.paper(),
                MdnLstm.quick()))
        .withSlow("ae-lstm", "ae-gru", "pca-lstm");
  }

  /** The published networks on schedules of a minute or less. */
  static MethodStudy quick() {
    Registry<LatentModelMethod> methods =
        Registry.<LatentModelMethod>of("method").with("ae-lstm-end-to-end", EndToEnd.quick());
    return study(
        "fhn-quick",
        with(methods, Autoencoder.quick(), Lstm.quick(), LatentMlp.quick(), MdnLstm.quick()));
  }

  /** Everything small, for tests. */
  static MethodStudy tiny() {
    Registry<LatentModelMethod> none = Registry.of("method");
    return new MethodStudy(
        "fhn-tiny",
        Experiments.PRESETS.get("fhn-tiny").data(),
        WARMUP,
        100,
        4,
        with(none, Autoencoder.tiny(), Lstm.tiny(), LatentMlp.tiny(), MdnLstm.tiny()));
  }

  private static Registry<LatentModelMethod> with(
      Registry<LatentModelMethod> some,
      ReducerMethod reducer,
      Lstm lstm,
      LatentMlp mlp,
      MdnLstm mdn) {
    return some.with("ae-lstm", on(reducer, lstm))
        .with("ae-gru", on(reducer, Gru.of(lstm)))
        .with("ae-mdn", on(reducer, mdn))
        .with("ae-mlp", on(reducer, mlp))
        .with("ae-reservoir", on(reducer, Reservoir.paper()))
        .with("ae-sindy", on(reducer, Sindy.paper()))
        .with("ae-linear", on(reducer, LinearMap.paper()))
        .with("pca-lstm", on(Pca.paper(), lstm))
        .with("pca-linear", on(Pca.paper(), LinearMap.paper()));
  }

  private static LatentModelMethod on(ReducerMethod reducer, PropagatorMethod propagator) {
    return new TwoStage(reducer, propagator);
  }

  /** The published data and test. */
  private static MethodStudy study(String name, Registry<LatentModelMethod> methods) {
    DatasetRecipe data = Experiments.PRESETS.get("fhn-paper").data();
    return new MethodStudy(
        name, data, WARMUP, PublishedTest.LONG_HORIZON, PublishedTest.STARTS, methods);
  }
}
