package org.jled.propagate;

import java.util.Map;
import java.util.SplittableRandom;
import org.jled.core.Checks;
import org.jled.core.LatentSet;
import org.jled.core.Precision;
import org.jled.core.Run;
import org.jled.core.Seeds;
import org.jled.core.Tensor;
import org.jled.core.Weights;
import org.jled.infer.Recurrent;

/**
 * A reservoir computer (echo state network): a large fixed random recurrent network of which only
 * the linear read-out is fitted, by ridge regression.
 *
 * <pre>
 * h ← tanh(W h + W_in z(t)),   ẑ(t+1) = W_out h̃,   h̃ = h with h_0, h_2, … squared
 * W_out minimises Σ |W_out h̃(t) − z(t+1)|² + γ |W_out|²
 * </pre>
 *
 * <p>Every row of W holds {@code degree} weights in random places, uniform in [0, 1) and scaled to
 * a spectral radius; every unit sees one latent, with a weight uniform in (−S, S). Latents are
 * taken as they are: the scale S is in their units. The fit needs {@code units}² numbers of memory
 * twice, and units² operations for every sample.
 *
 * <p>Good values: a few thousand units for chaotic full states, S times the size of the latents
 * near ½; of a few latents of an autoencoder with noise of 1e-3 or so, without which a closed loop
 * often leaves the attractor.
 *
 * <p>References: Jaeger and Haas, Science 304 (2004) 78–80, doi:10.1126/science.1091277; Pathak,
 * Hunt, Girvan, Lu and Ott, Phys. Rev. Lett. 120 (2018) 024102, doi:10.1103/PhysRevLett.120.024102.
 *
 * @param units how many at least; rounded up to a multiple of the latents
 * @param degree weights a row of W, at most {@code units}
 * @param radius the spectral radius of W; below 1 the past is forgotten
 * @param inputScale S
 * @param penalty γ
 * @param noise of the latents that the reservoir is fed while it is fitted, over the standard
 *     deviation of each
 * @param washout samples at the start of each sequence that are fed but not fitted
 */
public record Reservoir(
    int units,
    int degree,
    double radius,
    double inputScale,
    double penalty,
    double noise,
    int washout)
    implements PropagatorMethod {

  /** The id in {@link Propagators}. */
  public static final String ID = "reservoir";

  /** The name of the matrix and of the input weights among the weights. */
  static final String NAME = "reservoir";

  /** The most units, for which the fit needs some 10 GB. */
  static final int MOST_UNITS = 25_000;

  public Reservoir {
    Checks.inRange("units", units, 1, MOST_UNITS);
    Checks.inRange("degree", degree, 1, units);
    Checks.positive("radius", radius);
    Checks.positive("inputScale", inputScale);
    Checks.notNegative("penalty", penalty);
    Checks.notNegative("noise", noise);
    Checks.atLeast("washout", washout, 0);
  }

  /** As published for FitzHugh–Nagumo: 1000 units of degree 10, radius 0.99, S = 1, γ = 1e-5. */
  public static Reservoir paper() {
    return new Reservoir(1000, 10, 0.99, 1, 1e-5, 0, 100);
  }

  /** A small one, for tests. */
  public static Reservoir tiny() {
    return new Reservoir(60, 6, 0.9, 0.5, 1e-6, 0, 10);
  }

  /** The same with another γ. */
  public Reservoir withPenalty(double penalty) {
    return new Reservoir(units, degree, radius, inputScale, penalty, noise, washout);
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public int leastSamples() {
    return washout + 2;
  }

  @Override
  public Propagator fit(LatentSet train, LatentSet valid, Run run) {
    Checks.present("valid", valid);
    DrivenReservoir driven = drive(train, run);
    run.progress().update("solving for the read-out", 0, 0, units + " units");
    return driven.fitted(penalty);
  }

  /**
   * Runs the network through training data once; read-outs with any γ can then be had for the price
   * of a solution each.
   *
   * @param train the latents
   * @param run gives the seed of the network and of the noise
   */
  public DrivenReservoir drive(LatentSet train, Run run) {
    Checks.present("train", train);
    Checks.present("run", run);
    int latents = train.latentDim();
    int size = Math.multiplyExact((units + latents - 1) / latents, latents);
    SplittableRandom random = new SplittableRandom(Seeds.derive(run.seed(), ID, 0));
    Weights fixed =
        RandomReservoir.draw(size, Math.min(degree, size), radius, random)
            .with(NAME + ".", input(size, random));
    Weights unfitted = DrivenReservoir.with(fixed, new double[latents][size]);
    Recurrent network = Recurrent.reservoir(unfitted, NAME, latents, Precision.FLOAT64);
    ReadoutFit fit = new ReadoutFit(network, noise(train), washout, random);
    fit.drive(train, run);
    return new DrivenReservoir(fixed, fit);
  }

  private Weights input(int size, SplittableRandom random) {
    double[] input = random.doubles(size, -inputScale, inputScale).toArray();
    return Weights.of(Map.of("input", Tensor.of(input, size)));
  }

  /** σ of the noise of each latent. */
  private double[] noise(LatentSet train) {
    double[] deviation = new double[train.latentDim()];
    for (int j = 0; j < deviation.length; j++) {
      int latent = j;
      double[] values =
          train.sequences().stream()
              .flatMap(java.util.Arrays::stream)
              .mapToDouble(z -> z[latent])
              .toArray();
      double mean = java.util.Arrays.stream(values).average().orElseThrow();
      double square = java.util.Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
      deviation[j] = noise * Math.sqrt(square / values.length);
    }
    return deviation;
  }

  @Override
  public Propagator restore(Weights weights) {
    Checks.present("weights", weights);
    return new FittedReservoir(weights);
  }
}
