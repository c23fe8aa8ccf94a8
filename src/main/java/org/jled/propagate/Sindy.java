package org.jled.propagate;

import java.util.List;
import org.jled.core.Checks;
import org.jled.core.LatentSet;
import org.jled.core.Run;
import org.jled.core.Weights;

/**
 * Sparse identification of nonlinear dynamics: ordinary differential equations for the latents,
 * sums of few functions of a library θ.
 *
 * <pre>
 * dz_i/dt = Σ_k c_ik θ_k(z),   c_i minimises Σ |Σ_k c_ik θ_k(z) − ż_i|² + α/n Σ_k (|θ_k| c_ik)²
 * </pre>
 *
 * <p>The slopes ż are centred differences of the latents, smoothed and interpolated before if so
 * wished; the samples of all sequences are stacked. Terms with |c_ik| below τ are dropped and the
 * others fitted again, until none is dropped, at most 20 times; the last fit of what is left has no
 * penalty. |θ_k|²/n is the mean square of a term, so that α does not depend on the units of the
 * latents; τ, compared with the coefficients themselves, does. An equation of which every term is
 * dropped is dz_i/dt = 0, and its latent stays as it is; that not all are is required. Time is that
 * of the latents' sample interval.
 *
 * <p>A step integrates the equations over one sample interval, adaptively by the pair of Dormand
 * and Prince, to 1e-9 of the range of the training latents: seven evaluations of the library or a
 * small multiple, of which one costs latents · terms multiplications. The equations remember
 * nothing: the prediction depends on the last latent alone. A forecast that leaves the range by
 * more than ten of its widths, or needs more than 10 000 steps for one interval, has diverged. It
 * stays finite, where it was then or one width further: evaluations count it as diverged, and a
 * burst of a micro solver can still begin.
 *
 * <p>Good values: degree 2 or 3, τ a tenth of the smallest coefficient that matters, an
 * interpolation of 5 to 10 where the latents turn by more than a tenth of a radian a sample,
 * because the error of a difference is (ω δ)²/6, and a window of about a sixth of a turn when there
 * is noise. Two latents of an autoencoder for FitzHugh–Nagumo need degree 3 at least, as degrees 1
 * and 2 have no limit cycle of theirs; no term is small there, so the equations are not sparse, and
 * over thousands of steps their phase drifts, or they leave the cycle. What is not a function of
 * the latents, or none of the library, shows as equations of many large terms that nearly cancel,
 * and those diverge soon off the attractor; on a limit cycle alone most terms depend on each other,
 * and the data need transients.
 *
 * <p>Weights: {@code coefficients} [latents, terms]; {@code latents.min}, {@code latents.max}
 * [latents]; {@code order}, {@code sample_dt}; {@code first_step} = 1/f for a published start
 * alone; the text {@code library}. Monomials are ordered 1, z1, z2, …, z1², z1 z2, …; sinusoids sin
 * z1, cos z1, sin 2 z1, …
 *
 * <p>References: Brunton, Proctor and Kutz 2016, doi:10.1073/pnas.1517384113. As a propagator of
 * latents: Vlachas et al. 2022, doi:10.1038/s42256-022-00464-w.
 *
 * @param library which functions
 * @param order p: the degree of the polynomials, or how many frequencies; 1 to 10
 * @param threshold τ, in units of a latent and time
 * @param penalty α
 * @param interpolation f: how many times as dense the samples are made by a cubic spline; 1 for not
 * @param window W of the smoothing, samples: odd and at least 5, or 0 for none
 * @param published whether two errors of the published code are kept. A forecast then starts one
 *     step too early, and by (f − 1)/f further: what was fed is itself the pending prediction, and
 *     the first {@link LatentStepper#next} goes 1/f of an interval. And the smoothing takes the
 *     latents to rise at both ends.
 */
public record Sindy(
    CandidateLibrary library,
    int order,
    double threshold,
    double penalty,
    int interpolation,
    int window,
    boolean published)
    implements PropagatorMethod {

  /** The id in {@link Propagators}. */
  public static final String ID = "sindy";

  /** The most terms of a library. */
  static final int MOST_TERMS = 2000;

  /** The highest degree, and the most frequencies. */
  static final int MOST_ORDER = 10;

  private static final double PENALTY = 0.05;

  public Sindy {
    Checks.present("library", library);
    Checks.inRange("order", order, 1, MOST_ORDER);
    Checks.notNegative("threshold", threshold);
    Checks.notNegative("penalty", penalty);
    Checks.inRange("interpolation", interpolation, 1, 1000);
    Checks.require(
        window == 0 || (window >= 5 && window % 2 == 1 && window < 10_000),
        "window must be odd and in [5, 9999], or 0 for no smoothing, not %d",
        window);
  }

  /**
   * Polynomials without smoothing or interpolation, of the published penalty 0.05.
   *
   * @param degree p
   * @param threshold τ
   */
  public static Sindy polynomial(int degree, double threshold) {
    return new Sindy(CandidateLibrary.POLYNOMIAL, degree, threshold, PENALTY, 1, 0, false);
  }

  /** As published for FitzHugh–Nagumo: degree 3, τ = 1e-5. */
  public static Sindy paper() {
    return polynomial(3, 1e-5);
  }

  /** As published for Kuramoto–Sivashinsky: degree 3, τ = 1e-4. */
  public static Sindy paperKs() {
    return polynomial(3, 1e-4);
  }

  /** A linear system, for tests. */
  public static Sindy tiny() {
    return polynomial(1, 1e-5);
  }

  /** The same settings with a refinement of the samples, f. */
  public Sindy withInterpolation(int interpolation) {
    return new Sindy(library, order, threshold, penalty, interpolation, window, published);
  }

  /** The same settings with smoothing over a window, W. */
  public Sindy withWindow(int window) {
    return new Sindy(library, order, threshold, penalty, interpolation, window, published);
  }

  /** The same settings with the two errors of the published code, or without. */
  public Sindy withPublished(boolean published) {
    return new Sindy(library, order, threshold, penalty, interpolation, window, published);
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public int leastSamples() {
    return Math.max(interpolation > 1 ? 4 : 3, window);
  }

  @Override
  public Propagator fit(LatentSet train, LatentSet valid, Run run) {
    Checks.present("train", train);
    Checks.present("valid", valid);
    Checks.present("run", run);
    return restore(new Identification(this, train, run).weights());
  }

  @Override
  public Propagator restore(Weights weights) {
    Checks.present("weights", weights);
    return new FittedSindy(weights);
  }

  /**
   * The equations in words, one a latent, with all of their terms.
   *
   * @param weights of a fitted SINDy
   */
  public static List<String> equations(Weights weights) {
    Checks.present("weights", weights);
    return new FittedSindy(weights).inWords();
  }
}
