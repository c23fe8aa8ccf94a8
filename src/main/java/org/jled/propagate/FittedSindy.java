package org.jled.propagate;

import java.util.List;
import java.util.Locale;
import org.jled.core.Checks;
import org.jled.core.Tensor;
import org.jled.core.Weights;

/** Identified equations and how they are stepped; {@link Sindy} documents the weights. */
final class FittedSindy implements Propagator {

  /** Of the error of one step of the integration, over the width of the training range. */
  private static final double TOLERANCE = 1e-9;

  private final Weights weights;
  private final Candidates candidates;
  private final double[] coefficients;
  private final double[] min;
  private final double[] max;
  private final double[] tolerance;
  private final double sampleDt;
  private final double firstStep;

  FittedSindy(Weights weights) {
    Checks.require(
        weights.text("method").equals(Sindy.ID),
        "these are the weights of '%s', not of SINDy",
        weights.text("method"));
    this.weights = weights;
    min = weights.tensor("latents.min").values();
    max = weights.tensor("latents.max").values();
    Checks.require(
        min.length > 0 && min.length == max.length,
        "latents.min of %d values and latents.max of %d do not make a range",
        min.length,
        max.length);
    candidates = candidates(weights, min.length);
    coefficients = weights.tensor("coefficients").values();
    Checks.finite("coefficients", coefficients);
    tolerance = tolerance();
    sampleDt = scalar(weights, "sample_dt");
    firstStep = weights.tensors().containsKey("first_step") ? scalar(weights, "first_step") : 0;
  }

  private static Candidates candidates(Weights weights, int latents) {
    CandidateLibrary library = library(weights.text("library"));
    Tensor matrix = weights.tensor("coefficients");
    int order = (int) Math.min(scalar(weights, "order"), Sindy.MOST_ORDER);
    long terms = library.count(latents, order, Sindy.MOST_TERMS);
    Checks.require(
        matrix.shape().length == 2
            && matrix.shape()[0] == latents
            && matrix.shape()[1] == terms
            && terms <= Sindy.MOST_TERMS,
        "coefficients %s do not fit a library of order %d of %d latents",
        matrix,
        order,
        latents);
    return library.of(latents, order);
  }

  private static CandidateLibrary library(String name) {
    for (CandidateLibrary library : CandidateLibrary.values()) {
      if (library.name().toLowerCase(Locale.ROOT).equals(name)) {
        return library;
      }
    }
    throw new IllegalArgumentException("library must be polynomial or fourier, not '" + name + "'");
  }

  private static double scalar(Weights weights, String name) {
    double[] values = weights.tensor(name).values();
    Checks.length(name, values, 1);
    Checks.positive(name, values[0]);
    return values[0];
  }

  private double[] tolerance() {
    double[] widths = new double[min.length];
    for (int i = 0; i < widths.length; i++) {
      widths[i] = TOLERANCE * (max[i] - min[i]);
      Checks.positive("the width of latent " + (i + 1), widths[i]);
    }
    return widths;
  }

  @Override
  public int latentDim() {
    return min.length;
  }

  private IdentifiedEquations equations() {
    return new IdentifiedEquations(candidates, coefficients, min, max);
  }

  @Override
  public LatentStepper newStepper() {
    return stepper();
  }

  private SindyStepper stepper() {
    return new SindyStepper(this::stepper, equations(), tolerance, sampleDt, firstStep);
  }

  /** Each equation with all of its terms. */
  List<String> inWords() {
    return equations().inWords();
  }

  @Override
  public Weights weights() {
    return weights;
  }

  @Override
  public String toString() {
    return "Sindy(" + equations() + ")";
  }
}
