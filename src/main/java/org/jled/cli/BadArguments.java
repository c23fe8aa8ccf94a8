package org.jled.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.jled.core.Spelling;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Bad arguments: one line that says which, what is allowed, and exit status 2. */
final class BadArguments {

  private BadArguments() {}

  /**
   * Makes a value from a command's arguments, before any work starts; what the library refuses is
   * then the arguments' fault.
   *
   * @param command the command, as picocli injects it with {@code @Spec}
   * @param value what makes the value
   * @return the value
   * @throws ParameterException when the library refuses with an {@link IllegalArgumentException}
   */
  static <T> T check(CommandSpec command, Supplier<T> value) {
    try {
      return value.get();
    } catch (IllegalArgumentException refused) {
      throw new ParameterException(command.commandLine(), refused.getMessage(), refused);
    }
  }

  /** As {@link #check(CommandSpec, Supplier)}, for checks that make nothing. */
  static void check(CommandSpec command, Runnable check) {
    check(
        command,
        () -> {
          check.run();
          return null;
        });
  }

  /** Refuses a folder to write that has no name, or is a file. */
  static void folder(CommandSpec command, String option, Path folder) {
    if (folder != null && folder.toString().isBlank()) {
      throw because(command, option + " must name a folder, not the empty text");
    }
    if (folder != null && Files.exists(folder) && !Files.isDirectory(folder)) {
      throw because(command, option + " must name a folder, but " + folder + " is a file");
    }
  }

  /** Refuses a file to write whose name does not end in {@code .npz}. */
  static void npz(CommandSpec command, String option, Path file) {
    if (!file.toString().endsWith(".npz")) {
      throw because(command, option + " must name a file that ends in .npz, not " + file);
    }
  }

  /** Refuses a file to write that is there already, unless it is to be replaced. */
  static void newNpz(CommandSpec command, String option, Path file, boolean force) {
    newFile(command, option, file, ".npz", force);
  }

  /** As {@link #newNpz}, for a file of another kind. */
  static void newFile(CommandSpec command, String option, Path file, String ending, boolean force) {
    if (!file.toString().endsWith(ending)) {
      throw because(command, option + " must name a file that ends in " + ending + ", not " + file);
    }
    if (Files.isDirectory(file)) {
      throw because(command, option + " must name a file, but " + file + " is a folder");
    }
    if (Files.exists(file) && !force) {
      throw because(
          command,
          file + " is there already; add --force to replace it, or choose another " + option);
    }
  }

  /** Refuses with a message that says what is allowed. */
  static ParameterException because(CommandSpec command, String message) {
    return new ParameterException(command.commandLine(), message);
  }

  /** The one line for the user, with a near miss when there is one. */
  static String explain(ParameterException error) {
    if (error instanceof UnmatchedArgumentException unmatched
        && !unmatched.getUnmatched().isEmpty()) {
      return explainUnknown(error.getCommandLine(), unmatched.getUnmatched().get(0));
    }
    return error.getMessage().strip().replaceAll("\\s*\\R\\s*", " ");
  }

  private static String explainUnknown(CommandLine command, String word) {
    boolean option = word.startsWith("-");
    List<String> allowed = option ? options(command) : commands(command);
    String kind = option ? "option" : allowed.isEmpty() ? "argument" : "command";
    String list = allowed.isEmpty() ? "" : "; there are " + String.join(", ", allowed);
    return "unknown %s '%s'%s%s".formatted(kind, word, Spelling.hint(word, allowed), list);
  }

  private static List<String> options(CommandLine command) {
    return command.getCommandSpec().options().stream()
        .flatMap(option -> Arrays.stream(option.names()))
        .filter(name -> name.startsWith("--"))
        .sorted()
        .toList();
  }

  private static List<String> commands(CommandLine command) {
    return command.getSubcommands().keySet().stream().sorted().toList();
  }
}
