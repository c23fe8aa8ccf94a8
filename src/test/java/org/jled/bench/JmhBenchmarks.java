package org.jled.bench;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jled.cli.Benchmarks;
import org.jled.core.Progress;
import org.jled.core.Table;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs the groups with JMH, each benchmark in Java processes of its own: once with plain kernels
 * and once with those on the Vector API. Benchmarks whose names begin with {@code djl} have no such
 * kernels and run once.
 */
public final class JmhBenchmarks implements Benchmarks {

  /** Every group: one line each. */
  private static final List<Group> GROUPS =
      List.of(
          new Group("latent", LatentBenchmark.class, "step"),
          new Group("lb", LatticeBenchmark.class, "step"),
          new Group("fhn", SolverBenchmark.class, "published"));

  private static final int MILLIS = 400;

  /**
   * A class of benchmarks, all in nanoseconds.
   *
   * @param name its name on the command line
   * @param type the class
   * @param baseline the method that others with the same parameters are compared with, in its plain
   *     form
   */
  record Group(String name, Class<?> type, String baseline) {

    List<String> methods() {
      return Arrays.stream(type.getDeclaredMethods())
          .filter(method -> method.isAnnotationPresent(Benchmark.class))
          .map(Method::getName)
          .sorted(
              Comparator.comparing((String method) -> !method.equals(baseline))
                  .thenComparing(m -> m))
          .toList();
    }
  }

  @Override
  public List<String> groups() {
    return GROUPS.stream().map(Group::name).toList();
  }

  @Override
  public Table run(String name, boolean longer, Progress progress) {
    Group group = GROUPS.stream().filter(g -> g.name().equals(name)).findFirst().orElseThrow();
    List<String> methods = group.methods();
    List<Timing> timings = new ArrayList<>();
    for (int i = 0; i < methods.size(); i++) {
      String method = methods.get(i);
      progress.update("bench " + name, i, methods.size(), method);
      timings.addAll(measure(group, method, Kernels.PLAIN, longer));
      if (!method.startsWith("djl")) {
        timings.addAll(measure(group, method, Kernels.VECTOR, longer));
      }
    }
    return Timing.table(timings, group.baseline());
  }

  private static List<Timing> measure(Group group, String method, Kernels kernels, boolean longer) {
    // Benchmarks of two clones may run at the same time; whoever starts them knows best.
    System.setProperty("jmh.ignoreLock", "true");
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include(group.type().getName().replace(".", "\\.") + "\\." + method + "$")
            .jvmArgsAppend("-Djled.vector=" + (kernels == Kernels.VECTOR))
            .forks(longer ? 3 : 1)
            .warmupIterations(5)
            .warmupTime(TimeValue.milliseconds(MILLIS))
            .measurementIterations(longer ? 10 : 5)
            .measurementTime(TimeValue.milliseconds(MILLIS))
            .shouldFailOnError(true)
            .verbosity(VerboseMode.SILENT);
    Collection<RunResult> results = run(group, new Runner(options.build()));
    return results.stream().map(result -> Timing.of(method, kernels, result)).toList();
  }

  /** JMH hands on what its processes write to standard error; it is told only when they fail. */
  private static Collection<RunResult> run(Group group, Runner runner) {
    PrintStream stderr = System.err;
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    System.setErr(new PrintStream(told, true, StandardCharsets.UTF_8));
    try {
      return runner.run();
    } catch (RunnerException e) {
      String message = "benchmark of " + group.name() + " failed: ";
      throw new IllegalStateException(message + told.toString(StandardCharsets.UTF_8), e);
    } finally {
      System.setErr(stderr);
    }
  }
}
