package org.jled.learnedpde;

import java.util.Arrays;
import org.jled.core.Checks;
import org.jled.core.Run;
import org.jled.nn.QuasiNewton;

/**
 * Regression by a Gaussian process: y(x) = Σ_i α_i k(x, x_i), the mean of all functions of
 * covariance k that pass the points, k the squared exponential with a length scale for each input
 * (automatic relevance determination). Length scales, amplitude and noise maximise the marginal
 * likelihood, by L-BFGS with exact gradients; inputs and output are standardised.
 *
 * <p>Good values: 200 points, which take some seconds; the cost of the fit grows with the cube of
 * their number, that of a value in proportion. Reference: Rasmussen and Williams, Gaussian
 * Processes for Machine Learning (2006), ISBN 978-0-262-18253-9.
 *
 * <p>What it does not do: give the variance of a prediction; escape a local maximum of the
 * likelihood.
 *
 * @param points at most so many are taken, 2 to 4000
 * @param steps of the search for the kernel, at least 1
 */
public record GaussianProcess(int points, int steps) implements Regressor {

  /** The id in {@link Regressors}. */
  public static final String ID = "gp";

  private static final double TOLERANCE = 1e-3;
  private static final double FIRST_LENGTH = 2;
  private static final double FIRST_NOISE = 0.05;

  public GaussianProcess {
    Checks.inRange("points", points, 2, 4000);
    Checks.atLeast("steps", steps, 1);
  }

  /** For the FitzHugh–Nagumo equation. */
  public static GaussianProcess paper() {
    return new GaussianProcess(200, 80);
  }

  /** For tests: a second. */
  public static GaussianProcess tiny() {
    return new GaussianProcess(120, 40);
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Regression fit(Examples examples, Run run) {
    Checks.present("examples", examples);
    Checks.present("run", run);
    Standardisation standard = Standardisation.of(examples);
    MarginalLikelihood likelihood =
        new MarginalLikelihood(standard.inputs(examples), standard.outputs(examples));
    double[] start = new double[standard.inputs() + 2];
    Arrays.fill(start, Math.log(FIRST_LENGTH));
    start[standard.inputs()] = 0;
    start[standard.inputs() + 1] = Math.log(FIRST_NOISE);
    double[] best =
        new QuasiNewton(steps, TOLERANCE)
            .minimise(likelihood::negative, start, "fitting the kernel", run.progress());
    ArdKernel kernel = ArdKernel.of(best);
    return new FittedGaussianProcess(
        examples.names(), standard, kernel, likelihood.inputs(), likelihood.weights(kernel));
  }
}
