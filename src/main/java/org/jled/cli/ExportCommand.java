package org.jled.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jled.core.Weights;
import org.jled.data.Npz;
import org.jled.experiment.ModelFolder;
import org.jled.experiment.RunData;
import org.jled.experiment.RunDirectory;
import org.jled.latent.LatentModel;
import org.jled.latent.StateDict;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code jled export}. */
@Command(
    name = "export",
    description = {
      "Write a trained model's weights for other programs, or turn a finished run into a model's folder.",
      "docs/weights.md lists the arrays; './jled import' takes them back. A model's folder holds experiment, provenance, losses, weights and a card; in datasets/models it can be asked for by name. A run that differs from the model there in the seed only becomes a further seed of it."
    },
    mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "RUN|MODEL", description = TrainedRun.RUN_OR_MODEL)
  private String trained;

  @ArgGroup(multiplicity = "1")
  private Target target;

  @Option(names = "--force", description = "Replace F.npz if it is there already.")
  private boolean force;

  /** What to make: one of the two. */
  static final class Target {

    @Option(
        names = "--weights",
        required = true,
        paramLabel = "F.npz",
        description = "Where to write the weights.")
    private Path weights;

    @Option(
        names = "--model",
        required = true,
        paramLabel = "DIR",
        description =
            "The model's folder to make, or to add a seed to, for example datasets/models/NAME.")
    private Path model;
  }

  @Override
  public Integer call() throws IOException {
    if (target.weights != null) {
      BadArguments.newNpz(spec, "--weights", target.weights, force);
      exportWeights(TrainedRun.find(trained).source().model(), target.weights);
    } else {
      BadArguments.folder(spec, "--model", target.model);
      publish(TrainedRun.find(trained).source(), target.model);
    }
    return 0;
  }

  /** A new model, or a further seed of one that is there. */
  private void publish(RunDirectory run, Path folder) throws IOException {
    ModelFolder model = new ModelFolder(folder);
    model.placeFor(run);
    RunDirectory added;
    try (ConsoleProgress progress = new ConsoleProgress()) {
      added = model.add(run, RunData.of(run, null, progress), progress);
    }
    spec.commandLine().getOut().printf("%s: %s%n", added.path(), added.model());
  }

  private void exportWeights(LatentModel model, Path weights) throws IOException {
    Weights exported = BadArguments.check(spec, () -> StateDict.weights(model));
    Npz.write(weights, exported);
    spec.commandLine()
        .getOut()
        .printf(
            "%s: %d arrays, %d numbers%n",
            weights, exported.tensors().size(), exported.parameters());
  }
}
