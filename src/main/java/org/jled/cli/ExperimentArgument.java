package org.jled.cli;

import java.io.IOException;
import java.util.Iterator;
import org.jled.experiment.Experiment;
import org.jled.experiment.Experiments;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The experiment a command is about, and changes to its settings. */
final class ExperimentArgument {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Parameters(
      paramLabel = "EXPERIMENT",
      description = "A preset (${COMPLETION-CANDIDATES}) or a JSON file.",
      completionCandidates = Presets.class)
  private String name;

  @Mixin private ExperimentSettings settings;

  /** The names of all presets, for the help. */
  static final class Presets implements Iterable<String> {

    @Override
    public Iterator<String> iterator() {
      return Experiments.PRESETS.ids().iterator();
    }
  }

  /** The experiment with all changes made. */
  Experiment experiment() throws IOException {
    return settings.of(spec, name);
  }
}
