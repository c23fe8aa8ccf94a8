package org.jled;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command {@code jled} as a process of its own, which can be killed. */
public final class JledProcess {

  private JledProcess() {}

  /**
   * Starts a command that writes a checkpoint after every epoch.
   *
   * @param output takes what the process prints
   */
  public static Process start(Path output, String... words) throws IOException {
    return start(output, List.of(), words);
  }

  /** As above, with options for Java. */
  public static Process start(Path output, List<String> options, String... words)
      throws IOException {
    return builder(options, words)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
        .start();
  }

  /** A command that is yet to be started. */
  public static ProcessBuilder builder(String... words) {
    return builder(List.of(), words);
  }

  private static ProcessBuilder builder(List<String> options, String... words) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            // Processes this short gain nothing from the slower compiler.
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Djava.awt.headless=true",
            "-Dorg.slf4j.simpleLogger.defaultLogLevel=error",
            "-Djled.checkpoint.millis=0"));
    if (Runtime.version().feature() >= 22) {
      // As the launcher does: newer Javas warn of native code.
      command.add("--enable-native-access=ALL-UNNAMED");
    }
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), "org.jled.cli.Main"));
    command.addAll(List.of(words));
    return new ProcessBuilder(command);
  }
}
