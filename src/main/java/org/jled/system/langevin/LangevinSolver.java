package org.jled.system.langevin;

import java.util.Locale;
import org.jled.core.Checks;
import org.jled.core.Noise;
import org.jled.system.MicroSolver;

/**
 * The stochastic Heun method; see {@link Langevin}. The state is all of x, so {@link #writeState}
 * is exact; the random numbers go on.
 */
final class LangevinSolver implements MicroSolver {

  private static final int INTERNAL = 3 + Noise.NUMBERS;

  private final double[] slope;
  private final double sampleDt;
  private final int substeps;
  private final double dt;
  private final double kick;
  private final Noise noise;
  private double start;
  private long steps;
  private double x;

  LangevinSolver(Langevin system, long seed) {
    slope = system.potential().slope();
    sampleDt = system.sampleDt();
    substeps = system.substeps();
    dt = sampleDt / substeps;
    kick = Math.sqrt(2 * dt / system.beta());
    noise = new Noise(seed);
    x = system.equilibrium().quantile(noise.uniform());
  }

  private double force(double at) {
    double sum = 0;
    for (int k = slope.length - 1; k >= 0; k--) {
      sum = sum * at + slope[k];
    }
    return -sum;
  }

  @Override
  public double time() {
    return start + steps * sampleDt;
  }

  @Override
  public void step() {
    for (int n = 0; n < substeps; n++) {
      double before = force(x);
      double moved = x + kick * noise.normal();
      x = moved + 0.5 * dt * (before + force(moved + dt * before));
    }
    steps++;
    if (!Double.isFinite(x)) {
      throw new ArithmeticException(
          String.format(
              Locale.ROOT,
              "the solution is no longer finite at time %s; use more substeps",
              time()));
    }
  }

  @Override
  public void readState(double[] out) {
    Checks.length("out", out, 1);
    out[0] = x;
  }

  @Override
  public void writeState(double[] state, double time) {
    Checks.length("state", state, 1);
    Checks.finite("state", state);
    Checks.finite("time", time);
    x = state[0];
    start = time;
    steps = 0;
  }

  @Override
  public double[] saveInternal() {
    double[] internal = new double[INTERNAL];
    internal[0] = start;
    internal[1] = steps;
    internal[2] = x;
    noise.write(internal, 3);
    return internal;
  }

  @Override
  public void restoreInternal(double[] internal) {
    Checks.length("internal", internal, INTERNAL);
    Checks.finite("internal", internal);
    start = internal[0];
    steps = (long) internal[1];
    x = internal[2];
    noise.read(internal, 3);
  }
}
