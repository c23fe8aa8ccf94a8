package org.jled.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jled.core.Weights;
import org.jled.data.Npz;
import org.jled.experiment.RunDirectory;
import org.jled.latent.LatentModel;
import org.jled.latent.StateDict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code jled export}. */
@Command(
    name = "export",
    description = {
      "Write a trained model's weights for other programs.",
      "docs/weights.md lists the arrays; './jled import' takes them back."
    },
    mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "RUN", description = "A run directory.")
  private Path folder;

  @Option(
      names = "--weights",
      required = true,
      paramLabel = "F.npz",
      description = "Where to write the weights.")
  private Path weights;

  @Override
  public Integer call() throws IOException {
    BadArguments.npz(spec, "--weights", weights);
    LatentModel model = RunDirectory.open(folder).model();
    Weights exported = BadArguments.check(spec, () -> StateDict.weights(model));
    Npz.write(weights, exported);
    spec.commandLine()
        .getOut()
        .printf(
            "%s: %d arrays, %d numbers%n",
            weights, exported.tensors().size(), exported.parameters());
    return 0;
  }
}
