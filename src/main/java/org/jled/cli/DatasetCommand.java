package org.jled.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jled.core.Run;
import org.jled.data.Dataset;
import org.jled.data.WellDataset;
import org.jled.experiment.DatasetCard;
import org.jled.experiment.Experiment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code jled dataset}. */
@Command(
    name = "dataset",
    description = {
      "Simulate the data set of an experiment, in The Well's layout: DIR/data/{train,valid,test}/*.hdf5.",
      "Trajectories that are there already are kept, so a stopped generation goes on where it was."
    },
    mixinStandardHelpOptions = true)
final class DatasetCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private ExperimentArgument argument;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "The data set's folder.")
  private Path out;

  @Override
  public Integer call() throws IOException {
    Experiment experiment = argument.experiment();
    BadArguments.folder(spec, "--out", out);
    try (ConsoleProgress progress = new ConsoleProgress()) {
      DatasetCard.begin(out, experiment);
      int made =
          WellDataset.generate(
              experiment.data(), out, Run.silent(experiment.seed()).withProgress(progress));
      Dataset data = WellDataset.read(out);
      DatasetCard.write(out, experiment, data);
      spec.commandLine()
          .getOut()
          .printf("%s: %d trajectories simulated now%n%s%n", out, made, summary(data));
      return 0;
    }
  }

  private static String summary(Dataset data) {
    return "train %s%nvalid %s%ntest  %s".formatted(data.train(), data.valid(), data.test());
  }
}
