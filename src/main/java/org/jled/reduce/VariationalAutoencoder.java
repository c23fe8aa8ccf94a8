package org.jled.reduce;

import java.util.Locale;
import org.jled.core.Checks;
import org.jled.core.Run;
import org.jled.core.Snapshots;
import org.jled.core.Trajectory;
import org.jled.core.Weights;
import org.jled.data.Scaler;
import org.jled.nn.Optimiser;
import org.jled.nn.Rounds;
import org.jled.nn.TrainedNetwork;
import org.jled.nn.Training;
import org.jled.nn.TrainingSettings;
import org.jled.nn.VariationalNetwork;
import org.jled.nn.VariationalReconstruction;

/**
 * A β-VAE: an autoencoder whose encoder gives every latent a mean μ and a variance σ², trained to
 * rebuild states from a draw z = μ + σ ε and to keep the latents close to normal ones,
 *
 * <pre>
 * min  Σ_i (D(z) − x)_i² + β KL,   KL = ½ Σ_j (μ_j² + σ_j² − 1 − log σ_j²)
 * </pre>
 *
 * <p>on states x scaled to [0, 1]; the loss that is recorded is this over the number of values n,
 * so that its first part is the mean square of other autoencoders. Fitted, it encodes a state as μ,
 * in plain Java like any other. Trained end to end with a propagator (as published) μ is what the
 * propagator sees, and neither the draw nor KL takes part.
 *
 * <p>The larger β, the fewer latents are used: one that would lower the sum of squares by less than
 * about β/2 has μ = 0 and σ = 1 whatever the state. Of linear layers this is exact: they find the
 * principal components with λ_j &gt; β/2 (λ_j the variance along one, summed over the values of a
 * state), each shrunk by 1 − β/(2 λ_j), and KL = Σ_j ½ log(2 λ_j/β) (Lucas, Tucker, Grosse and
 * Norouzi 2019, arXiv 1911.02469). With β = 0 only the mean square is left, and σ falls as far as
 * the training lets it.
 *
 * <p>Good values: for FitzHugh–Nagumo {@link #quick} with β = 1e-3 rebuilds unseen snapshots to a
 * mean square of 8e-6 (without KL: 6e-6), from latents with spreads of 1.2 and 1.6; with β = 0.01
 * to 1.4e-5; with 0.1 to 7e-4, as one of the two latents is then unused (one seed each).
 *
 * <p>References: Kingma and Welling 2014, arXiv 1312.6114; for β, Higgins et al. 2017 (ICLR).
 *
 * @param autoencoder the networks, their latents e becoming μ = W_μ e + b_μ and log σ² = W_σ e +
 *     b_σ, and how they are trained; L-BFGS cannot, as the loss draws new numbers at every step
 * @param beta β, finite and not negative
 * @param risingBeta whether β rises from almost nothing, half of it being reached after a quarter
 *     of the epochs; needs a training that no lack of improvement ends ({@link Rounds#fixed})
 */
