package org.jled.bench;

import java.util.concurrent.TimeUnit;
import org.jled.core.Precision;
import org.jled.nn.TorchUpdate;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One training update of the published models; the table has the backward pass as a difference. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class UpdateBenchmark {

  /** What PyTorch computes in. */
  @Param({"FLOAT64", "FLOAT32"})
  public Precision precision;

  /** Which model. */
  @Param({"FHN", "KS"})
  public TorchUpdate.Model model;

  private TorchUpdate update;

  /** Makes the model. */
  @Setup
  public void make() {
    update = new TorchUpdate(model, precision);
    update.forwardAndBackward();
  }

  /** The loss alone. */
  @Benchmark
  public double djlForward() {
    return update.forward();
  }

  /** The loss and its gradient. */
  @Benchmark
  public double djlForwardBackward() {
    return update.forwardAndBackward();
  }

  /** The optimiser's step. */
  @Benchmark
  public void djlOptimiser() {
    update.optimise();
  }

  /** All of it. */
  @Benchmark
  public double djlUpdate() {
    double loss = update.forwardAndBackward();
    update.optimise();
    return loss;
  }
}
