package org.jled.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.jled.core.Activation;
import org.jled.core.Tensor;
import org.jled.core.Weights;
import org.jled.infer.Dense;
import org.jled.infer.LstmCell;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One latent step: an LSTM with its read-out, 2 latents, fed with its own forecast. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class LatentBenchmark {

  private static final int LATENTS = 2;

  /** The size of the LSTM. */
  @Param({"32", "512"})
  public int units;

  private LstmCell cell;
  private Dense readout;
  private double[] h;
  private double[] c;
  private double[] gates;
  private double[] z;

  /** Makes the network. */
  @Setup
  public void make() {
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    put(tensors, "lstm.weight_ih_l0", 4 * units, LATENTS);
    put(tensors, "lstm.weight_hh_l0", 4 * units, units);
    put(tensors, "lstm.bias_ih_l0", 4 * units);
    put(tensors, "lstm.bias_hh_l0", 4 * units);
    put(tensors, "readout.weight", LATENTS, units);
    put(tensors, "readout.bias", LATENTS);
    Weights weights = Weights.of(tensors);
    cell = new LstmCell(weights, "lstm");
    readout = Dense.of(weights, "readout", false, Activation.TANHPLUS);
    h = new double[units];
    c = new double[units];
    gates = new double[4 * units];
    z = new double[] {0.3, 0.6};
  }

  private void put(Map<String, Tensor> tensors, String name, int... shape) {
    int size = 1;
    for (int extent : shape) {
      size *= extent;
    }
    double bound = 1 / Math.sqrt(units);
    double[] values = new SplittableRandom(name.hashCode()).doubles(size, -bound, bound).toArray();
    tensors.put(name, Tensor.of(values, shape));
  }

  /** In double precision. */
  @Benchmark
  public double[] step() {
    cell.step(z, h, c, gates);
    readout.apply(h, z);
    return z;
  }
}
