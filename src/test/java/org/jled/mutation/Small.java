package org.jled.mutation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jled.core.Activation;
import org.jled.core.MetricLog;
import org.jled.core.Progress;
import org.jled.data.Dataset;
import org.jled.data.DatasetRecipe;
import org.jled.data.SplitPlan;
import org.jled.data.Waves;
import org.jled.experiment.Experiment;
import org.jled.experiment.Experiments;
import org.jled.experiment.RunDirectory;
import org.jled.experiment.Training;
import org.jled.latent.LatentModel;
import org.jled.latent.TwoStage;
import org.jled.nn.TrainingSettings;
import org.jled.propagate.LatentStepper;
import org.jled.propagate.Lstm;
import org.jled.reduce.Autoencoder;
import org.jled.system.fhn.FitzHughNagumo;

/** The smallest valid things of each kind. */
final class Small {

  private Small() {}

  /** Three short trajectories. */
  static DatasetRecipe recipe() {
    return new DatasetRecipe(
        FitzHughNagumo.tiny(), SplitPlan.of(4, 0L), SplitPlan.of(4, 1L), SplitPlan.of(4, 2L));
  }

  /** A run whose model is small and trained for one epoch. */
  static RunDirectory run(Path folder) throws IOException {
    TrainingSettings once = TrainingSettings.fixed(1, 16, 1e-3).withWindows(10, 5, 5);
    TwoStage model =
        new TwoStage(new Autoencoder(List.of(8), 2, Activation.CELU, once), new Lstm(4, once));
    Experiment experiment = Experiments.PRESETS.get("fhn-tiny").withModel(model);
    RunDirectory run = RunDirectory.create(folder, experiment);
    Dataset data =
        new Dataset(Waves.snapshots(2, 30), Waves.snapshots(1, 30), Waves.snapshots(1, 30));
    Training.train(run, data, Progress.SILENT, MetricLog.NONE);
    return run;
  }

  /** Encodes, steps and decodes once. */
  static void use(LatentModel model) {
    double[] state = new double[model.reducer().stateSize()];
    double[] latent = new double[model.latentDim()];
    model.reducer().encode(state, latent);
    LatentStepper stepper = model.propagator().newStepper();
    stepper.feed(latent);
    stepper.next(latent);
    model.reducer().decode(latent, state);
  }
}
