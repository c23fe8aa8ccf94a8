package org.jled.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jled.core.Weights;
import org.jled.data.Npz;
import org.jled.experiment.Experiment;
import org.jled.experiment.RunDirectory;
import org.jled.latent.LatentModel;
import org.jled.latent.StateDict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code jled import}. */
@Command(
    name = "import",
    description = {
      "Make a run of weights that were trained elsewhere, for example with PyTorch.",
      "The NPZ holds the arrays that docs/weights.md lists; the experiment gives the architecture they must fit, and the system and forecasts to evaluate with."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class ImportCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(names = "--weights", required = true, paramLabel = "F.npz", description = "The weights.")
  private Path weights;

  @Option(
      names = "--experiment",
      required = true,
      paramLabel = "EXPERIMENT",
      description = "A preset (fhn-paper is the published architecture) or a JSON file.")
  private String name;

  @Option(names = "--out", required = true, paramLabel = "RUN", description = "The run's folder.")
  private Path out;

  @Mixin private ExperimentSettings settings;

  @Override
  public Integer call() throws IOException {
    BadArguments.folder(spec, "--out", out);
    Experiment experiment = settings.of(spec, name);
    if (Files.exists(out.resolve("experiment.json"))) {
      throw BadArguments.because(spec, out + " holds a run already; choose another --out");
    }
    StateDict expected =
        BadArguments.check(
            spec, () -> StateDict.of(experiment.model(), experiment.data().system().spec()));
    LatentModel model = read(expected);
    RunDirectory.adopt(out, experiment, model, weights.getFileName().toString());
    spec.commandLine().getOut().printf("%s: %s%n", out, model);
    return 0;
  }

  private LatentModel read(StateDict expected) throws IOException {
    Weights read = Npz.read(weights);
    try {
      return expected.model(read);
    } catch (IllegalArgumentException e) {
      throw new IOException(weights + ": " + e.getMessage(), e);
    }
  }
}
