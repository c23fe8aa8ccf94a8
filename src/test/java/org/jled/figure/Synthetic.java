package org.jled.figure;

import java.util.SplittableRandom;
import org.jled.core.Table;

/** Tables that look like the results of a FitzHugh–Nagumo study, made without one. */
final class Synthetic {

  private Synthetic() {}

  /** A front whose position oscillates with period 186, and a forecast that lags behind. */
  static Table spaceTime(int times, int places) {
    Table.Builder table = Table.of("time", "x", "field", "channel", "value");
    for (String channel : new String[] {"u", "v"}) {
      for (int i = 0; i < times; i++) {
        for (int j = 0; j < places; j++) {
          double x = 20.0 * j / (places - 1);
          double truth = value(channel, i, x);
          double forecast = value(channel, 0.985 * i, x);
          table.add((double) i, x, "truth", channel, truth);
          table.add((double) i, x, "forecast", channel, forecast);
          table.add((double) i, x, "error", channel, Math.abs(truth - forecast));
        }
      }
    }
    return table.build();
  }

  private static double value(String channel, double time, double x) {
    double phase = 2 * Math.PI * time / 186;
    return channel.equals("u")
        ? Math.tanh((x - 10 - 6 * Math.sin(phase)) / 1.4)
        : 0.1 + 0.12 * Math.tanh((x - 10 - 6 * Math.sin(phase - 0.5)) / 4);
  }

  static Table metrics() {
    SplittableRandom random = new SplittableRandom(5);
    Table.Builder table = Table.of("series", "step", "value");
    for (int epoch = 0; epoch < 400; epoch++) {
      double loss =
          2e-1 / (1 + Math.exp((epoch - 40) / 12.0)) + 4e-4 + 3e-2 * Math.exp(-epoch / 60.0);
      table.add("end-to-end/train_loss", epoch, loss * (1 + 0.2 * random.nextDouble()));
      table.add("end-to-end/valid_loss", epoch, 1.3 * loss * (1 + 0.5 * random.nextDouble()));
      table.add("end-to-end/learning_rate", epoch, 1e-3);
    }
    return table.build();
  }

  static Table portrait() {
    Table.Builder table = Table.of("kind", "step", "z1", "z2");
    for (String kind : new String[] {"data", "forecast"}) {
      double shift = kind.equals("data") ? 0 : 0.03;
      for (int i = 0; i < 800; i++) {
        double phase = 2 * Math.PI * i / 186;
        double swing = 1 + 0.4 * Math.exp(-i / 90.0);
        double z1 = swing * Math.cos(phase) + 0.2 * Math.cos(2 * phase) + shift;
        table.add(kind, i, z1, 0.6 * swing * Math.sin(phase) - shift);
      }
    }
    return table.build();
  }

  static Table errorCost() {
    double[] rho = {0, 1, 5, 10, 20, 100, Double.POSITIVE_INFINITY};
    double[] u = {0, 1.9e-3, 4.2e-3, 5.3e-3, 6.32e-3, 4.96e-3, 4.95e-3};
    double[] v = {0, 0.9e-2, 1.7e-2, 1.9e-2, 2.08e-2, 1.92e-2, 1.93e-2};
    double[] seconds = {4e-3, 2.1e-3, 7e-4, 4e-4, 2.2e-4, 6e-5, 9e-6};
    Table.Builder table = Table.of("macro", "micro", "rho", "metric", "value", "low", "high");
    for (int i = 0; i < rho.length; i++) {
      if (i > 0) {
        table.add(10, 10, rho[i], "MNAD(u)", u[i], 0.7 * u[i], 1.5 * u[i]);
        table.add(10, 10, rho[i], "MNAD(v)", v[i], 0.8 * v[i], 1.3 * v[i]);
      }
      table.add(10, 10, rho[i], "seconds per step", seconds[i], 0.9 * seconds[i], 1.2 * seconds[i]);
      table.add(10, 10, rho[i], "speed-up", seconds[0] / seconds[i], 1.0, 1.0);
    }
    return table.build();
  }

