package org.jled.learnedpde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.jled.Allocation;
import org.jled.core.Axis;
import org.junit.jupiter.api.Test;

class TimeStepperTest {

  private static final int POINTS = 101;
  private static final double STIFFNESS = 4 * 100 * 100;

  /** u_t = u_xx on [0, 1] by second-order differences. */
  private static RightHandSide heat() {
    Derivatives derivatives = new Derivatives(Axis.uniform("x", 0, 1, POINTS), 2);
    return (state, rates) -> derivatives.of(state, 0, 2, rates, 0, 1);
  }

  private static double[] cosine() {
    double[] state = new double[POINTS];
    java.util.Arrays.setAll(state, i -> Math.cos(Math.PI * i / (POINTS - 1)));
    return state;
  }

  /** Explicit steps of 0.02 are 400 times too long for this grid. */
  @Test
  void chebyshevIsStableAndOfSecondOrderOnAStiffEquation() {
    double rate = 4 * Math.pow(Math.sin(Math.PI / 2 / (POINTS - 1)) * (POINTS - 1), 2);
    double exact = Math.exp(-0.2 * rate);
    double[] errors = new double[2];
    for (int k = 0; k < 2; k++) {
      double[] state = cosine();
      new ChebyshevStepper(heat(), POINTS, k == 0 ? 0.02 : 0.01).advance(state, 0.2);
      errors[k] = Math.abs(state[0] - exact);
      assertThat(state[POINTS - 1]).isCloseTo(-state[0], within(1e-9));
    }
    assertThat(errors[0]).isLessThan(0.02 * exact);
    assertThat(Math.log(errors[0] / errors[1]) / Math.log(2)).isCloseTo(2, within(0.2));
  }

  @Test
  void spectralRadiusIsBracketedFromAbove() {
    double[] state = cosine();
    double[] rates = new double[POINTS];
    heat().at(state, rates);
    double found = new SpectralRadius(heat(), POINTS).at(state, rates);
    assertThat(found).isBetween(STIFFNESS, 1.3 * STIFFNESS);
  }

  /** A rotation has imaginary eigenvalues only. */
  @Test
  void classicIsOfFourthOrderOnARotation() {
    RightHandSide rotation =
        (state, rates) -> {
          rates[0] = -state[1];
          rates[1] = state[0];
        };
    double[] errors = new double[2];
    for (int k = 0; k < 2; k++) {
      double[] state = {1, 0};
      new ClassicStepper(rotation, 2, k == 0 ? 0.2 : 0.1).advance(state, 2);
      errors[k] = Math.hypot(state[0] - Math.cos(2), state[1] - Math.sin(2));
    }
    assertThat(Math.log(errors[0] / errors[1]) / Math.log(2)).isCloseTo(4, within(0.2));
  }

  @Test
  void classicTakesAsShortStepsAsTheEquationNeeds() {
    double[] state = {1};
    new ClassicStepper((s, rates) -> rates[0] = -500 * s[0], 1, 0.5).advance(state, 1);
    assertThat(state[0]).isCloseTo(0, within(1e-10));
  }

  @Test
  void equationsWithoutEndBecomeNotANumber() {
    RightHandSide absurd = (state, rates) -> rates[0] = 1e12 * state[0];
    double[] one = {1};
    new ChebyshevStepper(absurd, 1, 0.1).advance(one, 1);
    double[] other = {1};
    new ClassicStepper(absurd, 1, 0.1).advance(other, 1);
    assertThat(one[0]).isNaN();
    assertThat(other[0]).isNaN();
  }

  @Test
  void allocateNothing() {
    TimeStepper chebyshev = new ChebyshevStepper(heat(), POINTS, 1e-4);
    double[] state = cosine();
    assertThat(Allocation.ofThousand(() -> chebyshev.advance(state, 1e-4))).isLessThan(1000);
  }
}
