package org.jled.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.jled.core.Activation;
import org.jled.core.Precision;
import org.jled.core.Tensor;
import org.jled.core.Weights;
import org.jled.infer.Recurrent;
import org.jled.infer.RecurrentBatch;
import org.jled.nn.TorchLatentStep;
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
  private static final int ROWS = 8;

  /** The size of the LSTM. */
  @Param({"32", "512"})
  public int units;

  private Recurrent doubles;
  private Recurrent floats;
  private TorchLatentStep torch;
  private RecurrentBatch batch;
  private double[] z;
  private double[] several;

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
    doubles = Recurrent.lstm(weights, "lstm", Activation.TANHPLUS, Precision.FLOAT64);
    floats = Recurrent.lstm(weights, "lstm", Activation.TANHPLUS, Precision.FLOAT32);
    torch = new TorchLatentStep(LATENTS, units, Precision.FLOAT64);
    batch = RecurrentBatch.of(floats, ROWS);
    z = new double[] {0.3, 0.6};
    several = new SplittableRandom(1).doubles(ROWS * LATENTS).toArray();
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
  public double[] float64() {
    doubles.step(z, z);
    return z;
  }

  /** In single precision. */
  @Benchmark
  public double[] float32() {
    floats.step(z, z);
    return z;
  }

  /** Eight forecasts at once in single precision: the time of all eight. */
  @Benchmark
  public double[] float32Of8Rows() {
    batch.step(several, several);
    return several;
  }

  /** By PyTorch through DJL, in double precision. */
  @Benchmark
  public double[] djl() {
    torch.step(z);
    return z;
  }
}
