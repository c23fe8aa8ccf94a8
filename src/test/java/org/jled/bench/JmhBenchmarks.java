package org.jled.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
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
          new Group("latent", LatentBenchmark.class, "djl"),
          new Group("reservoir", ReservoirBenchmark.class, "textbook"),
          new Group("decode", DecodeBenchmark.class, "djl"),
          new Group("update", UpdateBenchmark.class, "djlUpdate"),
          new Group("lb", LatticeBenchmark.class, "step"),
          new Group("fhn", SolverBenchmark.class, "published"),
          new Group("ks", KsBenchmark.class, "textbook"),
          new Group("flow", FlowBenchmark.class, "cellAndSubstep"));

  private static final List<Kernels> OURS = List.of(Kernels.PLAIN, Kernels.VECTOR);
  private static final List<Kernels> TORCH = List.of(Kernels.NATIVE);
  private static final List<Kernels> ONLY_PLAIN = List.of(Kernels.PLAIN);

  private static final List<Class<?>> PLAIN_TYPES = List.of(FlowBenchmark.class, KsBenchmark.class);

  private static final int MILLIS = 400;

  /**
   * A class of benchmarks, all in nanoseconds.
   *
   * @param name its name on the command line
   * @param type the class
   * @param baseline the method that others with the same parameters are compared with; in its plain
   *     form where it has two
   */
  record Group(String name, Class<?> type, String baseline) {

    /** Those have no kernels on the Vector API: Java makes vectors of plain ones. */
    List<Kernels> kernels(String method) {
      if (method.startsWith("djl")) {
        return TORCH;
      }
      return PLAIN_TYPES.contains(type) ? ONLY_PLAIN : OURS;
    }

    /** What a method is compared with: itself on one thread, or the group's baseline. */
    String baselineOf(String method) {
      return type == FlowBenchmark.class ? FlowBenchmark.onOneThread(method) : baseline;
    }

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
      for (Kernels kernels : group.kernels(method)) {
        timings.addAll(measure(group, method, kernels, longer));
      }
    }
    if (group.type() == UpdateBenchmark.class) {
      timings.addAll(
          Timing.differences("djlBackward", timings, "djlForwardBackward", "djlForward"));
    }
    return Timing.table(timings, group::baselineOf);
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
    return run(group, options).stream().map(result -> Timing.of(method, kernels, result)).toList();
  }

  /** JMH hands on what its processes say, which is told only when they fail. */
  private static Collection<RunResult> run(Group group, ChainedOptionsBuilder options) {
    try {
      Path said = Files.createTempFile("jled-bench", ".txt");
      try {
        return new Runner(options.output(said.toString()).build()).run();
      } catch (RunnerException e) {
        String message = "a benchmark of " + group.name() + " failed: " + Files.readString(said);
        throw new IllegalStateException(message, e);
      } finally {
        Files.delete(said);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
