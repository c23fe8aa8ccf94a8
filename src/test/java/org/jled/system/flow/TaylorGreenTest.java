package org.jled.system.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Rung 3 of the ladder. */
class TaylorGreenTest {

  @Test
  void isOfSecondOrderInSpace() {
    double coarse = TaylorGreen.errorOfVelocity(32, 64, 1);
    double fine = TaylorGreen.errorOfVelocity(64, 64, 1);
    assertThat(Math.log(coarse / fine) / Math.log(2)).isCloseTo(2, within(0.1));
  }

  @Test
  void isOfSecondOrderInTime() {
    double[] truth = TaylorGreen.velocityOfBox(32, 320);
    double coarse = TaylorGreen.apart(TaylorGreen.velocityOfBox(32, 10), truth);
    double fine = TaylorGreen.apart(TaylorGreen.velocityOfBox(32, 20), truth);
    assertThat(Math.log(coarse / fine) / Math.log(2)).isGreaterThan(1.9);
  }
}
