package org.jled.bench;

import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.jled.core.LatentSet;
import org.jled.core.Precision;
import org.jled.core.Run;
import org.jled.propagate.LatentStepper;
import org.jled.propagate.Propagator;
import org.jled.propagate.Reservoir;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One step of the published reservoir, 1000 units of degree 10, fed with its own forecast. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ReservoirBenchmark {

  private static final int SAMPLES = 400;

  /** The number of latents: of FitzHugh–Nagumo and of Kuramoto–Sivashinsky. */
  @Param({"2", "8"})
  public int latents;

  private LatentStepper doubles;
  private LatentStepper floats;
  private TextbookReservoir textbook;
  private double[] z;

  /** Fits a reservoir to waves, and feeds it some. */
  @Setup
  public void make() {
    double[][] waves = waves();
    LatentSet set = new LatentSet(1, List.<double[][]>of(waves));
    Propagator reservoir = Reservoir.paper().fit(set, set, Run.silent(7));
    doubles = fed(reservoir, waves);
    floats = fed(reservoir.in(Precision.FLOAT32), waves);
    textbook = new TextbookReservoir(reservoir.weights(), latents);
    z = waves[SAMPLES - 1];
  }

  private double[][] waves() {
    double[] phases = new SplittableRandom(latents).doubles(latents, 0, 2 * Math.PI).toArray();
    double[][] waves = new double[SAMPLES][latents];
    for (int t = 0; t < SAMPLES; t++) {
      for (int k = 0; k < latents; k++) {
        waves[t][k] = Math.sin(0.1 * t + phases[k]);
      }
    }
    return waves;
  }

  private static LatentStepper fed(Propagator reservoir, double[][] waves) {
    LatentStepper stepper = reservoir.newStepper();
    for (double[] wave : waves) {
      stepper.feed(wave);
    }
    return stepper;
  }

  /** In double precision. */
  @Benchmark
  public double[] float64() {
    doubles.next(z);
    return z;
  }

  /** In single precision. */
  @Benchmark
  public double[] float32() {
    floats.next(z);
    return z;
  }

  /** In double precision, row by row and unit by unit. */
  @Benchmark
  public double[] textbook() {
    z = textbook.step(z);
    return z;
  }
}
