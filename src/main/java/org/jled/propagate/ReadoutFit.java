package org.jled.propagate;

import java.util.SplittableRandom;
import org.jled.core.Checks;
import org.jled.core.LatentSet;
import org.jled.core.Ridge;
import org.jled.core.Run;
import org.jled.infer.Recurrent;

/** Fits read-outs of a network whose other weights are given: features now, latents next. */
final class ReadoutFit {

  private static final int BETWEEN_REPORTS = 256;

  private final Recurrent network;
  private final double[] noise;
  private final int washout;
  private final SplittableRandom random;
  private final double[] fed;
  private final double[] ignored;
  private final double[] features;
  private final Ridge ridge;
  private long pairs;

  /**
   * Of a network.
   *
   * @param network stepped
   * @param noise σ of what is added to each latent that is fed; not modified
   */
  ReadoutFit(Recurrent network, double[] noise, int washout, SplittableRandom random) {
    this.network = network;
    this.noise = noise;
    this.washout = washout;
    this.random = random;
    this.fed = new double[network.inputs()];
    this.ignored = new double[network.outputs()];
    this.features = new double[network.units()];
    this.ridge = new Ridge(features.length, fed.length);
  }

  /** Runs the network through the data once, for read-outs of any penalty. */
  void drive(LatentSet train, Run run) {
    for (double[][] sequence : train.sequences()) {
      network.reset();
      for (int t = 0; t + 1 < sequence.length; t++) {
        feed(sequence[t]);
        if (t >= washout) {
          ridge.add(features, sequence[t + 1]);
          pairs++;
        }
        report(pairs, train.count(), run);
      }
    }
    Checks.require(
        pairs > 0, "washout must leave samples to fit of every sequence, not be %d", washout);
  }

  /** W_out, shape [latents][units]. */
  double[][] readout(double penalty) {
    return transposed(ridge.solve(penalty / pairs));
  }

  private void feed(double[] latent) {
    for (int j = 0; j < fed.length; j++) {
      fed[j] = latent[j] + (noise[j] == 0 ? 0 : noise[j] * normal());
    }
    network.step(fed, ignored);
    network.features(features);
  }

  /** By the method of Box and Muller. */
  private double normal() {
    double radius = Math.sqrt(-2 * StrictMath.log(1 - random.nextDouble()));
    return radius * StrictMath.cos(2 * Math.PI * random.nextDouble());
  }

  private static void report(long pairs, int all, Run run) {
    if (pairs % BETWEEN_REPORTS == 0) {
      run.progress().checkStop();
      run.progress().update("running the reservoir", pairs, all, "");
    }
  }

  private static double[][] transposed(double[][] solution) {
    double[][] rows = new double[solution[0].length][solution.length];
    for (int i = 0; i < solution.length; i++) {
      for (int j = 0; j < rows.length; j++) {
        rows[j][i] = solution[i][j];
      }
    }
    return rows;
  }
}
