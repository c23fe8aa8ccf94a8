package org.jled.reduce;

import java.util.Arrays;
import java.util.List;
import org.jled.core.Noise;
import org.jled.core.Snapshots;
import org.jled.core.StateSpec;
import org.jled.core.Trajectory;
import org.jled.data.Scaler;

/**
 * States that are normally distributed in a plane and nowhere else.
 *
 * @param size of a state, even
 * @param first the standard deviation along the first direction, about
 * @param second along the second
 */
record Plane(int size, double first, double second) {

  /** Of every value. */
  static final double MEAN = 3;

  private static final int COUNT = 500;

  /** Where every state lies along the two directions, shape [500][2]. */
  double[][] places() {
    Noise noise = new Noise(11);
    double[][] places = new double[COUNT][];
    Arrays.setAll(places, k -> new double[] {first * noise.normal(), second * noise.normal()});
    return places;
  }

  /** One trajectory whose states follow each other by chance. */
  Snapshots snapshots() {
    StateSpec spec = StateSpec.anonymous(1, size);
    double[] time = new double[COUNT];
    double[][] states = new double[COUNT][size];
    double[][] places = places();
    for (int k = 0; k < COUNT; k++) {
      time[k] = k;
      for (int i = 0; i < size; i++) {
        states[k][i] = MEAN + places[k][0] * direction(i, 0) + places[k][1] * direction(i, 1);
      }
    }
    return new Snapshots(spec, List.of(Trajectory.of(spec, time, states)));
  }

  /** Two unit vectors at a right angle: the even places, and the odd ones. */
  double direction(int i, int which) {
    return i % 2 == which ? Math.sqrt(2.0 / size) : 0;
  }

  /** Where a state lies along a direction. */
  double place(double[] state, int which) {
    double sum = 0;
    for (int i = 0; i < size; i++) {
      sum += (state[i] - MEAN) * direction(i, which);
    }
    return sum;
  }

  /** The eigenvalues of the scaled states' covariance that are not zero, the greater first. */
  double[] variances() {
    double[][] places = places();
    double[] mean = new double[2];
    for (double[] place : places) {
      mean[0] += place[0] / COUNT;
      mean[1] += place[1] / COUNT;
    }
    double a = 0;
    double b = 0;
    double c = 0;
    for (double[] place : places) {
      a += (place[0] - mean[0]) * (place[0] - mean[0]) / COUNT;
      b += (place[0] - mean[0]) * (place[1] - mean[1]) / COUNT;
      c += (place[1] - mean[1]) * (place[1] - mean[1]) / COUNT;
    }
    Scaler scaler = Scaler.fit(snapshots());
    double range = scaler.max()[0] - scaler.min()[0];
    double root = Math.hypot(0.5 * (a - c), b);
    return new double[] {
      (0.5 * (a + c) + root) / (range * range), (0.5 * (a + c) - root) / (range * range)
    };
  }
}
