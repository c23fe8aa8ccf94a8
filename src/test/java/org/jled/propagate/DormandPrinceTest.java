package org.jled.propagate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DormandPrinceTest {

  /** z = e^{sin t}, with the time as a second variable. */
  private static final DormandPrince.Field GROWTH =
      new DormandPrince.Field() {
        @Override
        public void slope(double[] z, double[] out) {
          out[0] = z[0] * Math.cos(z[1]);
          out[1] = 1;
        }

        @Override
        public boolean contains(double[] z) {
          return z[1] < 100;
        }
      };

  private static DormandPrince integrator(double tolerance) {
    return new DormandPrince(GROWTH, new double[] {tolerance, tolerance});
  }

  private static double errorOfOneStep(double h) {
    double[] z = {1, 0};
    integrator(1).step(z, h);
    return Math.abs(z[0] - Math.exp(Math.sin(h)));
  }

  @Test
  void theErrorOfAStepIsOfTheSixthPowerOfItsLength() {
    for (double h : new double[] {0.1, 0.2}) {
      double order = Math.log(errorOfOneStep(h) / errorOfOneStep(h / 2)) / Math.log(2);
      assertThat(order).isCloseTo(6, within(0.3));
    }
  }

  @Test
  void keepsToItsTolerance() {
    for (double tolerance : new double[] {1e-4, 1e-7, 1e-10}) {
      double[] z = {1, 0};
      assertThat(integrator(tolerance).advance(z, 40)).isTrue();
      assertThat(z[1]).isCloseTo(40, within(1e-12));
      assertThat(z[0]).isCloseTo(Math.exp(Math.sin(40)), within(200 * tolerance));
      assertThat(Math.abs(z[0] - Math.exp(Math.sin(40)))).isGreaterThan(tolerance / 1000);
    }
  }

  @Test
  void stopsWhereItLeaves() {
    double[] z = {1, 0};
    assertThat(integrator(1e-8).advance(z, 1000)).isTrue();
    assertThat(z[1]).isBetween(100.0, 105.0);
  }

  @Test
  void givesUpAfterItsMostSteps() {
    double[] z = {1, 0};
    DormandPrince.Field stiff =
        new DormandPrince.Field() {
          @Override
          public void slope(double[] state, double[] out) {
            out[0] = -1e8 * (state[0] - Math.cos(state[1]));
            out[1] = 1;
          }

          @Override
          public boolean contains(double[] state) {
            return true;
          }
        };
    assertThat(new DormandPrince(stiff, new double[] {1e-6, 1e-6}).advance(z, 1)).isFalse();
  }
}
