package org.jled.propagate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.assertj.core.data.Percentage;
import org.jled.core.LatentSet;
import org.jled.core.Run;
import org.jled.core.Tensor;
import org.jled.core.Weights;
import org.jled.data.Waves;
import org.junit.jupiter.api.Test;

class SindyTest extends PropagatorContract {

  private static final Percentage ONE_PERCENT = Percentage.withPercentage(1);

  @Override
  protected PropagatorMethod method() {
    return Sindy.tiny();
  }

  private static Propagator fit(Sindy method, LatentSet train) {
    return method.fit(train, train, Run.silent(1));
  }

  /** The coefficients of monomials of degree up to 3 in the order that {@link Sindy} documents. */
  private static double[] row(Propagator propagator, int latent) {
    Tensor all = propagator.weights().tensor("coefficients");
    int terms = all.shape()[1];
    return java.util.Arrays.copyOfRange(all.values(), latent * terms, (latent + 1) * terms);
  }

  @Test
  void findsTheEquationsOfLorenz() {
    Propagator found = fit(Sindy.polynomial(2, 0.1).withInterpolation(5), Lorenz63.set(5000, 1));
    // 1, z1, z2, z3, z1², z1 z2, z1 z3, z2², z2 z3, z3²
    only(row(found, 0), Map.of(1, -10.0, 2, 10.0));
    only(row(found, 1), Map.of(1, 28.0, 2, -1.0, 6, -1.0));
    only(row(found, 2), Map.of(3, -8.0 / 3, 5, 1.0));
  }

  private static void only(double[] row, Map<Integer, Double> truth) {
    for (int k = 0; k < row.length; k++) {
      assertThat(row[k]).as("term %d", k).isCloseTo(truth.getOrDefault(k, 0.0), ONE_PERCENT);
    }
  }

  @Test
  void printsTheEquations() {
    Propagator found = fit(Sindy.polynomial(2, 0.1).withInterpolation(20), Lorenz63.set(5000, 1));
    assertThat(found.toString())
        .startsWith("Sindy(7 of 30 terms: dz1/dt = -10 z1 + 10 z2; dz2/dt = 28 z1 - 0.999");
    assertThat(Sindy.equations(found.weights())).element(0).isEqualTo("dz1/dt = -10 z1 + 10 z2");
    Propagator given = restored(2, 2, 0.5, -1, 0, 0, 2.5e-7, -1.25, 0, 0, 0, 0, 0, 0);
    assertThat(given)
        .hasToString(
            "Sindy(4 of 12 terms: dz1/dt = 0.5 - z1 + 2.5e-07 z1 z2 - 1.25 z2^2; dz2/dt = 0)");
  }

  @Test
  void printsTheBeginningOfALongEquation() {
    double[] twos = new double[2 * 55];
    java.util.Arrays.fill(twos, 2);
    Propagator found = restored(2, 9, twos);
    assertThat(found.toString())
        .startsWith("Sindy(110 of 110 terms: dz1/dt = 2 + 2 z1 + 2 z2 + 2 z1^2 + ")
        .contains(
            " + 2 z2^4 + 2 z1^5 + 2 z1^4 z2 + 2 z1^3 z2^2 + 2 z1^2 z2^3 + 2 z1 z2^4 + … (35 terms"
                + " more); ");
    assertThat(Sindy.equations(found.weights()).get(1)).endsWith(" + 2 z2^9");
  }

  @Test
  void findsACubicOscillator() {
    Propagator found =
        fit(Sindy.polynomial(3, 0.05).withInterpolation(5), CubicOscillator.set(1251, 0));
    only(row(found, 0), Map.of(6, -0.1, 9, 2.0));
    only(row(found, 1), Map.of(6, -2.0, 9, -0.1));
  }

  /** Noise of half a thousandth of the amplitude. */
  @Test
  void findsACubicOscillatorInALittleNoiseThatIsSmoothedAway() {
    Sindy smoothed = Sindy.polynomial(3, 0.05).withInterpolation(5).withWindow(7);
    Propagator found = fit(smoothed, CubicOscillator.set(1251, 1e-3));
    only(row(found, 0), Map.of(6, -0.1, 9, 2.0));
    only(row(found, 1), Map.of(6, -2.0, 9, -0.1));
  }

  @Test
  void smoothingWithThePublishedEndsFindsAnotherEquation() {
    Sindy smoothed = Sindy.polynomial(3, 0.05).withWindow(7);
    LatentSet clean = CubicOscillator.set(1251, 0);
    double own = row(fit(smoothed, clean), 1)[6];
    double published = row(fit(smoothed.withPublished(true), clean), 1)[6];
    assertThat(own).isCloseTo(-2, ONE_PERCENT);
    assertThat(published).isBetween(-1.98, -1.94);
  }

