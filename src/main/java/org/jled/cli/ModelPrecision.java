package org.jled.cli;

import org.jled.core.Precision;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The option {@code --precision}: what trained networks compute in. */
final class ModelPrecision {

  /** What networks compute in. */
  private enum Choices {
    FLOAT64,
    FLOAT32
  }

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--precision",
      paramLabel = "TYPE",
      defaultValue = "float64",
      description =
          "What the model computes in, however it was trained: float64 (the default), as solvers do, or float32.")
  private String name;

  Precision get() {
    Choices choice = BadArguments.check(spec, () -> Choice.of(Choices.class, "--precision", name));
    return Precision.valueOf(choice.name());
  }
}