  static Table errorInTime() {
    Table.Builder table = Table.of("mode", "step", "time", "metric", "value");
    String[] modes = {"latent", "teacher forcing", "multiscale, ρ = 5"};
    double[] level = {2e-2, 1.5e-3, 6e-3};
    for (String metric : new String[] {"NAD(u)", "NAD(v)"}) {
      for (int mode = 0; mode < modes.length; mode++) {
        for (int step = 0; step < 451; step++) {
          double wave = 1.2 + Math.sin(2 * Math.PI * step / 93 + mode);
          double value = level[mode] * wave * (1 - Math.exp(-step / 30.0));
          table.add(modes[mode], step, (double) step, metric, value);
        }
      }
    }
    return table.build();
  }

  static Table workPrecision() {
    Table.Builder table = Table.of("series", "truth", "setting", "microseconds", "error");
    for (String truth : new String[] {"data's solver", "equation"}) {
      for (int k = 1; k < 20; k++) {
        table.add("cosine solvers", truth, "dt " + 1.0 / k, 0.7 * k, 1e-2 * Math.pow(k, -4));
        table.add("model, field", truth, "T_m " + k, 5.0 + k, 7e-3 + 1e-4 * k);
      }
    }
    return table.build();
  }

  static Table errors() {
    Table.Builder table = Table.of("model", "quantity", "rho", "value", "low", "high");
    for (double rho : new double[] {1, 5, 10, 20, Double.POSITIVE_INFINITY}) {
      double value = 5e-3 * Math.sqrt(Math.min(rho, 20));
      table.add("led", "MNAD(u)", rho, value, 0.7 * value, 1.4 * value);
      table.add("led", "MNAD(v)", rho, 1.1 * value, 1.1 * value, 1.1 * value);
      table.add("led", "MSE", rho, value * value, value * value, value * value);
    }
    return table.build();
  }

  static Table speedUps() {
    Table.Builder table = Table.of("model", "variant", "over", "rho", "value");
    for (String variant : new String[] {"field", "quantities"}) {
      for (double rho : new double[] {1, 5, 10, 20, Double.POSITIVE_INFINITY}) {
        table.add("led", variant, "over published (NumPy)", rho, 300 * Math.min(rho, 40));
        table.add("led", variant, "over matched solver", rho, 0.05 * Math.min(rho, 40));
      }
    }
    return table.build();
  }

  static Table learnedEquations() {
    Table.Builder table = Table.of("model", "source", "quantity", "value", "low", "high");
    for (String quantity : new String[] {"MNAD(u)", "MNAD(v)"}) {
      table.add("LED", "measured", quantity, 5e-3, 4e-3, 7e-3);
      for (String features : new String[] {"full", "f1", "f2"}) {
        double error = features.equals("f2") ? Double.NaN : 8.4e-3;
        table.add("gp " + features, "measured", quantity, error, 0.9 * error, 1.3 * error);
        table.add("gp " + features, "published", quantity, 1.59e-2, 1.59e-2, 1.59e-2);
      }
    }
    return table.build();
  }

  /** A cascade of principal components, and a network that is worth many of them. */
  static Table latentSizes() {
    Table.Builder table = Table.of("reducer", "latents", "MSE", "MNAD(u)");
    table.add("network", 8, 6e-5, 1e-3);
    for (int d = 1; d <= 16; d++) {
      table.add("PCA", d, 1.4 * Math.exp(-0.6 * d), 0.2 * Math.exp(-0.3 * d));
    }
    return table.build();
  }

  /** Of two splits; a network has three seeds. */
  private static Table sizesOfSplits() {
    Table.Builder table = Table.of("reducer", "latents", "seed", "split", "states", "MSE");
    for (String split : new String[] {"valid", "test"}) {
      for (int d = 1; d <= 8; d++) {
        table.add("PCA", d, "", split, 100, 0.3 * Math.exp(-0.6 * d));
        for (int seed = 7; seed < 10; seed++) {
          table.add("network", d, seed, split, 100, seed * 1e-5 + 0.1 * Math.exp(-4.0 * d));
        }
      }
    }
    return table.build();
  }

