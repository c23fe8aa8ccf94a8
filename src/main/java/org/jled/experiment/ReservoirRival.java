package org.jled.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jled.core.Checks;
import org.jled.core.LatentSet;
import org.jled.core.Progress;
import org.jled.core.Run;
import org.jled.data.Dataset;
import org.jled.latent.Encoding;
import org.jled.multiscale.MultiscalePlan;
import org.jled.propagate.DrivenReservoir;
import org.jled.propagate.Reservoir;
import org.jled.reduce.Identity;
import org.jled.rival.FittedRival;

/**
 * A reservoir on the full state: the rival that reduces nothing and is fitted in seconds (Pathak
 * and others 2018, doi:10.1103/PhysRevLett.120.024102). Of {@value #UNITS} units or a few more, or
 * as many as there are training samples; spectral radius, scale of the input and penalty are those
 * whose forecasts of the validation data err least. Then three networks are drawn. All are fitted
 * to at most {@value #FITTED} training samples.
 *
 * @param choice the settings that were chosen
 * @param samples that it is fitted to
 * @param seeds of the networks
 * @param forecasts one a seed
 */
record ReservoirRival(
    Reservoir choice, int samples, List<Long> seeds, List<FullStateForecast> forecasts) {

  /** What it is called in tables, but for its size. */
  static final String NAME = "full-state reservoir";

  /** Numbers of a state that a read-out is fitted for; with more, the fit takes minutes. */
  static final int LARGEST_STATE = 1024;

  private static final int UNITS = 1000;
  private static final int FITTED = 20_000;
  private static final int DEGREE = 3;
  private static final List<Double> RADII = List.of(0.4, 0.9);

  /** Scales of the input, times the standard deviation of the states. */
  private static final List<Double> SCALES = List.of(0.3, 1.0);

  private static final List<Double> PENALTIES = List.of(1e-10, 1e-8, 1e-6, 1e-4);
  private static final List<Long> SEEDS = List.of(1L, 2L, 3L);

  /**
   * Chooses and fits.
   *
   * @throws IllegalArgumentException when a state is too large, or there are too few samples
   * @throws ArithmeticException when no settings make a forecast that stays finite
   */
  static ReservoirRival of(Dataset data, MultiscalePlan latent, Progress progress) {
    int size = data.spec().size();
    Checks.require(
        size <= LARGEST_STATE, "its states have %d numbers, more than %d", size, LARGEST_STATE);
    LatentSet train = first(Encoding.encode(new Identity(size).reducer(), data.train()));
    Reservoir choice = choice(train, new ValidationError(data, latent), progress);
    List<FullStateForecast> forecasts = new ArrayList<>();
    for (long seed : SEEDS) {
      Run run = Run.silent(seed).withProgress(progress);
      forecasts.add(new FullStateForecast(choice.fit(train, train, run)));
    }
    return new ReservoirRival(choice, train.count(), SEEDS, List.copyOf(forecasts));
  }

  /** Sequences in their order, the last one cut. */
  private static LatentSet first(LatentSet all) {
    List<double[][]> some = new ArrayList<>();
    int left = FITTED;
    for (double[][] sequence : all.sequences()) {
      int taken = Math.min(left, sequence.length);
      if (taken > 0) {
        some.add(Arrays.copyOf(sequence, taken));
      }
      left -= taken;
    }
    return new LatentSet(all.sampleDt(), some);
  }

  private static Reservoir choice(LatentSet train, ValidationError validation, Progress progress) {
    Run run = Run.silent(SEEDS.get(0)).withProgress(progress);
    Reservoir best = null;
    double least = Double.POSITIVE_INFINITY;
    for (Reservoir candidate : candidates(train, validation.latent().warmup())) {
      DrivenReservoir driven = candidate.drive(train, run);
      for (double penalty : PENALTIES) {
        progress.checkStop();
        double error = error(driven, penalty, validation);
        if (error < least) {
          best = candidate.withPenalty(penalty);
          least = error;
        }
      }
    }
    if (best == null) {
      throw new ArithmeticException("no settings make a forecast that stays finite");
    }
    return best;
  }

  private static List<Reservoir> candidates(LatentSet train, int warmup) {
    int shortest = train.sequences().stream().mapToInt(s -> s.length).min().orElseThrow();
    int washout = Math.min(warmup, shortest / 2);
    int units = units(train);
    double deviation = deviation(train);
    List<Reservoir> all = new ArrayList<>();
    for (double radius : RADII) {
      for (double scale : SCALES) {
        int degree = Math.min(DEGREE, units);
        all.add(new Reservoir(units, degree, radius, scale / deviation, 0, 0, washout));
      }
    }
    return all;
  }

  /** Each number of a state feeds as many. */
  private static int units(LatentSet train) {
    int size = train.latentDim();
    return (Math.min(UNITS, train.count()) + size - 1) / size * size;
  }

  /** Of all numbers of all states. */
  private static double deviation(LatentSet train) {
    double count = 0;
    double sum = 0;
    double squares = 0;
    for (double[][] sequence : train.sequences()) {
      for (double[] state : sequence) {
        for (double value : state) {
          count++;
          sum += value;
          squares += value * value;
        }
      }
    }
    double mean = sum / count;
    double deviation = Math.sqrt(Math.max(0, squares / count - mean * mean));
    Checks.require(deviation > 0, "its training states are all alike");
    return deviation;
  }

  /** Infinite where the penalty is too small for the data. */
  private static double error(DrivenReservoir driven, double penalty, ValidationError validation) {
    try {
      FittedRival fitted = new FullStateForecast(driven.fitted(penalty));
      return validation.of(label -> new RivalContender(label, fitted));
    } catch (ArithmeticException undetermined) {
      return Double.POSITIVE_INFINITY;
    }
  }

  /** The name in a table. */
  String name() {
    return NAME + "(" + choice.units() + ")";
  }

  /** What was chosen, for the notes of a table. */
  String settings() {
    return String.format(
        Locale.ROOT,
        "fitted to %d samples, radius %s, input scale %.3g, penalty %s",
        samples,
        choice.radius(),
        choice.inputScale(),
        choice.penalty());
  }
}
