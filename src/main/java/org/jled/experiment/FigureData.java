package org.jled.experiment;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jled.core.Checks;
import org.jled.core.StateSpec;
import org.jled.core.Table;
import org.jled.core.Trajectory;
import org.jled.multiscale.Forecast;
import org.jled.reduce.Reducer;

/** The tables that figures draw, made from forecasts and result tables. */
public final class FigureData {

  private FigureData() {}

  /** The steps of a forecast that a picture of space and time shows, as published. */
  static final int SHOWN = PublishedTest.SHORT_HORIZON;

  /**
   * Truth, forecast and absolute error of a state with one axis: {@code time, x, field, channel,
   * value}; of the first {@value #SHOWN} steps.
   *
   * @param window the warm-up, then the truth at the forecast's times
   */
  public static Table spaceTime(Forecast forecast, Trajectory window) {
    StateSpec spec = window.spec();
    int warmup = window.length() - forecast.length();
    double[] x = spec.axes().get(0).points();
    Table.Builder table = Table.of("time", "x", "field", "channel", "value");
    for (int n = 0; n < Math.min(forecast.length(), SHOWN); n++) {
      double[] truth = window.state(warmup + n);
      double[] predicted = forecast.states()[n];
      for (int i = 0; i < spec.size(); i++) {
        String channel = spec.channels().get(i / x.length);
        double at = x[i % x.length];
        table.add(forecast.time()[n], at, "truth", channel, truth[i]);
        table.add(forecast.time()[n], at, "forecast", channel, predicted[i]);
        table.add(forecast.time()[n], at, "error", channel, Math.abs(truth[i] - predicted[i]));
      }
    }
    return table.build();
  }

  /**
   * A trajectory of a state with one axis, as the truth alone: {@code time, x, field, channel,
   * value}.
   */
  public static Table spaceTime(Trajectory trajectory) {
    Checks.present("trajectory", trajectory);
    StateSpec spec = trajectory.spec();
    double[] x = spec.axes().get(0).points();
    Table.Builder table = Table.of("time", "x", "field", "channel", "value");
    for (int t = 0; t < trajectory.length(); t++) {
      double[] state = trajectory.state(t);
      for (int i = 0; i < spec.size(); i++) {
        table.add(
            trajectory.time(t),
            x[i % x.length],
            "truth",
            spec.channels().get(i / x.length),
            state[i]);
      }
    }
    return table.build();
  }

  /** The first two latent variables of data and forecast: {@code kind, step, z1, z2}. */
  public static Table latentPortrait(Forecast forecast, Trajectory window, Reducer reducer) {
    Table.Builder table = Table.of("kind", "step", "z1", "z2");
    int warmup = window.length() - forecast.length();
    double[] latent = new double[reducer.latentDim()];
    for (int n = 0; n < forecast.length(); n++) {
      reducer.encode(window.state(warmup + n), latent);
      table.add("data", n, latent[0], second(latent));
    }
    for (int n = 0; n < forecast.length(); n++) {
      table.add("forecast", n, forecast.latents()[n][0], second(forecast.latents()[n]));
    }
    return table.build();
  }

  private static double second(double[] latent) {
    return latent.length > 1 ? latent[1] : 0;
  }

  /**
   * Errors (mean, least and greatest over the starts) and costs of every plan: {@code macro, micro,
   * rho, metric, value, low, high}.
   */
  public static Table errorCost(Table results) {
    Checks.present("results", results);
    Map<List<String>, double[]> groups = new LinkedHashMap<>();
    double[] values = results.numbers("value");
    Set<String> modes = Set.of("latent", "multiscale");
    for (int i = 0; i < results.size(); i++) {
      if (cell(results, i, "step").isEmpty()
          && modes.contains(cell(results, i, "mode"))
          && isDrawn(cell(results, i, "metric"))
          && !cell(results, i, "clock").equals("published")) {
        List<String> key =
            List.of(cell(results, i, "macro"), cell(results, i, "micro"), label(results, i));
        double[] old = groups.getOrDefault(key, new double[0]);
        double[] more = Arrays.copyOf(old, old.length + 1);
        more[old.length] = values[i];
        groups.put(key, more);
      }
    }
    Table.Builder table = Table.of("macro", "micro", "rho", "metric", "value", "low", "high");
    groups.forEach((key, all) -> addGroup(table, key, all));
    return table.build();
  }

  private static boolean isDrawn(String metric) {
    return metric.equals("MNAD") || metric.equals("seconds_per_step");
  }

  private static void addGroup(Table.Builder table, List<String> key, double[] values) {
    long macro = Long.parseLong(key.get(0));
    long micro = Long.parseLong(key.get(1));
    double rho = micro == 0 ? Double.POSITIVE_INFINITY : (double) macro / micro;
    var range = Arrays.stream(values).summaryStatistics();
    table.add(macro, micro, rho, key.get(2), range.getAverage(), range.getMin(), range.getMax());
  }

  static String label(Table results, int row) {
    String channel = cell(results, row, "channel");
    String metric = cell(results, row, "metric");
    return channel.equals("all") ? metric : metric + "(" + channel + ")";
  }

  /**
   * One metric against time, averaged over the starts, one line a mode: {@code mode, step, time,
   * metric, value}.
   */
  public static Table errorInTime(Table results, String metric, double sampleDt) {
    Checks.present("metric", metric);
    Checks.present("results", results);
    Map<List<String>, double[]> sums = new LinkedHashMap<>();
    double[] values = results.numbers("value");
    for (int i = 0; i < results.size(); i++) {
      if (!cell(results, i, "step").isEmpty() && label(results, i).equals(metric)) {
        double[] sum =
            sums.computeIfAbsent(
                List.of(modeLabel(results, i), cell(results, i, "step")), k -> new double[2]);
        sum[0] += values[i];
        sum[1]++;
      }
    }
    Table.Builder table = Table.of("mode", "step", "time", "metric", "value");
    sums.forEach(
        (key, sum) -> {
          long step = Long.parseLong(key.get(1));
          table.add(key.get(0), step, step * sampleDt, metric, sum[0] / sum[1]);
        });
    return table.build();
  }

  private static String modeLabel(Table results, int row) {
    String mode = cell(results, row, "mode");
    return mode.equals("multiscale")
        ? String.format(
            Locale.ROOT,
            "multiscale %s : %s",
            cell(results, row, "macro"),
            cell(results, row, "micro"))
        : mode;
  }

  static String cell(Table table, int row, String column) {
    return table.rows().get(row).get(table.columns().indexOf(column)).toString();
  }

  /** The distinct metrics of a result table, as labels such as {@code MNAD(u)}. */
  public static Set<String> metrics(Table results) {
    Checks.present("results", results);
    Set<String> labels = new LinkedHashSet<>();
    for (int i = 0; i < results.size(); i++) {
      labels.add(label(results, i));
    }
    return labels;
  }
}
