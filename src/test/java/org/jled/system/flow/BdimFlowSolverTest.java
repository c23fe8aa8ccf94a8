package org.jled.system.flow;

import org.jled.system.MicroSolverContract;
import org.jled.system.MicroSystem;

/** With the boundary data immersion method. */
class BdimFlowSolverTest extends MicroSolverContract {

  @Override
  protected MicroSystem system() {
    NavierStokes flow = FlowPresets.led(100, 32, 16);
    return flow.withObstacle(flow.obstacle().withForcing(Forcing.BDIM));
  }

  @Override
  protected double liftingTolerance() {
    return 0.5;
  }
}
