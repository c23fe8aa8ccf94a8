package org.jled.system.lyapunov;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jled.core.Checks;
import org.jled.core.Seeds;
import org.jled.core.Table;
import org.jled.system.MicroSolver;
import org.jled.system.MicroSystem;

/**
 * How two solutions part that start almost at the same state:
 *
 * <pre>
 * d(t) = √⟨(u − u')²⟩,   d(0) = δ
 * </pre>
 *
 * <p>In chaos d grows on average as δ e^(λ_1 t), in fits and starts, until it is as large as the
 * attractor allows. Each pair differs at first in a random direction, so that d falls before it
 * grows: what the equation damps goes first.
 *
 * @param system whose solutions
 * @param distance δ, root mean square over the values of a state
 * @param samples how long each pair is followed, in the system's samples
 * @param seed of the directions
 */
public record Divergence(MicroSystem system, double distance, int samples, long seed) {

  public Divergence {
    Checks.present("system", system);
    Checks.positive("distance", distance);
    Checks.atLeast("samples", samples, 1);
  }

  /**
   * Follows a pair from each start, and their geometric mean.
   *
   * @param starts shape [n] each; not modified
   * @return {@code pair} ({@code pair 1} …, then {@code mean}), {@code time, distance}
   */
  public Table table(List<double[]> starts) {
    List<double[]> all = Checks.list("starts", starts);
    Checks.require(!all.isEmpty(), "starts must hold at least one state");
    List<double[]> distances = new ArrayList<>();
    Table.Builder table = Table.of("pair", "time", "distance");
    for (int k = 0; k < all.size(); k++) {
      distances.add(follow(all.get(k), k));
      add(table, "pair " + (k + 1), distances.get(k));
    }
    add(table, "mean", geometricMean(distances));
    return table.build();
  }

  private void add(Table.Builder table, String name, double[] distances) {
    for (int t = 0; t <= samples; t++) {
      table.add(name, t * system.sampleDt(), distances[t]);
    }
  }

  private double[] geometricMean(List<double[]> distances) {
    double[] mean = new double[samples + 1];
    for (int t = 0; t <= samples; t++) {
      int at = t;
      mean[t] = Math.exp(distances.stream().mapToDouble(d -> Math.log(d[at])).average().orElse(0));
    }
    return mean;
  }

  /** d at every sample, the start among them. */
  private double[] follow(double[] start, int pair) {
    double[] one = start.clone();
    double[] other = displaced(start, pair);
    double[] distances = new double[samples + 1];
    try (MicroSolver first = system.newSolver(seed);
        MicroSolver second = system.newSolver(seed)) {
      first.writeState(one, 0);
      second.writeState(other, 0);
      distances[0] = apart(one, other);
      for (int t = 1; t <= samples; t++) {
        first.step();
        second.step();
        first.readState(one);
        second.readState(other);
        distances[t] = apart(one, other);
      }
    }
    return distances;
  }

  /** The direction has no mean, which an equation may conserve. */
  private double[] displaced(double[] start, int pair) {
    SplittableRandom random = new SplittableRandom(Seeds.derive(seed, "divergence", pair));
    double[] direction = random.doubles(start.length, -1, 1).toArray();
    double mean = 0;
    for (double value : direction) {
      mean += value / direction.length;
    }
    double square = 0;
    for (int i = 0; i < direction.length; i++) {
      direction[i] -= mean;
      square += direction[i] * direction[i] / direction.length;
    }
    double[] displaced = start.clone();
    for (int i = 0; i < direction.length; i++) {
      displaced[i] += distance / Math.sqrt(square) * direction[i];
    }
    return displaced;
  }

  private static double apart(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (a[i] - b[i]) * (a[i] - b[i]);
    }
    return Math.sqrt(sum / a.length);
  }
}