public record VariationalAutoencoder(AutoencoderMethod autoencoder, double beta, boolean risingBeta)
    implements AutoencoderMethod {

  /** The id in {@link Reducers}. */
  public static final String ID = "variational-autoencoder";

  /** The text in the weights that names the kind of the inner autoencoder. */
  static final String INNER = "autoencoder";

  private static final double USUAL_BETA = 1e-3;

  public VariationalAutoencoder {
    Checks.present("autoencoder", autoencoder);
    Checks.notNegative("beta", beta);
    Checks.require(
        !(autoencoder instanceof VariationalAutoencoder),
        "autoencoder must be of another kind, not a %s itself",
        ID);
    Checks.require(
        autoencoder.training().updates().optimiser() != Optimiser.LBFGS,
        "a %s must be trained with adam or adabelief, not with lbfgs, which cannot follow random draws",
        ID);
    Rounds rounds = autoencoder.training().rounds();
    Checks.require(
        !risingBeta || rounds.patience() >= rounds.maxEpochs(),
        "a rising beta needs a patience of all %d epochs, not of %d: the loss grows with it",
        rounds.maxEpochs(),
        rounds.patience());
  }

  /** With one β throughout. */
  public VariationalAutoencoder(AutoencoderMethod autoencoder, double beta) {
    this(autoencoder, beta, false);
  }

  /** The published layer on the published autoencoder for FitzHugh–Nagumo. Hours. */
  public static VariationalAutoencoder paper() {
    return new VariationalAutoencoder(Autoencoder.paper(), USUAL_BETA);
  }

  /** The published networks in about a minute. */
  public static VariationalAutoencoder quick() {
    return new VariationalAutoencoder(Autoencoder.quick(), USUAL_BETA);
  }

  /** A smaller model in a few seconds, for tests. */
  public static VariationalAutoencoder tiny() {
    return new VariationalAutoencoder(Autoencoder.tiny(), USUAL_BETA);
  }

  /** The same with another β. */
  public VariationalAutoencoder withBeta(double beta) {
    return new VariationalAutoencoder(autoencoder, beta, risingBeta);
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public int latentDim() {
    return autoencoder.latentDim();
  }

  @Override
  public VariationalAutoencoder withLatentDim(int latentDim) {
    return new VariationalAutoencoder(autoencoder.withLatentDim(latentDim), beta, risingBeta);
  }

  @Override
  public TrainingSettings training() {
    return autoencoder.training();
  }

  @Override
  public VariationalNetwork network(int channels, int points) {
    return new VariationalNetwork(autoencoder.network(channels, points));
  }

  @Override
  public Reducer fit(Snapshots train, Snapshots valid, Run run) {
    Checks.present("train", train);
    Checks.present("valid", valid);
    Checks.present("run", run);
    Scaler scaler = Scaler.fit(train);
    VariationalNetwork network = network(scaler.min().length, scaler.points());
    TrainedNetwork trained =
        new Training(ID, training(), run)
            .fit(
                new VariationalReconstruction(network, beta, risingBeta),
                scaler.scale(train),
                scaler.scale(valid));
    Reducer reducer = assemble(scaler, trained.weights());
    String quality =
        String.format(
            Locale.ROOT,
            "β = %s, validation MSE %.1e, KL %.2f",
            beta,
            meanSquare(reducer, scaler, valid),
            trained.parts().get("kl"));
    return assemble(scaler, trained.weights().withText("quality", quality));
  }

  /** Of scaled states, each rebuilt from μ. */
  private static double meanSquare(Reducer reducer, Scaler scaler, Snapshots valid) {
    double[] latent = new double[reducer.latentDim()];
    double[] state = new double[reducer.stateSize()];
    double[] rebuilt = new double[state.length];
    double sum = 0;
    for (Trajectory trajectory : valid.trajectories()) {
      for (int t = 0; t < trajectory.length(); t++) {
        trajectory.read(t, state);
        reducer.encode(state, latent);
        reducer.decode(latent, rebuilt);
        scaler.scale(state, state);
        scaler.scale(rebuilt, rebuilt);
        for (int i = 0; i < state.length; i++) {
          sum += (rebuilt[i] - state[i]) * (rebuilt[i] - state[i]);
        }
      }
    }
    return sum / valid.count() / state.length;
  }

  /**
   * Arrays of the inner autoencoder, and {@code encoder.mean.weight} of shape [d_z, d_z], {@code
   * encoder.mean.bias}, {@code encoder.log_variance.weight}, {@code encoder.log_variance.bias}.
   */
  @Override
  public Reducer assemble(Scaler scaler, Weights network) {
    Weights inner = autoencoder.assemble(scaler, network).weights();
    return new FittedAutoencoder(inner.withText("method", ID).withText(INNER, autoencoder.id()));
  }

  @Override
  public Reducer restore(Weights weights) {
    Checks.present("weights", weights);
    return new FittedAutoencoder(weights);
  }
}
