package org.jled.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;

/** Only where there is Python with NumPy. */
class InterpretedSolversTest {

  private static void needNumPy() {
    assumeTrue(NumPy.number("import numpy; print(1)") == 1, "no Python with NumPy");
  }

  @Test
  void thePublishedLatticeRunsAndTakesMoreThanAMillisecondAUnitOfTime() {
    needNumPy();
    assertThat(InterpretedLattice.secondsPerTimeUnit()).isBetween(1e-3, 10.0);
  }

  @Test
  void thePublishedSpectralSolverDoesToo() {
    needNumPy();
    assertThat(InterpretedSpectral.secondsPerTimeUnit()).isBetween(1e-3, 10.0);
  }

  @Test
  void aProgramThatFailsHasNoTime() {
    assertThat(NumPy.number("raise ValueError")).isNaN();
  }
}
