package org.jled.system.ks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jled.core.Progress;
import org.jled.system.MicroSolver;
import org.jled.system.verify.Finding;
import org.jled.system.verify.Rung;

/** Rung 5: statistics of the attractor, beside those of another code. */
final class AttractorRung {

  private static final int TRAJECTORIES = 32;
  private static final int TRANSIENT = 4000;
  private static final int SAMPLES = 8000;

  /** |û_m|²/N² for m = 1 … 8. */
  private static final double[] POWER = {
    0.0401, 0.310, 0.225, 0.106, 0.0159, 4.64e-3, 7.32e-4, 1.34e-4
  };

  private AttractorRung() {}

  static Rung.Outcome run(Progress progress) {
    KuramotoSivashinsky system = KuramotoSivashinsky.practical();
    Sums sums = new Sums(system);
    for (int seed = 0; seed < TRAJECTORIES; seed++) {
      sums.add(seed);
      progress.update("attractor", seed + 1, TRAJECTORIES, "");
      progress.checkStop();
    }
    return new Rung.Outcome(sums.findings(), Map.of());
  }

  /** What is summed over all samples of all trajectories. */
  private static final class Sums {

    private final KuramotoSivashinsky system;
    private final FourierGrid grid;
    private final double[] power = new double[POWER.length];
    private final double[] values;
    private final Spread first = new Spread();
    private final Spread second = new Spread();
    private double least = Double.POSITIVE_INFINITY;
    private double most = Double.NEGATIVE_INFINITY;
    private double square;

    Sums(KuramotoSivashinsky system) {
      this.system = system;
      this.grid = new FourierGrid(system);
      this.values = new double[system.points()];
    }

    void add(long seed) {
      try (MicroSolver solver = system.newSolver(seed)) {
        for (int n = 0; n < TRANSIENT + SAMPLES; n++) {
          solver.step();
          if (n >= TRANSIENT) {
            solver.readState(values);
            addSample();
          }
        }
      }
    }

    private void addSample() {
      double share = 1.0 / SAMPLES / TRAJECTORIES;
      for (double value : values) {
        least = Math.min(least, value);
        most = Math.max(most, value);
        square += value * value * share / values.length;
      }
      addSlopes(share);
      grid.forward(values);
      for (int m = 1; m <= power.length; m++) {
        double re = values[2 * m];
        double im = values[2 * m + 1];
        power[m - 1] += (re * re + im * im) * share;
      }
    }

    /** By forward differences with Δx = L/(N − 1), as published. */
    private void addSlopes(double share) {
      int count = values.length - 2;
      double dx = system.length() / (values.length - 1);
      for (int j = 0; j < count; j++) {
        first.add((values[j + 1] - values[j]) / dx, share / count);
        second.add((values[j + 2] - 2 * values[j + 1] + values[j]) / (dx * dx), share / count);
      }
    }

    List<Finding> findings() {
      List<Finding> all = new ArrayList<>();
      all.add(Finding.near("least u", least, -3.093, 0.01));
      all.add(Finding.near("greatest u", most, 3.092, 0.01));
      all.add(Finding.near("standard deviation of u", Math.sqrt(square), 1.186, 0.01));
      all.add(Finding.near("mean of u^2", square, 1.406, 0.01));
      all.add(Finding.near("least u_x", first.least, -3.48, 0.02));
      all.add(Finding.near("greatest u_x", first.most, 1.78, 0.02));
      all.add(Finding.near("standard deviation of u_x", first.deviation(), 0.938, 0.01));
      all.add(Finding.near("least u_xx", second.least, -3.19, 0.02));
      all.add(Finding.near("greatest u_xx", second.most, 3.17, 0.02));
      all.add(Finding.near("standard deviation of u_xx", second.deviation(), 0.915, 0.01));
      for (int m = 1; m <= power.length; m++) {
        all.add(Finding.near("power of mode " + m, power[m - 1], POWER[m - 1], 0.05));
      }
      return all;
    }
  }

  /** Extremes and deviation of one quantity. */
  private static final class Spread {

    private double least = Double.POSITIVE_INFINITY;
    private double most = Double.NEGATIVE_INFINITY;
    private double mean;
    private double square;

    void add(double value, double share) {
      least = Math.min(least, value);
      most = Math.max(most, value);
      mean += share * value;
      square += share * value * value;
    }

    double deviation() {
      return Math.sqrt(square - mean * mean);
    }
  }
}
