package org.jled.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jled.core.MetricLog;
import org.jled.experiment.Experiment;
import org.jled.experiment.RunData;
import org.jled.experiment.RunDirectory;
import org.jled.experiment.Training;
import org.jled.latent.LatentModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code jled train}. */
@Command(
    name = "train",
    description = {
      "Train an experiment's model into a run directory.",
      "The data are simulated as the experiment says, or taken from --data: a data set's folder, or NPZ or HDF5 with an array 'state' of shape [trajectory, T, C, X]; then no micro solver is needed."
    },
    mixinStandardHelpOptions = true)
final class TrainCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private ExperimentArgument argument;

  @Option(
      names = "--data",
      paramLabel = "PATH",
      description = "Snapshots to train on instead of the experiment's own.")
  private Path data;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "The run's folder; runs/NAME-seedN when not given.")
  private Path out;

  @Option(names = "--resume", description = "Go on where a stopped training was.")
  private boolean resume;

  @Override
  public Integer call() throws IOException {
    Experiment experiment = argument.experiment();
    Path folder =
        out != null ? out : Path.of("runs", experiment.name() + "-seed" + experiment.seed());
    boolean exists = Files.exists(folder.resolve("experiment.json"));
    if (exists && !resume) {
      throw BadArguments.because(
          spec, folder + " holds a run already; add --resume, or choose another --out");
    }
    RunDirectory begun = exists ? RunDirectory.open(folder) : null;
    if (exists) {
      begun.requireFree();
    }
    try (ConsoleProgress progress = new ConsoleProgress()) {
      RunData dataset =
          exists ? RunData.of(begun, data, progress) : RunData.load(experiment, data, progress);
      RunDirectory run = exists ? begun : RunData.create(folder, experiment, data);
      LatentModel model = Training.train(run, dataset.data(), progress, MetricLog.NONE);
      spec.commandLine().getOut().printf("%s: %s%n", folder, model);
      return 0;
    }
  }
}
