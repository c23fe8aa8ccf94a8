package org.jled.bench;

import java.util.concurrent.TimeUnit;
import org.jled.system.flow.FlowPresets;
import org.jled.system.flow.FlowSolver;
import org.jled.system.flow.NavierStokes;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;

/** The flow past a cylinder in the published box at Re = 100, on 512 × 256 cells. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class FlowBenchmark {

  /** What the names of those on two threads end with. */
  private static final String TWO = "OnTwoThreads";

  /** What the names of those with a solver on each of two threads end with. */
  private static final String PAIR = "OfTwoSolvers";

  private static final int NX = 512;
  private static final int NY = 256;
  private static final int STEPS = 10;
  private static final int STAGES = 3;

  /** Ten time steps a call, and one D/U in a call, on one thread and on two. */
  private final FlowSolver one = brief(1);

  private final FlowSolver two = brief(2);
  private final FlowSolver slow = whole(1);
  private final FlowSolver quick = whole(2);

  /** The same benchmark on one thread, with which one is compared. */
  static String onOneThread(String method) {
    return method.replace(TWO, "").replace(PAIR, "");
  }

  private static FlowSolver brief(int threads) {
    NavierStokes flow = FlowPresets.led(100, NX, NY);
    double dt = flow.sampling().dt();
    return flow.withSampleDt(STEPS * dt).withSteps(STEPS).newSolver(0, threads);
  }

  private static FlowSolver whole(int threads) {
    return FlowPresets.led(100, NX, NY).withSampleDt(1).newSolver(0, threads);
  }

  /** A cell in a substep. */
  @Benchmark
  @OperationsPerInvocation(STEPS * STAGES * NX * NY)
  public void cellAndSubstep() {
    one.step();
  }

  /** A cell in a substep, on two threads. */
  @Benchmark
  @OperationsPerInvocation(STEPS * STAGES * NX * NY)
  public void cellAndSubstepOnTwoThreads() {
    two.step();
  }

  /**
   * A cell in a substep while two solvers run, each on a thread of its own: the most that a second
   * thread can bring on this machine. Where its two processors are one core's, this is little.
   */
  @Benchmark
  @Threads(2)
  @OperationsPerInvocation(2 * STEPS * STAGES * NX * NY)
  public void cellAndSubstepOfTwoSolvers() {
    one.step();
  }

  /** One D/U. */
  @Benchmark
  public void diameterOverSpeed() {
    slow.step();
  }

  /** One D/U, on two threads. */
  @Benchmark
  public void diameterOverSpeedOnTwoThreads() {
    quick.step();
  }

  /** Ends the threads. */
  @TearDown
  public void close() {
    one.close();
    two.close();
    slow.close();
    quick.close();
  }
}
