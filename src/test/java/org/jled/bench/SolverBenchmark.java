package org.jled.bench;

import java.util.concurrent.TimeUnit;
import org.jled.system.MicroSolver;
import org.jled.system.fhn.FitzHughNagumo;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** One time unit of the FitzHugh–Nagumo solvers. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class SolverBenchmark {

  private final MicroSolver published = FitzHughNagumo.paper().newSolver(5);
  private final MicroSolver spectral = FitzHughNagumo.spectral().newSolver(5);
  private final MicroSolver converged = FitzHughNagumo.converged().newSolver(5);

  /** 200 steps of the published lattice. */
  @Benchmark
  public void published() {
    published.step();
  }

  /** One step of 26 cosine modes. */
  @Benchmark
  public void spectral() {
    spectral.step();
  }

  /** Ten steps of 40 cosine modes. */
  @Benchmark
  public void converged() {
    converged.step();
  }
}
