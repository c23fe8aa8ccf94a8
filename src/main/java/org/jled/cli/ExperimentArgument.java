package org.jled.cli;

import java.io.IOException;
import org.jled.experiment.Experiment;
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
      description =
          "A preset (fhn-tiny, fhn-quick, fhn-quick-end-to-end, fhn-paper) or a JSON file.")
  private String name;

  @Mixin private ExperimentSettings settings;

  /** The experiment with all changes made. */
  Experiment experiment() throws IOException {
    return settings.of(spec, name);
  }
}