  @Test
  void findsSinesInALibraryOfSinusoids() {
    double[][] fall = new double[400][1];
    for (int t = 0; t < fall.length; t++) {
      fall[t][0] = 2 * Math.atan(Math.tan(0.05) * Math.exp(0.5 * 0.05 * t));
    }
    Sindy sines = new Sindy(CandidateLibrary.FOURIER, 2, 0.01, 0.05, 1, 0, false);
    Propagator found = fit(sines, new LatentSet(0.05, java.util.List.<double[][]>of(fall)));
    assertThat(row(found, 0)).containsExactly(new double[] {0.5, 0, 0, 0}, within(1e-3));
    assertThat(found.toString()).startsWith("Sindy(1 of 4 terms: dz1/dt = 0.").contains("sin(z1)");
    LatentStepper stepper = found.newStepper();
    double[] out = new double[1];
    stepper.feed(fall[0]);
    for (int t = 2; t < 400; t++) {
      stepper.next(out);
    }
    assertThat(out[0]).isCloseTo(fall[399][0], within(1e-3));
  }

  /** A blow-up in finite time. */
  @Test
  void aForecastThatDivergesStopsOutsideAndStaysThere() {
    LatentStepper stepper = restored(1, 2, 0, 0, 1).newStepper();
    double[] out = new double[1];
    stepper.feed(new double[] {0.9});
    stepper.next(out);
    double stopped = out[0];
    assertThat(stopped).isGreaterThan(10).isFinite();
    for (int n = 0; n < 5; n++) {
      stepper.next(out);
      assertThat(out[0]).isEqualTo(stopped);
    }
    stepper.feed(new double[] {0.1});
    stepper.predicted(out);
    assertThat(out[0]).isCloseTo(1 / 9.0, within(1e-8));
  }

  @Test
  void aForecastThatNeedsTooManyStepsHasDiverged() {
    LatentStepper stepper = restored(1, 1, 0, -1e9).newStepper();
    double[] out = new double[1];
    stepper.feed(new double[] {0.5});
    stepper.predicted(out);
    assertThat(out[0]).isGreaterThan(10).isFinite();
    stepper.next(out);
    assertThat(out[0]).isGreaterThan(10).isFinite();
  }

  @Test
  void whatIsNotANumberStaysNone() {
    LatentStepper stepper = restored(1, 1, 0, -1).newStepper();
    double[] out = new double[1];
    stepper.feed(new double[] {Double.NaN});
    stepper.next(out);
    assertThat(out[0]).isNaN();
  }

  /** Polynomial equations of latents in [0, 1], sampled every time unit. */
  private static Propagator restored(int latents, int order, double... coefficients) {
    return Sindy.tiny().restore(weights(latents, order, coefficients));
  }

  private static Weights weights(int latents, int order, double... coefficients) {
    double[] ones = new double[latents];
    java.util.Arrays.fill(ones, 1);
    return Weights.of(
            Map.of(
                "coefficients",
                Tensor.of(coefficients, latents, coefficients.length / latents),
                "latents.min",
                Tensor.of(new double[latents], latents),
                "latents.max",
                Tensor.of(ones, latents),
                "order",
                Tensor.scalar(order),
                "sample_dt",
                Tensor.scalar(1)))
        .withText("library", "polynomial")
        .withText("method", Sindy.ID);
  }

  @Test
  void aPublishedStartIsOneStepTooEarly() {
    LatentSet train = Lorenz63.set(3000, 1);
    Sindy method = Sindy.polynomial(2, 0.1);
    LatentStepper own = fit(method, train).newStepper();
    LatentStepper published = fit(method.withPublished(true), train).newStepper();
    double[] start = train.sequences().get(0)[40];
    own.feed(start);
    published.feed(start);
    double[] late = new double[3];
    double[] right = new double[3];
    published.predicted(late);
    assertThat(late).isEqualTo(start);
    own.predicted(right);
    for (int n = 0; n < 5; n++) {
      published.next(late);
      assertThat(late).isEqualTo(right);
      own.next(right);
    }
  }

  @Test
  void aPublishedStartOfRefinedSamplesIsEvenEarlier() {
    LatentSet train = Lorenz63.set(3000, 1);
    Sindy method = Sindy.polynomial(2, 0.1).withInterpolation(4);
    Propagator published = fit(method.withPublished(true), train);
    double[] start = train.sequences().get(0)[40];
    LatentStepper fine = published.newStepper();
    double[] z = start.clone();
    for (int n = 0; n < 4; n++) {
      fine.feed(z);
      fine.next(z);
    }
    LatentStepper own = fit(method, train).newStepper();
    double[] whole = new double[3];
    own.feed(start);
    own.predicted(whole);
    assertThat(z).containsExactly(whole, within(1e-6));
    fine.next(z);
    own.next(whole);
    assertThat(z).containsExactly(whole, within(1e-6));
  }

