package org.jled.bench;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jled.core.Table;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.RunResult;

/**
 * What one benchmark took.
 *
 * @param method its name
 * @param parameters of the benchmark, for example {@code units=32}
 * @param kernels the variant that ran
 * @param best nanoseconds of the fastest iteration, which other work on the machine spoils least
 * @param median nanoseconds of the iteration in the middle
 */
record Timing(String method, String parameters, Kernels kernels, double best, double median) {

  static Timing of(String method, Kernels kernels, RunResult result) {
    double[] nanos =
        result.getBenchmarkResults().stream()
            .map(BenchmarkResult::getIterationResults)
            .flatMap(Collection::stream)
            .mapToDouble(iteration -> iteration.getPrimaryResult().getScore())
            .sorted()
            .toArray();
    return new Timing(
        method, parameters(result.getParams()), kernels, nanos[0], nanos[nanos.length / 2]);
  }

  private static String parameters(BenchmarkParams params) {
    return params.getParamsKeys().stream()
        .map(key -> key + "=" + params.getParam(key))
        .collect(Collectors.joining(" "));
  }

  /**
   * What is left of a method's time without that of another with the same parameters.
   *
   * @param name of the difference
   */
  static List<Timing> differences(String name, List<Timing> timings, String whole, String part) {
    return timings.stream()
        .filter(timing -> timing.method().equals(whole))
        .flatMap(
            timing ->
                timings.stream()
                    .filter(other -> other.method().equals(part))
                    .filter(other -> other.parameters().equals(timing.parameters()))
                    .map(other -> timing.less(other, name)))
        .toList();
  }

  private Timing less(Timing part, String name) {
    return new Timing(name, parameters, kernels, best - part.best, median - part.median);
  }

  /**
   * A row a timing, those with the same parameters together.
   *
   * @param baseline the method that a method is compared with
   */
  static Table table(List<Timing> timings, UnaryOperator<String> baseline) {
    Table.Builder table =
        Table.of("benchmark", "parameters", "kernels", "best us", "median us", "ratio");
    for (String parameters : timings.stream().map(Timing::parameters).distinct().toList()) {
      List<Timing> alike =
          timings.stream().filter(timing -> timing.parameters().equals(parameters)).toList();
      alike.forEach(timing -> timing.addTo(table, best(alike, baseline.apply(timing.method()))));
    }
    return table.build();
  }

  private static double best(List<Timing> alike, String method) {
    return alike.stream()
        .filter(timing -> timing.method().equals(method) && timing.kernels() != Kernels.VECTOR)
        .mapToDouble(Timing::best)
        .findFirst()
        .orElse(Double.NaN);
  }

  private void addTo(Table.Builder table, double unit) {
    table.add(method, parameters, kernels.toString(), digits(best), digits(median), ratio(unit));
  }

  private String ratio(double unit) {
    return String.format(Locale.ROOT, "%.3f", best / unit);
  }

  private static String digits(double nanos) {
    double micros = nanos / 1000;
    String format = micros < 0.1 ? "%.5f" : micros < 10 ? "%.3f" : micros < 1000 ? "%.1f" : "%.0f";
    return String.format(Locale.ROOT, format, micros);
  }
}
