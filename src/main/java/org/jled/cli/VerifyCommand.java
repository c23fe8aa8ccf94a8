package org.jled.cli;

import picocli.CommandLine.Command;

/** Holds a solver against what is known; one sub-command for each system. */
@Command(
    name = "verify",
    description = "Hold a micro solver against exact solutions and published numbers.",
    mixinStandardHelpOptions = true,
    subcommands = {VerifyCylinderCommand.class, VerifyKsCommand.class},
    synopsisSubcommandLabel = "SYSTEM")
final class VerifyCommand {}
