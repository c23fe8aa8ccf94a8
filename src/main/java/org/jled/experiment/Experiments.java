package org.jled.experiment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jled.core.Checks;
import org.jled.core.Registry;
import org.jled.data.DatasetRecipe;
import org.jled.data.InputFile;
import org.jled.data.SplitPlan;
import org.jled.latent.EndToEnd;
import org.jled.latent.TwoStage;
import org.jled.multiscale.MultiscalePlan;
import org.jled.system.fhn.FitzHughNagumo;

/** The experiments that can be asked for by name. To add one, add one line. */
public final class Experiments {

  /**
   * Each experiment by its name. {@code tiny} takes seconds, {@code quick} minutes, {@code paper}
   * hours.
   */
  public static final Registry<Experiment> PRESETS =
      Registry.<Experiment>of("experiment")
          .with("fhn-quick", fhnQuick())
          .with("fhn-quick-end-to-end", fhnQuickEndToEnd())
          .with("fhn-tiny", fhnTiny())
          .with("fhn-paper", fhnPaper())
          .with("fhn-two-stage", fhnTwoStage())
          .with("fhn-best", fhnBest("fhn-best", FitzHughNagumo.paper(), TwoStage.best()))
          .with("fhn-fast", fhnBest("fhn-fast", FitzHughNagumo.paper(), TwoStage.fast()))
          .with("fhn-converged", fhnBest("fhn-converged", converged(), TwoStage.best()))
          .with("ks-linear", KsStudies.linear())
          .with("ks-reservoir", KsStudies.reservoir())
          .with("ks-reservoir-large", KsStudies.largeReservoir())
          .with("ks-tiny", KsStudies.tiny())
          .with("ks-paper", KsStudies.paper())
          .with("ks-end-to-end", KsStudies.endToEnd())
          .with("ks-full-state", KsStudies.fullState())
          .with("ks-best", KsStudies.best())
          .with("langevin-mdn", LangevinStudies.mdn());

  private static final long LONGEST = 1 << 20;

  private Experiments() {}

  private static Experiment fhnTiny() {
    DatasetRecipe data =
        new DatasetRecipe(
            FitzHughNagumo.tiny(),
            SplitPlan.of(241, 0L, 1L),
            SplitPlan.of(241, 3L),
            SplitPlan.of(241, 5L));
    List<MultiscalePlan> plans =
        List.of(MultiscalePlan.latentOnly(20, 200), new MultiscalePlan(20, 20, 10, 200));
    return new Experiment("fhn-tiny", data, TwoStage.tiny(), plans, 7);
  }

  private static Experiment fhnQuick() {
    return new Experiment("fhn-quick", fhnData(1001), TwoStage.quick(), fhnPlans(451), 7);
  }

  private static Experiment fhnQuickEndToEnd() {
    return new Experiment(
        "fhn-quick-end-to-end", fhnData(1001), EndToEnd.quick(), fhnPlans(451), 7);
  }

  /**
   * The published study but for its test starts and the times of its samples: every 200th step from
   * t = 0 on, where the authors' are one step later; one test trajectory of 10 019 samples.
   */
  private static Experiment fhnPaper() {
    return new Experiment("fhn-paper", fhnData(10_019), EndToEnd.paper(), fhnPlans(8000), 7);
  }

  /** As {@code fhn-paper}, but first the autoencoder, then the LSTM on its frozen latents. */
  private static Experiment fhnTwoStage() {
    return new Experiment("fhn-two-stage", fhnData(10_019), TwoStage.paper(), fhnPlans(8000), 7);
  }

  /**
   * Networks with a residual read-out, on 2001 samples of the same trajectories, trained on
   * forecasts that run free. Chosen by validation errors alone.
   */
  private static Experiment fhnBest(String name, FitzHughNagumo system, TwoStage model) {
    DatasetRecipe data =
        new DatasetRecipe(
            system,
            SplitPlan.of(2001, 0L, 1L, 2L),
            SplitPlan.of(2001, 3L, 4L),
            SplitPlan.of(10_019, 5L));
    return new Experiment(name, data, model, fhnPlans(8000), 7);
  }

  /** The equation itself on the published nodes, so that a model learns no solver's error. */
  private static FitzHughNagumo converged() {
    return FitzHughNagumo.converged().withNodes(FitzHughNagumo.paper().nodes());
  }

  private static DatasetRecipe fhnData(int testSamples) {
    return new DatasetRecipe(
        FitzHughNagumo.paper(),
        SplitPlan.of(451, 0L, 1L, 2L),
        SplitPlan.of(451, 3L, 4L),
        SplitPlan.of(testSamples, 5L));
  }

  private static List<MultiscalePlan> fhnPlans(int horizon) {
    return List.of(
        MultiscalePlan.latentOnly(20, horizon),
        new MultiscalePlan(20, 10, 10, horizon),
        new MultiscalePlan(20, 50, 10, horizon),
        new MultiscalePlan(20, 100, 10, horizon),
        new MultiscalePlan(20, 200, 10, horizon));
  }

  /**
   * A preset, or an experiment read from a JSON file.
   *
   * @param nameOrFile a preset's name, or the path of a file that ends in {@code .json}
   * @throws IOException when the file cannot be read
   * @throws IllegalArgumentException when there is no such preset, or the file is not an experiment
   */
  public static Experiment find(String nameOrFile) throws IOException {
    Checks.present("nameOrFile", nameOrFile);
    Checks.notBlank("experiment", nameOrFile);
    return nameOrFile.endsWith(".json") ? read(Path.of(nameOrFile)) : PRESETS.get(nameOrFile);
  }

  /** Reads an experiment's file. Keys that are missing have the values of {@code fhn-quick}. */
  static Experiment read(Path file) throws IOException {
    String json = InputFile.text(file, LONGEST);
    try {
      return Experiment.fromJson(json, PRESETS.get("fhn-quick"));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
    }
  }
}
