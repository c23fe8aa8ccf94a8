package org.jled.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jled.experiment.Experiment;
import org.jled.experiment.Experiments;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Changes to the settings of the experiment that a command is about. */
final class ExperimentSettings {

  @Option(
      names = "--set",
      paramLabel = "PATH=VALUE",
      description = "Change one setting, for example model.reducer.latentDim=3; may be repeated.")
  private Map<String, String> settings = Map.of();

  @Option(names = "--seed", paramLabel = "N", description = "The only source of randomness.")
  private Long seed;

  /** The experiment of a name or file with all changes made. */
  Experiment of(CommandSpec spec, String name) throws IOException {
    List<IOException> unreadable = new ArrayList<>();
    Experiment chosen = BadArguments.check(spec, () -> find(name, unreadable));
    if (!unreadable.isEmpty()) {
      throw unreadable.get(0);
    }
    return chosen;
  }

  private Experiment find(String name, List<IOException> unreadable) {
    try {
      Experiment chosen = Experiments.find(name);
      for (Map.Entry<String, String> setting : settings.entrySet()) {
        chosen = chosen.with(setting.getKey(), setting.getValue());
      }
      return seed == null ? chosen : chosen.withSeed(seed);
    } catch (IOException e) {
      unreadable.add(e);
      return null;
    }
  }
}
