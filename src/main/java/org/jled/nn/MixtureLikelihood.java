package org.jled.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import org.jled.core.Activation;
import org.jled.core.Covariance;
import org.jled.core.Mixture;

/**
 * The likelihood of a {@link Mixture} as native operations on batches of sequences:
 *
 * <pre>
 * −log p(z) = −Σ_g log Σ_k exp(log π_gk − ½ |L_gk⁻¹ (z_g − μ_gk)|² − Σ_i log L_gk,ii − ½ W log 2π)
 * </pre>
 *
 * with the greatest exponent taken out of the inner sum, and L⁻¹ by forward substitution.
 */
record MixtureLikelihood(Mixture mixture, int size, Readout readout) {

  /**
   * −log p(next), shape [K, T].
   *
   * @param y what the network gives, shape [K, T, values]
   * @param z the latent that was fed, shape [K, T, d]
   * @param next the latent that followed, shape [K, T, d]
   */
  NDArray surprise(NDArray y, NDArray z, NDArray next) {
    int kernels = mixture.groups(size) * mixture.kernels();
    int means = kernels * mixture.width(size);
    NDList parts = y.split(new long[] {kernels, kernels + means}, 2);
    NDArray logits = parts.get(0).reshape(shape(y, mixture.kernels()));
    NDArray mu = mu(parts.get(1).reshape(shape(y, mixture.kernels(), mixture.width(size))), z);
    NDArray scales = parts.get(2).reshape(shape(y, mixture.kernels(), mixture.scales(size)));
    NDArray exponents = logits.logSoftmax(3).add(log(mu, scales, onePerGroup(next)));
    return logSumExp(exponents).sum(new int[] {2}).neg();
  }

  /** [K, T, G, …] */
  private Shape shape(NDArray y, long... rest) {
    Shape shape = new Shape(y.getShape().get(0), y.getShape().get(1), mixture.groups(size));
    return shape.addAll(new Shape(rest));
  }

  /** A latent beside the kernels, shape [K, T, G, 1, W]. */
  private NDArray onePerGroup(NDArray z) {
    return z.reshape(shape(z, 1, mixture.width(size)));
  }

  private NDArray mu(NDArray m, NDArray z) {
    return readout == Readout.RESIDUAL
        ? m.add(onePerGroup(z))
        : Activations.apply(Activation.TANHPLUS, m);
  }

  /** log N of every kernel, shape [K, T, G, K']. */
  private NDArray log(NDArray mu, NDArray scales, NDArray z) {
    NDArray distance = z.sub(mu);
    // Of one variable alone there is nothing to solve, and DJL's concat of one array has no
    // gradient.
    boolean full = mixture.covariance() == Covariance.FULL && mixture.width(size) > 1;
    NDArray sigma = sigma(full ? diagonal(scales) : scales);
    NDArray standard = full ? solved(distance, scales, sigma) : distance.div(sigma);
    NDArray half =
        standard.square().mul(Sequences.number(mu, 0.5)).add(sigma.log()).sum(new int[] {4});
    double constant = 0.5 * mixture.width(size) * Math.log(2 * Math.PI);
    return half.add(Sequences.number(mu, constant)).neg();
  }

  private NDArray sigma(NDArray s) {
    NDArray share = s.getNDArrayInternal().sigmoid();
    return share
        .mul(Sequences.number(s, mixture.maxSigma()))
        .add(Sequences.number(s, Mixture.LEAST));
  }

  private static int place(int row, int column) {
    return row * (row + 1) / 2 + column;
  }

  private NDArray diagonal(NDArray scales) {
    NDList all = scales.split(mixture.scales(size), 4);
    NDList diagonal = new NDList();
    for (int i = 0; i < mixture.width(size); i++) {
      diagonal.add(all.get(place(i, i)));
    }
    return NDArrays.concat(diagonal, 4);
  }

  /** w with L w = distance. */
  private NDArray solved(NDArray distance, NDArray scales, NDArray sigma) {
    int width = mixture.width(size);
    NDList lower =
        scales.mul(Sequences.number(scales, mixture.maxSigma())).split(mixture.scales(size), 4);
    NDList right = distance.split(width, 4);
    NDList diagonal = sigma.split(width, 4);
    NDList solved = new NDList();
    for (int i = 0; i < width; i++) {
      NDArray rest = right.get(i);
      for (int j = 0; j < i; j++) {
        rest = rest.sub(lower.get(place(i, j)).mul(solved.get(j)));
      }
      solved.add(rest.div(diagonal.get(i)));
    }
    return NDArrays.concat(solved, 4);
  }

  /** Over the last of four axes. */
  private static NDArray logSumExp(NDArray x) {
    NDArray greatest = x.max(new int[] {3}, true).stopGradient();
    NDArray sum = x.sub(greatest).exp().sum(new int[] {3}, true).log();
    return sum.add(greatest).squeeze(3);
  }
}
