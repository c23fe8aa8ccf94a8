package org.jled.cli;

import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import org.jled.core.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code jled bench}: how long the hot parts take on this machine. */
@Command(
    name = "bench",
    description = {
      "Measure the hot parts on this machine with JMH, on one thread, each beside its group's baseline.",
      "About a minute a group. Other work on the machine spoils the numbers."
    },
    mixinStandardHelpOptions = true)
final class BenchCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "FILTER",
      arity = "0..1",
      defaultValue = "",
      description = "Only groups with this in their names (default: all).")
  private String filter;

  @Option(
      names = "--long",
      description = "Take the time for more forks and iterations, some five times as long.")
  private boolean longer;

  @Override
  public Integer call() {
    Benchmarks benchmarks = benchmarks();
    List<String> groups = benchmarks.groups().stream().filter(g -> g.contains(filter)).toList();
    if (groups.isEmpty()) {
      throw BadArguments.because(
          spec,
          "no group of benchmarks has '%s' in its name; there are %s"
              .formatted(filter, String.join(", ", benchmarks.groups())));
    }
    groups.forEach(group -> show(benchmarks, group));
    return 0;
  }

  private static Benchmarks benchmarks() {
    return ServiceLoader.load(Benchmarks.class)
        .findFirst()
        .orElseThrow(
            () ->
                new WorkFailed(
                    "no benchmarks here: they are among the tests, and './jled bench' builds them"));
  }

  private void show(Benchmarks benchmarks, String group) {
    var out = spec.commandLine().getOut();
    out.println(TextTable.of(measured(benchmarks, group)));
    out.println();
    out.flush();
  }

  private Table measured(Benchmarks benchmarks, String group) {
    try (ConsoleProgress progress = new ConsoleProgress()) {
      return benchmarks.run(group, longer, progress);
    }
  }
}
