package org.jled.system.flow;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jled.system.MicroSolverContract;
import org.jled.system.MicroSystem;
import org.junit.jupiter.api.Test;

class FlowSolverTest extends MicroSolverContract {

  @Override
  protected MicroSystem system() {
    return FlowPresets.led(100, 32, 16);
  }

  /** Three cells a diameter: nothing is smooth on such a grid. */
  @Override
  protected double liftingTolerance() {
    return 0.5;
  }

  @Test
  void refusesAStepThatCannotBeStable() {
    NavierStokes flow = FlowPresets.led(100, 64, 32);
    assertThatThrownBy(() -> flow.withSteps(1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1 steps a sample of 0.4 are too few")
        .hasMessageContaining("are good");
    assertThatThrownBy(() -> FlowPresets.led(1, 64, 32).withSteps(20))
        .hasMessageContaining("dt/(Re h^2) would be");
  }
}
