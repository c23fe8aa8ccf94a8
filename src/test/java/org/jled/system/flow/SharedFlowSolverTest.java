package org.jled.system.flow;

import org.jled.core.StateSpec;
import org.jled.system.MicroSolver;
import org.jled.system.MicroSolverContract;
import org.jled.system.MicroSystem;

/** On three threads. */
class SharedFlowSolverTest extends MicroSolverContract {

  @Override
  protected MicroSystem system() {
    return new OnThreeThreads(FlowPresets.led(100, 32, 16));
  }

  @Override
  protected double liftingTolerance() {
    return 0.5;
  }

  private record OnThreeThreads(NavierStokes flow) implements MicroSystem {
    @Override
    public String id() {
      return flow.id();
    }

    @Override
    public StateSpec spec() {
      return flow.spec();
    }

    @Override
    public double sampleDt() {
      return flow.sampleDt();
    }

    @Override
    public MicroSolver newSolver(long seed) {
      return flow.newSolver(seed, 3);
    }
  }
}
