package org.jled.cli;

import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * The command {@code jled}.
 *
 * <p>Exit status: 0 done, 1 the work failed, 2 bad arguments, 130 stopped by Ctrl-C, 143 by
 * SIGTERM.
 */
@Command(
    name = "jled",
    description = "Learning the Effective Dynamics of multiscale systems, in Java.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    synopsisSubcommandLabel = "COMMAND")
public final class Main {

  /** Every command: one line each. */
  private static final List<Class<?>> COMMANDS =
      List.of(
          NotebooksCommand.class,
          LabCommand.class,
          DoctorCommand.class,
          SimulateCommand.class,
          DatasetCommand.class,
          TrainCommand.class,
          ForecastCommand.class,
          EvaluateCommand.class,
          CompareCommand.class,
          SizesCommand.class,
          SweepCommand.class,
          ImportCommand.class,
          ExportCommand.class,
          LearnPdeCommand.class,
          FigureCommand.class,
          VerifyCommand.class,
          BenchCommand.class,
          CommandLine.HelpCommand.class);

  @Option(
      names = "--debug",
      scope = CommandLine.ScopeType.INHERIT,
      description = "On failure, print where in the program it happened.")
  private boolean debug;

  private Main() {}

  /** Runs one command and ends the program with its exit status. */
  public static void main(String[] args) {
    // Messages are in English, and their numbers too, whatever the machine's language.
    Locale.setDefault(Locale.ROOT);
    StandardError.takeFromLauncher();
    Stop stop = Stop.onSignal();
    int status = CommandLine.ExitCode.SOFTWARE;
    try {
      status = run(args);
    } catch (OutOfMemoryError error) {
      System.err.println("jled: " + Failures.oneLine(error));
    }
    stop.finished();
    System.exit(status);
  }

  /** Runs one command and returns its exit status. */
  static int run(String... args) {
    return run(new StandardOutput(), args);
  }

  /** As above, printing elsewhere. What nobody got to read is work that failed. */
  static int run(StandardOutput out, String... args) {
    CommandLine line = commandLine();
    line.setOut(out.writer());
    int status = CommandLine.ExitCode.OK;
    if (args.length == 0) {
      line.usage(line.getOut());
    } else {
      status = line.execute(args);
    }
    try {
      out.finish();
    } catch (WorkFailed lost) {
      line.getErr().printf("jled: %s%n", lost.getMessage());
      return status == CommandLine.ExitCode.OK ? CommandLine.ExitCode.SOFTWARE : status;
    }
    return status;
  }

  /** The commands with their options. */
  static CommandLine commandLine() {
    Main main = new Main();
    CommandLine line = new CommandLine(main);
    COMMANDS.forEach(line::addSubcommand);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setAbbreviatedOptionsAllowed(false);
    line.setParameterExceptionHandler(Main::refuse);
    line.setExecutionStrategy(Main::execute);
    line.setExecutionExceptionHandler(main::fail);
    return line;
  }

  private static int refuse(ParameterException error, String[] args) {
    CommandLine command = error.getCommandLine();
    command
        .getErr()
        .printf("%s: %s%n", command.getCommandSpec().qualifiedName(), BadArguments.explain(error));
    return CommandLine.ExitCode.USAGE;
  }

  /** Runs the command; what even Java gives up at is a failure like any other. */
  private static int execute(ParseResult arguments) {
    try {
      return new CommandLine.RunLast().execute(arguments);
    } catch (Error error) {
      List<CommandLine> commands = arguments.asCommandLineList();
      throw new ExecutionException(commands.get(commands.size() - 1), "gave up", error);
    }
  }

  private int fail(Exception error, CommandLine command, ParseResult arguments) {
    if (debug) {
      error.printStackTrace(command.getErr());
    }
    boolean stopped = Stop.caused(error);
    String message = stopped ? Stop.message(arguments.originalArgs()) : Failures.oneLine(error);
    command.getErr().printf("%s: %s%n", command.getCommandSpec().qualifiedName(), message);
    return stopped ? Stop.STATUS : CommandLine.ExitCode.SOFTWARE;
  }

  /** The version that Maven wrote into the manifest. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Main.class.getPackage().getImplementationVersion();
      return new String[] {"jled " + (version == null ? "(not packaged)" : version)};
    }
  }
}
