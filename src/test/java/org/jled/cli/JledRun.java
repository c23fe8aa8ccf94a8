package org.jled.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;

/**
 * One run of {@code jled}.
 *
 * @param status its exit status
 * @param out what it printed
 * @param err what it complained of
 * @param created the files there afterwards and not before
 */
record JledRun(int status, String out, String err, List<Path> created) {

  static JledRun in(Path folder, String... words) {
    List<Path> before = files(folder);
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine line = Main.commandLine();
    line.setOut(new PrintWriter(out));
    line.setErr(new PrintWriter(err));
    int status = line.execute(words);
    List<Path> created = files(folder).stream().filter(f -> !before.contains(f)).toList();
    return new JledRun(status, out.toString(), err.toString(), created);
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One line that says all of this, no stack trace, nothing written. */
  void isRefused(int expected, String... said) {
    assertThat(err.lines()).hasSize(1);
    assertThat(err).contains(said).doesNotContain("Exception", "\tat ");
    assertThat(status).isEqualTo(expected);
    assertThat(created).isEmpty();
  }
}