  static Table correlations() {
    Table.Builder table = Table.of("model", "quantity", "rho", "value", "low", "high");
    for (double rho : new double[] {0.25, 0.5, 1, 2, 4, 8, Double.POSITIVE_INFINITY}) {
      double error = 0.03 + 0.002 * Math.min(rho, 10);
      table.add("led", "MNAD(u)", rho, error, 0.3 * error, 3 * error);
      table.add("led", "correlation", rho, 1 - 3 * error, 1 - 9 * error, 1 - error);
    }
    return table.build();
  }

  static Table errorsInLyapunovTimes() {
    Table.Builder table = Table.of("model", "step", "time", "mean", "low", "high");
    for (int step = 1; step <= 400; step++) {
      double growth = 0.01 * Math.exp(step / 40.0);
      double mean = 1.3 * growth / (1 + growth);
      table.add("led", step, step / 83.0, mean, 0.5 * mean, 1.4 * mean);
    }
    return table.build();
  }

  static Table slopes() {
    Table.Builder table = Table.of("field", "u_x", "u_xx", "density");
    for (String field : new String[] {"truth", "forecast"}) {
      for (int i = 0; i < 30; i++) {
        for (int j = 0; j < 30; j++) {
          double square = (i - 15) * (i - 15) + (j - 15.0) * (j - 15);
          table.add(field, 0.1 * i, 0.2 * j, square > 160 ? 0 : 0.3 * Math.exp(-square / 40));
        }
      }
    }
    return table.build();
  }

  private static Table settled(Table paths) {
    return new Table(
        paths.columns(),
        paths.rows().stream().filter(row -> ((Number) row.get(1)).intValue() >= 200).toList());
  }

  /** Three methods, two seeds, ten starts; one forecast of the last is lost. */
  private static Table methods(String... metrics) {
    Table.Builder table = Table.of("method", "seed", "start", "metric", "value");
    for (int method = 0; method < 3; method++) {
      for (int k = 0; k < 20; k++) {
        for (String metric : metrics) {
          double value = 0.01 * (1 + method) * (1 + 0.5 * Math.sin(k));
          boolean lost = method == 2 && k == 3;
          table.add("method " + method, k / 10, k % 10, metric, lost ? Double.NaN : value);
        }
      }
    }
    return table.build();
  }

  /** A plateau and an exponential decay, and a forecast that decays more slowly. */
  private static Table powerSpectra() {
    Table.Builder table = Table.of("of", "mode", "wave number", "power");
    for (String of : new String[] {"truth", "forecast", "another truth"}) {
      for (int m = 1; m <= 32; m++) {
        double decay = of.equals("forecast") ? 0.7 : 0.8;
        table.add(of, m, 2 * Math.PI * m / 22, 0.3 * Math.exp(-decay * Math.max(0, m - 3)));
      }
    }
    return table.build();
  }

  /** The table of a figure of the book. */
  static Table of(String id) {
    return switch (id) {
      case "loss-curve" -> metrics();
      case "space-time" -> spaceTime(60, 41);
      case "latent-portrait" -> portrait();
      case "error-cost" -> errorCost();
      case "error-in-time" -> errorInTime();
      case "work-precision" -> workPrecision();
      case "power-spectrum" -> powerSpectra();
      case "fig2a" -> sizesOfSplits();
      case "fig2b" -> methods("MSE", "MNAD(u)", "MNAD(v)");
      case "fig2c" -> errors();
      case "fig2d" -> speedUps();
      case "fig2e" -> spaceTime(60, 41).where("channel", "u");
      case "fig2f" -> settled(portrait());
      case "fig2g" -> learnedEquations();
      case "fig3a" -> latentSizes();
      case "fig3b" -> methods("RMSE", "MNAD(u)", "L1_density", "valid_time");
      case "fig3c" -> correlations();
      case "fig3d" -> speedUps();
      case "fig3e" -> errorsInLyapunovTimes();
      case "fig3f" -> portrait();
      case "fig3g" -> slopes();
      default -> throw new IllegalArgumentException("no synthetic table for " + id);
    };
  }
}
