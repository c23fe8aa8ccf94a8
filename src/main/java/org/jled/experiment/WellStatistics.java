package org.jled.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.jled.system.langevin.Equilibrium;
import org.jled.system.langevin.Langevin;

/**
 * What a trajectory in a double well is judged by: moments, occupation, free energies and mean
 * passage times. Sums over blocks of a series, and quantities as functions of the sums.
 *
 * @param system with wells near −1 and 1 and the barrier near 0
 */
record WellStatistics(Langevin system) {

  private static final double WELL = 1;
  private static final double[] PROFILE = {-1.4, -1.2, -0.8, -0.4, 0, 0.4, 0.8, 1.2, 1.4};
  private static final double HALF = 0.1;
  private static final int REFERENCE = 4 + PROFILE.length;
  private static final int PASSAGES = REFERENCE + 1;
  private static final int SIZE = PASSAGES + 4;

  /**
   * The sums of each block of a series: 1, x, x², [x &gt; 0], visits to the places of the profile,
   * and numbers and times of the passages that end in the block.
   */
  List<double[]> sums(double[] x, int blocks) {
    List<double[]> all = new ArrayList<>();
    int length = x.length / blocks;
    int since = -1;
    double from = 0;
    for (int b = 0; b < blocks; b++) {
      double[] sums = new double[SIZE];
      for (int t = b * length; t < (b + 1) * length; t++) {
        addVisit(sums, x[t]);
        double well = x[t] >= WELL ? 1 : x[t] <= -WELL ? -1 : 0;
        if (well != 0 && well != from) {
          int at = PASSAGES + (well > 0 ? 0 : 2);
          sums[at] += from == 0 ? 0 : 1;
          sums[at + 1] += from == 0 ? 0 : (t - since) * system.sampleDt();
          since = t;
          from = well;
        }
      }
      all.add(sums);
    }
    return all;
  }

  private static void addVisit(double[] sums, double x) {
    sums[0] += 1;
    sums[1] += x;
    sums[2] += x * x;
    sums[3] += x > 0 ? 1 : 0;
    for (int i = 0; i < PROFILE.length; i++) {
      sums[4 + i] += Math.abs(x - PROFILE[i]) < HALF ? 1 : 0;
    }
    sums[REFERENCE] += Math.abs(x + WELL) < HALF ? 1 : 0;
  }

  /** The quantities by name. */
  Map<String, ToDoubleFunction<double[]>> quantities() {
    Map<String, ToDoubleFunction<double[]>> quantities = new LinkedHashMap<>();
    quantities.put("mean", sums -> sums[1] / sums[0]);
    quantities.put("variance", sums -> sums[2] / sums[0] - Math.pow(sums[1] / sums[0], 2));
    quantities.put("share right of 0", sums -> sums[3] / sums[0]);
    for (int i = 0; i < PROFILE.length; i++) {
      int at = 4 + i;
      quantities.put(profile(i), sums -> -Math.log(sums[at] / sums[REFERENCE]) / system.beta());
    }
    quantities.put("passage time -1 to 1", sums -> sums[PASSAGES + 1] / sums[PASSAGES]);
    quantities.put("passage time 1 to -1", sums -> sums[PASSAGES + 3] / sums[PASSAGES + 2]);
    return quantities;
  }

  private static String profile(int i) {
    return "F(" + PROFILE[i] + ") - F(-1)";
  }

  /** Their exact values, over bins as wide and for passages seen as seldom. */
  Map<String, Double> exact() {
    Equilibrium exact = system.equilibrium();
    Map<String, Double> values = new LinkedHashMap<>();
    values.put("mean", exact.moment(1));
    values.put("variance", exact.moment(2) - Math.pow(exact.moment(1), 2));
    values.put("share right of 0", exact.probability(0, Double.POSITIVE_INFINITY));
    double reference = exact.probability(-WELL - HALF, -WELL + HALF);
    for (int i = 0; i < PROFILE.length; i++) {
      double share = exact.probability(PROFILE[i] - HALF, PROFILE[i] + HALF);
      values.put(profile(i), -Math.log(share / reference) / system.beta());
    }
    double dt = system.sampleDt();
    values.put("passage time -1 to 1", exact.meanPassageTimeSeenEvery(dt, -WELL, WELL));
    values.put("passage time 1 to -1", exact.meanPassageTimeSeenEvery(dt, WELL, -WELL));
    return values;
  }
}
