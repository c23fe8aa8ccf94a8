package org.jled.cli;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jled.core.StoppedException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * The command {@code jled}.
 *
 * <p>Exit status: 0 done, 1 the work failed, 2 bad arguments, 130 stopped by Ctrl-C.
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
          FigureCommand.class,
          CommandLine.HelpCommand.class);

  private static final int STOPPED = 130;
  private static final int SECONDS_TO_STOP = 20;

  @Option(
      names = "--debug",
      scope = CommandLine.ScopeType.INHERIT,
      description = "On failure, print where in the program it happened.")
  private boolean debug;

  private Main() {}

  /** Runs one command and ends the program with its exit status. */
  public static void main(String[] args) {
    CountDownLatch finished = new CountDownLatch(1);
    stopCleanlyOnSignal(Thread.currentThread(), finished);
    int status = run(args);
    finished.countDown();
    System.exit(status);
  }

  /** Runs one command and returns its exit status. */
  static int run(String... args) {
    CommandLine line = commandLine();
    if (args.length == 0) {
      line.usage(line.getOut());
      return CommandLine.ExitCode.OK;
    }
    return line.execute(args);
  }

  /** The commands with their options. */
  static CommandLine commandLine() {
    Main main = new Main();
    CommandLine line = new CommandLine(main);
    COMMANDS.forEach(line::addSubcommand);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setAbbreviatedOptionsAllowed(false);
    line.setParameterExceptionHandler(Main::refuse);
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

  private int fail(Exception error, CommandLine command, ParseResult arguments) {
    if (debug) {
      error.printStackTrace(command.getErr());
    }
    boolean stopped = error instanceof StoppedException || error instanceof InterruptedException;
    String message = stopped ? "stopped" : Failures.oneLine(error);
    command.getErr().printf("%s: %s%n", command.getCommandSpec().qualifiedName(), message);
    return stopped ? STOPPED : CommandLine.ExitCode.SOFTWARE;
  }

  /** On Ctrl-C the work is interrupted and given time to leave whole files behind. */
  private static void stopCleanlyOnSignal(Thread work, CountDownLatch finished) {
    Runnable stop =
        () -> {
          if (finished.getCount() > 0) {
            work.interrupt();
            await(finished);
          }
        };
    Runtime.getRuntime().addShutdownHook(new Thread(stop, "stop"));
  }

  private static void await(CountDownLatch finished) {
    try {
      if (!finished.await(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
        System.err.println("jled: did not stop in time");
      }
    } catch (InterruptedException impatient) {
      Thread.currentThread().interrupt();
    }
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