  @Test
  void aPublishedStartIsRememberedInCopiesAndMemories() {
    Propagator published =
        fit(
            Sindy.polynomial(2, 0.1).withInterpolation(4).withPublished(true),
            Lorenz63.set(999, 1));
    LatentStepper stepper = published.newStepper();
    stepper.feed(new double[] {1, 2, 20});
    double[] memory = new double[stepper.memorySize()];
    stepper.readMemory(memory);
    LatentStepper copy = stepper.copy();
    LatentStepper other = published.newStepper();
    other.writeMemory(memory);
    double[] expected = new double[3];
    double[] out = new double[3];
    for (int n = 0; n < 3; n++) {
      stepper.next(expected);
      copy.next(out);
      assertThat(out).isEqualTo(expected);
      other.next(out);
      assertThat(out).isEqualTo(expected);
    }
  }

  @Test
  void aLatentWhoseTermsAreAllDroppedStaysAsItIs() {
    double[][] orbit = new double[200][];
    for (int t = 0; t < 200; t++) {
      orbit[t] = new double[] {Math.exp(-0.02 * t), 1e-4 * t + 1e-3 * Math.sin(0.2 * t)};
    }
    LatentSet train = new LatentSet(1, java.util.List.<double[][]>of(orbit));
    Propagator found = fit(Sindy.polynomial(1, 1e-2), train);
    assertThat(Sindy.equations(found.weights())).element(1).isEqualTo("dz2/dt = 0");
    LatentStepper stepper = found.newStepper();
    double[] out = new double[2];
    stepper.feed(new double[] {0.7, 0.01});
    stepper.next(out);
    assertThat(out[1]).isEqualTo(0.01);
    assertThatThrownBy(() -> fit(Sindy.polynomial(1, 10), train))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("threshold 10.0 drops every term of every equation");
  }

  @Test
  void refusesSamplesThatDoNotDetermineTheEquations() {
    assertThatThrownBy(() -> fit(Sindy.polynomial(2, 0), Waves.latents(2, 60)))
        .isInstanceOf(ArithmeticException.class)
        .hasMessageContaining("is a combination of others; take a lower order");
    double[][] still = new double[50][];
    for (int t = 0; t < 50; t++) {
      still[t] = new double[] {Math.exp(-0.1 * t), 0.5};
    }
    assertThatThrownBy(
            () -> fit(Sindy.tiny(), new LatentSet(1, java.util.List.<double[][]>of(still))))
        .isInstanceOf(ArithmeticException.class)
        .hasMessageContaining("is a combination of others");
    assertThatThrownBy(() -> fit(Sindy.paper(), Waves.latents(1, 9)))
        .hasMessageContaining("10 terms needs as many samples with slopes; there are 7");
    assertThatThrownBy(() -> fit(Sindy.tiny().withWindow(11), Waves.latents(2, 9)))
        .hasMessageContaining("at least 11 samples, not 9");
    double[][] wide = new double[20][50];
    assertThatThrownBy(
            () -> fit(Sindy.paper(), new LatentSet(1, java.util.List.<double[][]>of(wide))))
        .hasMessageContaining("order 3 of 50 latents makes more than 2000 terms");
    double[][] broken = {{1}, {2}, {Double.NaN}, {3}};
    assertThatThrownBy(
            () -> fit(Sindy.tiny(), new LatentSet(1, java.util.List.<double[][]>of(broken))))
        .hasMessageContaining("train must be finite");
  }

  @Test
  void refusesSettingsThatCannotBe() {
    assertThatThrownBy(() -> Sindy.polynomial(0, 0))
        .hasMessageContaining("order must be in [1, 10]");
    assertThatThrownBy(() -> Sindy.polynomial(1, -1)).hasMessageContaining("threshold");
    assertThatThrownBy(() -> Sindy.tiny().withWindow(6))
        .hasMessageContaining("window must be odd and in [5, 9999], or 0 for no smoothing, not 6");
    assertThatThrownBy(() -> Sindy.tiny().withInterpolation(0))
        .hasMessageContaining("interpolation must be in [1, 1000], not 0");
    assertThatThrownBy(() -> new Sindy(CandidateLibrary.FOURIER, 2, 0, Double.NaN, 1, 0, false))
        .hasMessageContaining("penalty");
  }

  @Test
  void refusesDamagedWeights() {
    assertThatThrownBy(() -> restored(2, 1, 0, 1, 2, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("do not fit a library of order 1 of 2 latents");
    assertThatThrownBy(() -> restored(1, 1, 0, Double.NaN)).hasMessageContaining("coefficients");
    assertThatThrownBy(() -> restored(1, 0, 0)).hasMessageContaining("order must be positive");
    Weights good = weights(1, 1, 0, 1);
    assertThatThrownBy(() -> Sindy.tiny().restore(good.withText("library", "bessel")))
        .hasMessageContaining("polynomial or fourier, not 'bessel'");
    Weights flat = good.with("", Weights.of(Map.of("latents.max", Tensor.of(new double[1], 1))));
    assertThatThrownBy(() -> Sindy.tiny().restore(flat)).hasMessageContaining("width of latent 1");
  }
}
