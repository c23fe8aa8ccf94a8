package org.jled.system.flow;

import org.jled.system.MicroSolverContract;
import org.jled.system.MicroSystem;

/** On a grid that is stretched in both directions. */
class StretchedFlowSolverTest extends MicroSolverContract {

  @Override
  protected MicroSystem system() {
    return FlowPresets.wide(100, 48, 36);
  }

  @Override
  protected double liftingTolerance() {
    return 0.5;
  }
}
