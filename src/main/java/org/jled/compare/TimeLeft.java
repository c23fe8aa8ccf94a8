package org.jled.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/**
 * How long the rest of some jobs will take: each as long as those of its kind that are done have
 * taken on average or, while there are none, as long as all that are.
 */
final class TimeLeft {

  private final Map<String, List<Double>> done = new LinkedHashMap<>();
  private final Map<String, Integer> left = new LinkedHashMap<>();

  /** A job there is to do. */
  void add(String kind) {
    left.merge(kind, 1, Integer::sum);
  }

  /** One of them is done. */
  void took(String kind, double seconds) {
    left.merge(kind, -1, Integer::sum);
    done.computeIfAbsent(kind, any -> new ArrayList<>()).add(seconds);
  }

  /** Nothing before the first job is done. */
  OptionalDouble seconds() {
    OptionalDouble any = all().average();
    if (any.isEmpty()) {
      return any;
    }
    double sum = 0;
    for (Map.Entry<String, Integer> one : left.entrySet()) {
      DoubleStream own = numbers(done.getOrDefault(one.getKey(), List.of()));
      sum += one.getValue() * own.average().orElse(any.getAsDouble());
    }
    return OptionalDouble.of(sum);
  }

  private DoubleStream all() {
    return done.values().stream().flatMapToDouble(TimeLeft::numbers);
  }

  private static DoubleStream numbers(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue);
  }

  /** For example {@code , 12 min left}; empty while nothing is known. */
  @Override
  public String toString() {
    OptionalDouble seconds = seconds();
    if (seconds.isEmpty()) {
      return "";
    }
    double minutes = seconds.getAsDouble() / 60;
    return minutes < 1
        ? ", less than a minute left"
        : String.format(Locale.ROOT, ", about %.0f min left", minutes);
  }
}
