package org.jled.bench;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jled.core.Activation;
import org.jled.core.Precision;
import org.jled.infer.Network;
import org.jled.nn.TorchDecoder;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Decoding one latent state to 202 values, with CELU: two latents and hidden layers before them.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class DecodeBenchmark {

  private static final int ROWS = 32;

  /** The hidden layers' widths: those published, and those of {@code fhn-fast}. */
  @Param({"100-100-100", "24-12"})
  public String hidden;

  private final double[] z = {0.3, 0.6};
  private final double[] x = new double[202];
  private final double[] manyZ = new double[2 * ROWS];
  private final double[] manyX = new double[202 * ROWS];
  private Network doubles;
  private Network floats;
  private TorchDecoder torch;

  /** Makes the networks. */
  @Setup
  public void make() {
    List<Integer> widths = Arrays.stream(hidden.split("-")).map(Integer::valueOf).toList();
    Activation last = widths.size() == 3 ? Activation.TANHPLUS : Activation.IDENTITY;
    torch = new TorchDecoder(widths, last, Precision.FLOAT64);
    doubles = network(last, Precision.FLOAT64);
    floats = network(last, Precision.FLOAT32);
  }

  private Network network(Activation last, Precision precision) {
    return Network.mlp(torch.weights(), "decoder", Activation.CELU, last, precision);
  }

  /** In double precision. */
  @Benchmark
  public double[] float64() {
    doubles.apply(z, x);
    return x;
  }

  /** In single precision. */
  @Benchmark
  public double[] float32() {
    floats.apply(z, x);
    return x;
  }

  /** 32 states at once, in double precision. */
  @Benchmark
  public double[] float64Of32States() {
    doubles.apply(manyZ, manyX, ROWS);
    return manyX;
  }

  /** By PyTorch through DJL, in double precision. */
  @Benchmark
  public double[] djl() {
    torch.decode(z, x);
    return x;
  }
}
