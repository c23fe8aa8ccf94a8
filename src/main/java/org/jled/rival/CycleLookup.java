package org.jled.rival;

import java.util.Locale;
import org.jled.core.Trajectory;

/** A limit cycle as a table of states at equally spaced phases, read by cubic interpolation. */
final class CycleLookup implements FittedRival {

  /**
   * Interpolation of 24 harmonics between so many phases is exact to about 1e-4 of the last one.
   */
  private static final int PHASES = 1024;

  private static final int CANDIDATES = 128;
  private static final int HALVINGS = 30;

  private final double[][] table = new double[PHASES][];
  private final int harmonics;
  private final double samples;
  private final double period;

  /**
   * A cycle.
   *
   * @param samples its period in samples
   * @param period its period in time units
   */
  CycleLookup(Harmonics series, double samples, double period) {
    for (int i = 0; i < PHASES; i++) {
      table[i] = series.at((double) i / PHASES);
    }
    harmonics = series.coefficients().length / 2;
    this.samples = samples;
    this.period = period;
  }

  @Override
  public int stateSize() {
    return table[0].length;
  }

  @Override
  public Rollout start(Trajectory known, int warmup) {
    WarmUp.require(known, warmup, stateSize());
    double[][] states = new double[warmup][];
    for (int t = 0; t < warmup; t++) {
      states[t] = known.state(t);
    }
    double[] scratch = new double[stateSize()];
    double start =
        PhaseSearch.nearest(phase -> distance(states, phase, scratch), CANDIDATES, HALVINGS);
    return new Reading(start + (warmup - 1) / samples);
  }

  private double distance(double[][] states, double phase, double[] scratch) {
    double sum = 0;
    for (int t = 0; t < states.length; t++) {
      read(phase + t / samples, scratch);
      for (int i = 0; i < scratch.length; i++) {
        sum += (states[t][i] - scratch[i]) * (states[t][i] - scratch[i]);
      }
    }
    return sum;
  }

  /** S(θ) by the cubic through the four nearest phases (Catmull and Rom). */
  private void read(double phase, double[] state) {
    double place = (phase - Math.floor(phase)) * PHASES;
    int i = (int) place;
    double x = place - i;
    double[] a = table[(i + PHASES - 1) % PHASES];
    double[] b = table[i % PHASES];
    double[] c = table[(i + 1) % PHASES];
    double[] d = table[(i + 2) % PHASES];
    double wa = -0.5 * x * (1 - x) * (1 - x);
    double wb = 1 + x * x * (1.5 * x - 2.5);
    double wc = 0.5 * x * (1 + x * (4 - 3 * x));
    double wd = 0.5 * x * x * (x - 1);
    for (int k = 0; k < state.length; k++) {
      state[k] = wa * a[k] + wb * b[k] + wc * c[k] + wd * d[k];
    }
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "LimitCycle(period %.4f, %d harmonics)", period, harmonics);
  }

  /** A forecast from a phase on. */
  private final class Reading implements Rollout {

    private final double start;
    private long steps;

    Reading(double start) {
      this.start = start;
    }

    @Override
    public void next(double[] state) {
      steps++;
      read(start + steps / samples, state);
    }
  }
}
