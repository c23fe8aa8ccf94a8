package org.jled.cli;

import picocli.CommandLine.Command;

/** Runs a micro solver; one sub-command for each system. */
@Command(
    name = "simulate",
    description = "Run a micro solver and keep the trajectory as NPZ.",
    mixinStandardHelpOptions = true,
    subcommands = {
      SimulateFhnCommand.class,
      SimulateKsCommand.class,
      SimulateCylinderCommand.class
    },
    synopsisSubcommandLabel = "SYSTEM")
final class SimulateCommand {}
