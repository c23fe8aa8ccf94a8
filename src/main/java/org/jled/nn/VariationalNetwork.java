package org.jled.nn;

import ai.djl.ndarray.NDArray;
import java.util.Arrays;
import java.util.List;
import org.jled.core.Checks;

/**
 * An autoencoder whose encoder gives a normal distribution for each latent, as two linear layers on
 * the latents e of another network (Kingma and Welling 2014, arXiv 1312.6114):
 *
 * <pre>
 * e = E(x),   μ = W_μ e + b_μ,   log σ² = W_σ e + b_σ
 * </pre>
 *
 * <p>Encoded, a state is μ; {@code log σ²} matters in {@link VariationalReconstruction} alone.
 *
 * @param inner E and D; its latents are as many as this network's
 */
public record VariationalNetwork(AutoencoderNetwork inner) implements AutoencoderNetwork {

  private static final String MEAN = "encoder.mean";
  private static final String LOG_VARIANCE = "encoder.log_variance";

  /** σ = 0.05: from σ = 1 a decoder may learn to do without a latent before that means anything. */
  private static final double FIRST_LOG_VARIANCE = -6;

  public VariationalNetwork {
    Checks.present("inner", inner);
    Checks.require(!(inner instanceof VariationalNetwork), "inner must not be variational itself");
  }

  @Override
  public int stateSize() {
    return inner.stateSize();
  }

  @Override
  public int latentDim() {
    return inner.latentDim();
  }

  @Override
  public ParameterLayout layout() {
    ParameterLayout layout = inner.layout();
    for (String head : List.of(MEAN, LOG_VARIANCE)) {
      layout.add(head + ".weight", Initial.XAVIER, latentDim(), latentDim());
      layout.add(head + ".bias", Initial.SMALL, latentDim());
    }
    return layout;
  }

  /** Latents start around 0 and with little spread, and the decoder at the mean state. */
  @Override
  public void centre(double[] theta, double[] mean) {
    inner.centre(theta, mean);
    ParameterLayout layout = layout();
    double[] centre = new double[latentDim()];
    Arrays.fill(centre, inner.latentCentre());
    layout.fill(theta, MEAN + ".bias", j -> latentCentre());
    layout.fill(theta, LOG_VARIANCE + ".bias", j -> FIRST_LOG_VARIANCE);
    layout.shiftInput(theta, MEAN, centre);
    layout.shiftInput(theta, LOG_VARIANCE, centre);
    Arrays.fill(centre, latentCentre() - inner.latentCentre());
    layout.shiftInput(theta, entranceOfTheDecoder(layout), centre);
  }

  private static String entranceOfTheDecoder(ParameterLayout layout) {
    String suffix = ".weight";
    return layout.shapes().keySet().stream()
        .filter(name -> name.startsWith("decoder.") && name.endsWith(suffix))
        .map(name -> name.substring(0, name.length() - suffix.length()))
        .findFirst()
        .orElseThrow();
  }

  @Override
  public double latentCentre() {
    return 0;
  }

  /** μ. */
  @Override
  public NDArray encode(Parameters parameters, NDArray x) {
    return mean(parameters, inner.encode(parameters, x));
  }

  @Override
  public NDArray decode(Parameters parameters, NDArray z) {
    return inner.decode(parameters, z);
  }

  /** μ for e of shape [..., d_z]. */
  NDArray mean(Parameters parameters, NDArray inner) {
    return linear(MEAN, parameters, inner);
  }

  /** log σ² for e of shape [..., d_z]. */
  NDArray logVariance(Parameters parameters, NDArray inner) {
    return linear(LOG_VARIANCE, parameters, inner);
  }

  private static NDArray linear(String name, Parameters parameters, NDArray x) {
    NDArray w = parameters.get(name + ".weight");
    return x.getNDArrayInternal().linear(x, w, parameters.get(name + ".bias")).get(0);
  }
}
