package org.jled.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jled.core.MetricLog;
import org.jled.data.Dataset;
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
      "The data are simulated as the experiment says, or taken from --data: a data set's folder, or NPZ or HDF5 with an array 'state' of shape [trajectory, T, C, X] or, for one trajectory, [T, C, X]; then no micro solver is needed."
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
    Path folder = folder(experiment);
    boolean exists = Files.exists(folder.resolve("experiment.json"));
    refuseMixUps(experiment, folder, exists);
    LatentModel model;
    try (ConsoleProgress progress = new ConsoleProgress()) {
      model =
          exists ? goOn(RunDirectory.open(folder), progress) : begin(experiment, folder, progress);
    }
    spec.commandLine().getOut().printf("%s: %s%n", folder, model);
    return 0;
  }

  private Path folder(Experiment experiment) {
    BadArguments.folder(spec, "--out", out);
    if (out != null && Files.isDirectory(out.resolve("data"))) {
      throw BadArguments.because(
          spec,
          out + " holds a data set, not a run; train on it with --data, and choose another --out");
    }
    return out != null ? out : Path.of("runs", experiment.name() + "-seed" + experiment.seed());
  }

  private void refuseMixUps(Experiment experiment, Path folder, boolean exists) throws IOException {
    if (exists && !resume) {
      throw BadArguments.because(
          spec, folder + " holds a run already; add --resume, or choose another --out");
    }
    if (!exists && resume) {
      // A run that was killed before it began is one to begin.
      spec.commandLine().getOut().printf("%s holds no run yet, a new one begins%n", folder);
      spec.commandLine().getOut().flush();
    }
    if (exists) {
      Optional<String> difference = RunDirectory.open(folder).experiment().difference(experiment);
      if (difference.isPresent()) {
        throw BadArguments.because(
            spec,
            folder + " holds another experiment: " + difference.get() + "; choose another --out");
      }
    }
  }

  private LatentModel goOn(RunDirectory run, ConsoleProgress progress) throws IOException {
    run.requireFree();
    return Training.train(run, RunData.of(run, data, progress).data(), progress, MetricLog.NONE);
  }

  /** Before there is a folder that claims to be a run. */
  private void requireTrainable(Experiment experiment, Dataset snapshots) throws IOException {
    try {
      Training.requireTrainable(experiment, snapshots);
    } catch (IllegalArgumentException e) {
      throw new IOException(data == null ? e.getMessage() : data + ": " + e.getMessage(), e);
    }
  }

  private LatentModel begin(Experiment experiment, Path folder, ConsoleProgress progress)
      throws IOException {
    Dataset snapshots = RunData.load(experiment, data, progress).data();
    requireTrainable(experiment, snapshots);
    if (data != null) {
      spec.commandLine()
          .getOut()
          .printf(
              "%s: train %s, valid %s, test %s%n",
              data, snapshots.train(), snapshots.valid(), snapshots.test());
    }
    RunDirectory run = RunData.create(folder, experiment, data);
    return Training.train(run, snapshots, progress, MetricLog.NONE);
  }
}
