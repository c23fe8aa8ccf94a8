package org.jled.propagate;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.jled.core.Checks;
import org.jled.core.LatentSet;
import org.jled.core.Run;
import org.jled.core.Tensor;
import org.jled.core.Weights;
import org.jled.data.Scaler;

/** Finds the equations of some latents by the settings of a {@link Sindy}. */
final class Identification {

  private static final int BETWEEN_REPORTS = 1024;

  private final Sindy method;
  private final LatentSet train;
  private final Run run;
  private final Candidates candidates;

  Identification(Sindy method, LatentSet train, Run run) {
    this.method = method;
    this.train = train;
    this.run = run;
    int latents = train.latentDim();
    Checks.require(
        method.library().count(latents, method.order(), Sindy.MOST_TERMS) <= Sindy.MOST_TERMS,
        "order %d of %d latents makes more than %d terms: take a lower one",
        method.order(),
        latents,
        Sindy.MOST_TERMS);
    candidates = method.library().of(latents, method.order());
  }

  /** What {@link Sindy} documents. */
  Weights weights() {
    int latents = train.latentDim();
    Tensor coefficients = Tensor.of(coefficients(), latents, candidates.count());
    Scaler range = LatentRange.of(train);
    Weights weights =
        Weights.of(
            Map.of(
                "coefficients", coefficients,
                "latents.min", Tensor.of(range.min(), latents),
                "latents.max", Tensor.of(range.max(), latents),
                "order", Tensor.scalar(method.order()),
                "sample_dt", Tensor.scalar(train.sampleDt())));
    if (method.published()) {
      Tensor first = Tensor.scalar(1.0 / method.interpolation());
      weights = weights.with("", Weights.of(Map.of("first_step", first)));
    }
    return weights
        .withText("library", method.library().name().toLowerCase(Locale.ROOT))
        .withText("method", Sindy.ID);
  }

  /** Shape [latents · terms]. */
  private double[] coefficients() {
    int terms = candidates.count();
    StackedRegression regression = samples();
    ThresholdedFit fit = new ThresholdedFit(regression, method.threshold(), method.penalty());
    double[] all = new double[train.latentDim() * terms];
    double[] row = new double[terms];
    for (int i = 0; i < train.latentDim(); i++) {
      run.progress().checkStop();
      run.progress().update("identifying equations", i, train.latentDim(), "");
      try {
        fit.fit(i, row);
      } catch (StackedRegression.DependentColumn e) {
        throw undetermined(candidates.name(e.column()), e);
      }
      System.arraycopy(row, 0, all, i * terms, terms);
    }
    Checks.require(
        Arrays.stream(all).anyMatch(c -> c != 0),
        "threshold %s drops every term of every equation: take a smaller one",
        method.threshold());
    return all;
  }

  private static ArithmeticException undetermined(String term, Exception cause) {
    ArithmeticException refusal =
        new ArithmeticException(
            "the samples do not determine the equations: the term "
                + (term.isEmpty() ? "1" : term)
                + " is a combination of others; take a lower order, or samples with transients");
    refusal.initCause(cause);
    return refusal;
  }

  private StackedRegression samples() {
    StackedRegression regression = new StackedRegression(candidates.count(), train.latentDim());
    double[] features = new double[candidates.count()];
    for (double[][] sequence : train.sequences()) {
      Checks.require(
          sequence.length >= method.leastSamples(),
          "a sequence must have at least %d samples, not %d",
          method.leastSamples(),
          sequence.length);
      slopes()
          .of(
              sequence,
              (latent, slope) -> {
                candidates.evaluate(latent, features);
                regression.add(features, slope);
                report(regression.rows());
              });
    }
    Checks.require(
        regression.rows() >= candidates.count(),
        "a library of %d terms needs as many samples with slopes; there are %d",
        candidates.count(),
        regression.rows());
    return regression;
  }

  private SlopeSamples slopes() {
    SavitzkyGolay smoothing =
        method.window() == 0 ? null : new SavitzkyGolay(method.window(), method.published());
    return new SlopeSamples(smoothing, method.interpolation(), train.sampleDt());
  }

  private void report(long rows) {
    if (rows % BETWEEN_REPORTS == 0) {
      run.progress().checkStop();
      long all = (long) train.count() * method.interpolation();
      run.progress().update("collecting slopes", rows, all, "");
    }
  }
}
