package org.jled.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import java.util.List;
import org.jled.core.Checks;

/**
 * MSE(D(z), x) + (β/n) KL over single snapshots of n values, the training of a variational
 * autoencoder by itself. KL = ½ Σ_j (μ_j² + σ_j² − 1 − log σ_j²), in nats, is the divergence of
 * N(μ, σ²) from N(0, 1), averaged over snapshots. Times n the loss is the sum of squares plus β KL.
 *
 * <p>Decoded is z = μ + σ ε, ε normal; gradients flow through μ and σ. A training step draws new ε,
 * the validation loss the same ones in every epoch. (That of z = μ alone could be lowered at no
 * cost, by small latents and a steep decoder.) Recorded beside the loss are {@code reconstruction},
 * its mean square, and {@code kl}.
 *
 * <p>A rising β, as published, is w(t) = β (1 − k/(k + e^{t/k})) in epoch t of E, with k ln k =
 * E/4: almost nothing at first, β/2 after a quarter of the epochs. The validation loss always has β
 * itself.
 *
 * @param network the autoencoder
 * @param beta β, finite and not negative; as large as twice the mean square (summed over a state)
 *     that a latent variable must explain to be used
 * @param rising whether β rises in the course of the training
 */
public record VariationalReconstruction(VariationalNetwork network, double beta, boolean rising)
    implements Objective {

  private static final int NEWTON_STEPS = 50;

  public VariationalReconstruction {
    Checks.present("network", network);
    Checks.notNegative("beta", beta);
  }

  @Override
  public ParameterLayout layout() {
    return network.layout();
  }

  @Override
  public void centre(double[] theta, double[] mean) {
    network.centre(theta, mean);
  }

  @Override
  public int lookahead() {
    return 0;
  }

  @Override
  public int leastSteps() {
    return 1;
  }

  @Override
  public List<String> parts() {
    return List.of("reconstruction", "kl");
  }

  @Override
  public NDList loss(Parameters parameters, NDArray x, NDList state, Moment moment) {
    NDArray inner = network.inner().encode(parameters, x);
    NDArray mean = network.mean(parameters, inner);
    NDArray logVariance = network.logVariance(parameters, inner);
    NDArray sigma = logVariance.mul(Sequences.number(mean, 0.5)).exp();
    NDArray z = mean.add(sigma.mul(moment.normal(mean)));
    NDArray square = Sequences.meanSquare(network.decode(parameters, z), x);
    NDArray kl = kl(mean, logVariance);
    double share = weight(moment) / network.stateSize();
    return new NDList(square.add(kl.mul(Sequences.number(kl, share))), square, kl);
  }

  /**
   * ½ Σ_j (μ_j² + σ_j² − 1 − log σ_j²), averaged over everything but the last axis.
   *
   * @param mean shape [..., d_z]
   * @param logVariance likewise
   */
  static NDArray kl(NDArray mean, NDArray logVariance) {
    NDArray one = Sequences.number(mean, 1);
    NDArray each = mean.square().add(logVariance.exp()).sub(one).sub(logVariance);
    double half = 0.5 * mean.getShape().get(mean.getShape().dimension() - 1);
    return each.mean().mul(Sequences.number(mean, half));
  }

  /** The weight of KL at a moment. */
  double weight(Moment moment) {
    if (!rising || moment.isOutside()) {
      return beta;
    }
    double k = steepness(0.25 * moment.epochs());
    return beta * (1 - k / (k + StrictMath.exp(moment.epoch() / k)));
  }

  /** The k > 1 with k ln k = a, by Newton's method, from above. */
  private static double steepness(double a) {
    double k = 1 + a;
    for (int n = 0; n < NEWTON_STEPS; n++) {
      k -= (k * StrictMath.log(k) - a) / (StrictMath.log(k) + 1);
    }
    return k;
  }
}
