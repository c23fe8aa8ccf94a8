package org.jled.system.ks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jled.core.Progress;
import org.jled.system.verify.Finding;
import org.jled.system.verify.Rung;

/** Rungs 1 to 3: what must hold exactly, or at a known rate. */
final class SolverRungs {

  private static final KuramotoSivashinsky SYSTEM = KuramotoSivashinsky.practical();

  /** t, u_0, u_8, u_16, u_32 and the root mean square from {@link #wave}, to 8 decimals. */
  private static final double[][] SOLUTION = {
    {1, 0.76642028, 1.53556794, 0, -0.76642028, 0.88552611},
    {10, -1.26145200, 1.07964270, 0, 1.26145200, 1.05081930},
    {50, -0.01230702, 1.00813998, 0, 0.01230702, 0.93600764}
  };

  private SolverRungs() {}

  static Rung.Outcome exact(Progress progress) {
    double[] shifted = wave();
    for (int j = 0; j < shifted.length; j++) {
      shifted[j] += 0.3;
    }
    double drift = Runs.mean(Runs.after(SYSTEM, shifted, 100, 0.025)) - Runs.mean(shifted);
    return Rung.Outcome.of(
        Finding.atMost("growth of small modes, relative", growthError(), "k^2 - k^4", 1e-12),
        Finding.atMost("drift of the mean in 100 time units", Math.abs(drift), "0", 1e-14),
        Finding.atMost("imbalance of energy, relative", imbalance(), "0", 1e-5));
  }

  /**
   * Modes so small that u² rounds away, after 5 time units; the higher ones would by then be below
   * what rounding gives to the growing ones.
   */
  private static double growthError() {
    double worst = 0;
    for (int m = 1; m <= 4; m++) {
      double k = 2 * Math.PI * m / SYSTEM.length();
      double[] mode = new double[SYSTEM.points()];
      for (int j = 0; j < mode.length; j++) {
        mode[j] = 1e-200 * Math.cos(2 * Math.PI * m * j / mode.length);
      }
      double exact = 1e-200 * Math.exp(5 * (k * k - k * k * k * k));
      worst = Math.max(worst, Math.abs(Runs.after(SYSTEM, mode, 5, 0.25)[0] / exact - 1));
    }
    return worst;
  }

  /** d/dt ½⟨u²⟩ by central differences against ⟨u_x²⟩ − ⟨u_xx²⟩ by Parseval. */
  private static double imbalance() {
    double h = 0.001;
    double[] before = Runs.settled(SYSTEM, 1);
    double[] now = Runs.after(SYSTEM, before, h, h);
    double[] later = Runs.after(SYSTEM, now, h, h);
    double change = (Runs.meanSquare(later) - Runs.meanSquare(before)) / (4 * h);
    FourierGrid grid = new FourierGrid(SYSTEM);
    double[] c = now.clone();
    grid.forward(c);
    double balance = 0;
    for (int m = 1; m < now.length / 2; m++) {
      double square = grid.waveNumber(m) * grid.waveNumber(m);
      double power = c[2 * m] * c[2 * m] + c[2 * m + 1] * c[2 * m + 1];
      balance += 2 * (square - square * square) * power;
    }
    return Math.abs(change / balance - 1);
  }

  static Rung.Outcome tabulated(Progress progress) {
    List<Finding> findings = new ArrayList<>();
    for (double[] row : SOLUTION) {
      double[] u = Runs.after(SYSTEM, wave(), row[0], 0.0025);
      double[] found = {u[0], u[8], u[16], u[32], Math.sqrt(Runs.meanSquare(u))};
      double[] table = java.util.Arrays.copyOfRange(row, 1, row.length);
      findings.add(
          Finding.atMost(
              "largest deviation at t = " + (int) row[0],
              Runs.apart(found, table),
              "five numbers to 8 decimals",
              6e-9));
    }
    return new Rung.Outcome(findings, Map.of());
  }

  /** u = cos(2πx/L)(1 + sin(2πx/L)). */
  private static double[] wave() {
    double[] u = new double[SYSTEM.points()];
    for (int j = 0; j < u.length; j++) {
      double angle = 2 * Math.PI * j / u.length;
      u[j] = Math.cos(angle) * (1 + Math.sin(angle));
    }
    return u;
  }

  /** Over 20 time units from a state on the attractor. */
  static Rung.Outcome order(Progress progress) {
    double[] start = Runs.settled(SYSTEM, 0);
    double[] truth = Runs.after(SYSTEM, start, 20, 0.0005);
    List<Finding> findings = new ArrayList<>();
    double coarse = error(start, truth, 0.1);
    for (double dt = 0.05; dt > 0.003; dt /= 2) {
      double fine = error(start, truth, dt);
      double order = Math.log(coarse / fine) / Math.log(2);
      String quantity = "order, dt = " + 2 * dt + " to " + dt;
      findings.add(
          dt > 0.005
              ? Finding.told(quantity, order, "tends to 4")
              : Finding.within(quantity, order, "4", 3.85, 4.15));
      coarse = fine;
    }
    return new Rung.Outcome(findings, Map.of());
  }

  private static double error(double[] start, double[] truth, double dt) {
    return Runs.apart(truth, Runs.after(SYSTEM, start, 20, dt));
  }
}
