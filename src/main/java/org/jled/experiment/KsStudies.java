package org.jled.experiment;

import java.util.ArrayList;
import java.util.List;
import org.jled.core.Activation;
import org.jled.data.DatasetRecipe;
import org.jled.data.SplitPlan;
import org.jled.latent.EndToEnd;
import org.jled.latent.SymmetricCopies;
import org.jled.latent.TwoStage;
import org.jled.multiscale.MultiscalePlan;
import org.jled.nn.Readout;
import org.jled.nn.Rounds;
import org.jled.nn.TrainingSettings;
import org.jled.nn.Updates;
import org.jled.nn.Windowing;
import org.jled.propagate.FreeRunning;
import org.jled.propagate.LinearMap;
import org.jled.propagate.Lstm;
import org.jled.propagate.Reservoir;
import org.jled.reduce.Autoencoder;
import org.jled.reduce.ConvAutoencoder;
import org.jled.reduce.Identity;
import org.jled.reduce.Pca;
import org.jled.system.ks.KuramotoSivashinsky;

/** Data and studies of the Kuramoto–Sivashinsky equation. */
public final class KsStudies {

  private static final int TRANSIENT = 4000;
  private static final int SPLIT = 15_000;
  private static final int HORIZON = 200;

  private KsStudies() {}

  /**
   * As published but for the time step, 0.025 instead of 0.00025: one trajectory from small noise,
   * sampled every 0.25; 1000 time units are dropped, then each split holds the next 15 000 samples.
   */
  public static DatasetRecipe paperData() {
    return new DatasetRecipe(
        KuramotoSivashinsky.practical(),
        new SplitPlan(List.of(0L), TRANSIENT, SPLIT),
        new SplitPlan(List.of(0L), TRANSIENT + SPLIT, SPLIT),
        new SplitPlan(List.of(0L), TRANSIENT + 2 * SPLIT, SPLIT));
  }

  /** A few hundred samples of 32 points, from noise of its own for each split. */
  public static DatasetRecipe tinyData() {
    return new DatasetRecipe(
        KuramotoSivashinsky.tiny(),
        new SplitPlan(List.of(0L, 1L), 800, 401),
        new SplitPlan(List.of(2L), 800, 401),
        new SplitPlan(List.of(3L), 800, 401));
  }

  /**
   * The linear rival: eight principal components, advanced by the best matrix (dynamic mode
   * decomposition), which no chaos survives.
   */
  static Experiment linear() {
    return new Experiment(
        "ks-linear",
        paperData(),
        new TwoStage(new Pca(8), LinearMap.paper()),
        List.of(
            MultiscalePlan.latentOnly(60, 200),
            new MultiscalePlan(60, 64, 16, 200),
            new MultiscalePlan(60, 16, 16, 200)),
        7);
  }

  /** Everything small: a run from data to report in seconds. */
  static Experiment tiny() {
    Lstm lstm = new Lstm(32, TrainingSettings.fixed(10, 16, 1e-2).withWindows(101, 25, 25));
    return new Experiment(
        "ks-tiny",
        tinyData(),
        new TwoStage(ConvAutoencoder.tiny(), lstm),
        List.of(MultiscalePlan.latentOnly(60, 200), new MultiscalePlan(60, 16, 16, 200)),
        7);
  }

  /**
   * The published study in two stages: convolutional autoencoder of 8 latents, LSTM of 512 units in
   * segments of 50 steps, 128 windows of 1001 samples. A day or more on one core.
   */
  static Experiment paper() {
    TwoStage model = new TwoStage(ConvAutoencoder.paper(), new Lstm(512, published()));
    return new Experiment("ks-paper", paperData(), model, plans(), 7);
  }

  /** The published networks, learned together. Several days on one core. */
  static Experiment endToEnd() {
    EndToEnd model = new EndToEnd(ConvAutoencoder.paper(), new Lstm(512, published()), published());
    return new Experiment("ks-end-to-end", paperData(), model, plans(), 7);
  }

  /** The published rival without an autoencoder: an LSTM of 1024 units on all 64 points. Days. */
  static Experiment fullState() {
    TwoStage model = new TwoStage(new Identity(64), new Lstm(1024, published()));
    return new Experiment("ks-full-state", paperData(), model, plans(), 7);
  }

  private static TrainingSettings published() {
    return TrainingSettings.paper()
        .with(new Rounds(40, 20, 20_000))
        .with(new Windowing(1001, 110, 0, 50));
  }

  /**
   * Perceptrons of 8 latents and an LSTM of 128 units with a residual read-out, which learn also
   * from seven mirrored and turned copies of the trajectory and from forecasts that run free over a
   * Lyapunov time. Three quarters of an hour on one core.
   */
  static Experiment best() {
    Autoencoder autoencoder =
        new Autoencoder(
            List.of(256, 128),
            List.of(),
            8,
            Activation.CELU,
            Activation.IDENTITY,
            Activation.IDENTITY,
            TrainingSettings.fixed(80, 128, 2e-3));
    Lstm lstm =
        new Lstm(
            128,
            Readout.RESIDUAL,
            TrainingSettings.fixed(100, 64, 3e-3).withWindows(241, 60, 60),
            List.of(free(40, 100, 20, 5e-4), free(80, 50, 40, 2e-4)));
    return new Experiment(
        "ks-best",
        paperData(),
        new SymmetricCopies(new TwoStage(autoencoder, lstm), 7),
        plans(),
        7);
  }

  /**
   * The rival without a reduced state: a reservoir of 1024 units on all 64 points, each unit fed by
   * one of them, fitted in seconds (Pathak and others 2018, doi:10.1103/PhysRevLett.120.024102).
   */
  static Experiment reservoir() {
    Reservoir reservoir = new Reservoir(1024, 3, 0.4, 0.3, 1e-6, 0, 100);
    return new Experiment(
        "ks-reservoir", paperData(), new TwoStage(new Identity(64), reservoir), plans(), 7);
  }

  /**
   * The same with 5000 units, on 80 000 samples; valid for 6.6 Lyapunov times. Minutes to fit, a
   * third of a millisecond a step.
   */
  static Experiment largeReservoir() {
    int samples = 80_000;
    DatasetRecipe data =
        new DatasetRecipe(
            KuramotoSivashinsky.practical(),
            new SplitPlan(List.of(0L), TRANSIENT, samples),
            new SplitPlan(List.of(0L), TRANSIENT + samples, SPLIT),
            new SplitPlan(List.of(0L), TRANSIENT + samples + SPLIT, SPLIT));
    Reservoir reservoir = new Reservoir(5000, 3, 0.4, 0.3, 1e-6, 0, 100);
    return new Experiment(
        "ks-reservoir-large", data, new TwoStage(new Identity(64), reservoir), plans(), 7);
  }

  private static FreeRunning free(int horizon, int epochs, int stride, double learningRate) {
    int warmup = 20;
    int length = warmup + horizon;
    return new FreeRunning(
        warmup,
        TrainingSettings.fixed(epochs, 128, learningRate)
            .with(Updates.falling(128, learningRate).withClipNorm(0.02))
            .with(new Windowing(length, stride, 0, length - 1)));
  }

  /** The published horizon and bursts: ρ = T_m/T_μ from 1/4 to 8. */
  private static List<MultiscalePlan> plans() {
    List<MultiscalePlan> plans = new ArrayList<>(List.of(MultiscalePlan.latentOnly(60, HORIZON)));
    for (int macro : new int[] {4, 8, 16, 32, 64, 128}) {
      plans.add(new MultiscalePlan(60, macro, 16, HORIZON));
    }
    return List.copyOf(plans);
  }
}
