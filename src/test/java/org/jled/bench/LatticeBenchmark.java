package org.jled.bench;

import java.util.concurrent.TimeUnit;
import org.jled.system.MicroSolver;
import org.jled.system.fhn.FitzHughNagumo;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One time step of the lattice Boltzmann solver, out of the 200 of a time unit. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class LatticeBenchmark {

  private static final int STEPS = 200;

  /** The size of the grid. */
  @Param({"101", "51", "26"})
  public int nodes;

  private MicroSolver solver;

  /** Makes the solver. */
  @Setup
  public void make() {
    solver = FitzHughNagumo.paper().withNodes(nodes).withTimeStep(0.005, STEPS).newSolver(5);
  }

  /** Collision, streaming and walls of both species. */
  @Benchmark
  @OperationsPerInvocation(STEPS)
  public void step() {
    solver.step();
  }
}
