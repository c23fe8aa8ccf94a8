package org.jled.cli;

import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The one file a command writes, which replaces another only when told to. */
final class OutputFile {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE.npz",
      description = "Where to write the result.")
  private Path out;

  @Option(names = "--force", description = "Replace FILE.npz if it is there already.")
  private boolean force;

  /** The file, once it is certain that it may be written. */
  Path path() {
    BadArguments.newNpz(spec, "--out", out, force);
    return out;
  }

  /** Whether files that are there may be replaced. */
  boolean isForced() {
    return force;
  }
}
