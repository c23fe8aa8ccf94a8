package org.jled.bench;

import java.util.concurrent.TimeUnit;
import org.jled.system.MicroSolver;
import org.jled.system.ks.KuramotoSivashinsky;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One time step of the Kuramoto–Sivashinsky solver. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class KsBenchmark {

  private static final int STEPS = 100;

  /** The size of the grid. */
  @Param({"64", "256"})
  public int points;

  private MicroSolver solver;
  private TextbookKuramotoSivashinsky textbook;
  private double[] state;

  /** Makes both solvers. */
  @Setup
  public void make() {
    KuramotoSivashinsky system =
        KuramotoSivashinsky.paper().withPoints(points).withTimeStep(0.025, STEPS);
    solver = system.newSolver(0);
    textbook = new TextbookKuramotoSivashinsky(points, system.length(), system.dt());
    state = system.noise(0);
  }

  /** ETDRK4 by real transforms, in place. */
  @Benchmark
  @OperationsPerInvocation(STEPS)
  public void step() {
    solver.step();
  }

  /** The same with an array for every term. */
  @Benchmark
  @OperationsPerInvocation(STEPS)
  public double[] textbook() {
    for (int i = 0; i < STEPS; i++) {
      state = textbook.step(state);
    }
    return state;
  }
}
