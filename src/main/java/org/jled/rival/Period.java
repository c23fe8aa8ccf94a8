package org.jled.rival;

import java.util.Arrays;
import java.util.List;
import org.jled.core.Checks;
import org.jled.core.Trajectory;

/** Finds the period of trajectories on a limit cycle, in samples. */
final class Period {

  private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;
  private static final int HALVINGS = 30;

  /** Of the way from the nearest return to the farthest point, what still counts as a return. */
  private static final double SAME_RETURN = 0.01;

  private Period() {}

  /**
   * First the lag at which the trajectories come back nearest to themselves, then around it the
   * period whose Fourier series leave the least residual.
   */
  static double samples(List<Trajectory> settled, LimitCycle cycle) {
    int lag = lag(settled);
    Checks.require(
        2 * cycle.harmonics() < lag,
        "%d harmonics need a period of more than %d samples; this one has about %d",
        cycle.harmonics(),
        2 * cycle.harmonics(),
        lag);
    double low = lag - Math.max(2, 0.03 * lag);
    double high = lag + Math.max(2, 0.03 * lag);
    double left = high - GOLDEN * (high - low);
    double right = low + GOLDEN * (high - low);
    double atLeft = residual(settled, cycle, left);
    double atRight = residual(settled, cycle, right);
    for (int n = 0; n < HALVINGS; n++) {
      if (atLeft < atRight) {
        high = right;
        right = left;
        atRight = atLeft;
        left = high - GOLDEN * (high - low);
        atLeft = residual(settled, cycle, left);
      } else {
        low = left;
        left = right;
        atLeft = atRight;
        right = low + GOLDEN * (high - low);
        atRight = residual(settled, cycle, right);
      }
    }
    return (low + high) / 2;
  }

  private static double residual(List<Trajectory> settled, LimitCycle cycle, double samples) {
    return settled.stream().mapToDouble(t -> cycle.series(t, samples).residual(t)).sum();
  }

  /** The lag of nearest return, after the one of greatest distance. */
  private static int lag(List<Trajectory> settled) {
    int shortest = settled.stream().mapToInt(Trajectory::length).min().orElseThrow();
    int most = (int) (shortest / 1.2);
    Checks.require(most >= 4, "a limit cycle needs longer trajectories than %d samples", shortest);
    double[] distance = new double[most + 1];
    for (Trajectory trajectory : settled) {
      double[][] states = states(trajectory);
      for (int lag = 1; lag <= most; lag++) {
        distance[lag] += distance(states, lag) / settled.size();
      }
    }
    int farthest = 1;
    for (int lag = 2; lag <= most; lag++) {
      farthest = distance[lag] > distance[farthest] ? lag : farthest;
    }
    int nearest = farthest;
    for (int lag = farthest; lag <= most; lag++) {
      nearest = distance[lag] < distance[nearest] ? lag : nearest;
    }
    boolean returns = distance[nearest] < distance[farthest] / 2;
    double enough = distance[nearest] + SAME_RETURN * (distance[farthest] - distance[nearest]);
    int first = returns ? firstMinimum(distance, firstFar(distance, farthest), enough) : most;
    Checks.require(
        first < most,
        "no period of less than %d samples was found: the trajectories are too short, or not periodic",
        most);
    return first;
  }

  /**
   * The first lag at half the greatest distance: beyond it a return is one after a whole period.
   */
  private static int firstFar(double[] distance, int farthest) {
    int lag = 1;
    while (distance[lag] < distance[farthest] / 2) {
      lag++;
    }
    return lag;
  }

  /**
   * The first local minimum that is low enough. Every multiple of the period is one as well, and by
   * chance a whole number of samples may lie nearer to it than to the period itself.
   */
  private static int firstMinimum(double[] distance, int from, double enough) {
    int lag = from;
    while (distance[lag] > enough) {
      lag++;
    }
    while (lag + 1 < distance.length && distance[lag + 1] < distance[lag]) {
      lag++;
    }
    return lag;
  }

  /** Read once: every lag needs all of them. */
  private static double[][] states(Trajectory trajectory) {
    double[][] states = new double[trajectory.length()][];
    Arrays.setAll(states, trajectory::state);
    return states;
  }

  private static double distance(double[][] states, int lag) {
    double sum = 0;
    int pairs = states.length - lag;
    for (int t = 0; t < pairs; t++) {
      double[] here = states[t];
      double[] there = states[t + lag];
      for (int i = 0; i < here.length; i++) {
        sum += (here[i] - there[i]) * (here[i] - there[i]);
      }
    }
    return sum / pairs;
  }
}
