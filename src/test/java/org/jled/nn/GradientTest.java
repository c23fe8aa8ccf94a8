package org.jled.nn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jled.core.Activation;
import org.jled.core.Covariance;
import org.jled.core.Mixture;
import org.jled.core.Padding;
import org.jled.core.Precision;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class GradientTest {

  private static final int TIMES = 60;
  private static final Objective PERCEPTRONS =
      new EndToEndForecast(
          new MlpAutoencoderNetwork(8, List.of(5), 2, Activation.CELU),
          new LstmNetwork(2, 6),
          new LatentScaling(List.of(-1.0, -1.0), List.of(2.0, 2.0)));
  private static final Objective CONVOLUTIONS =
      new Reconstruction(
          new ConvAutoencoderNetwork(
              1,
              8,
              List.of(4, 3),
              3,
              Padding.PERIODIC,
              2,
              Activation.CELU,
              Activation.IDENTITY,
              Activation.TANHPLUS));

  private static final Objective DECODER =
      new Decoding(new MlpAutoencoderNetwork(6, List.of(5), 2, Activation.CELU));

  private static final Objective DRAWS =
      new VariationalReconstruction(
          new VariationalNetwork(new MlpAutoencoderNetwork(8, List.of(5), 2, Activation.CELU)),
          1,
          false);
  private static final Objective GATED_UNITS =
      new FreeRunningForecast(new GruNetwork(8, 6, Readout.RESIDUAL), 3);
  private static final Objective DENSITIES =
      new MixtureForecast(
          new MixtureNetwork(8, 6, Mixture.of(2, Covariance.FULL), Readout.RESIDUAL));

  static Stream<Arguments> cases() {
    return Stream.of(PERCEPTRONS, CONVOLUTIONS, DRAWS, GATED_UNITS, DENSITIES, DECODER)
        .flatMap(
            objective ->
                Stream.of(Precision.FLOAT32, Precision.FLOAT64)
                    .map(precision -> Arguments.of(objective, precision)));
  }

  /** Memory that Java has freed, and PyTorch still reads, would show as another gradient. */
  @ParameterizedTest
  @MethodSource("cases")
  void isTheSameHoweverOftenGarbageIsCollected(Objective objective, Precision precision)
      throws InterruptedException {
    Segment segment = new Segment(windows(), IntStream.range(0, 8).toArray(), 0, 6);
    double[] theta = objective.layout().initial(5);
    double[] first = new double[theta.length];
    double[] gradient = new double[theta.length];
    Thread litter = litter();
    try (Evaluation evaluation = new Evaluation(objective, precision)) {
      evaluation.gradient(theta, segment, first);
      for (int i = 0; i < TIMES; i++) {
        evaluation.startBatch();
        evaluation.gradient(theta, segment, gradient);
        assertThat(gradient).as("gradient %d", i).isEqualTo(first);
      }
    } finally {
      litter.interrupt();
      litter.join();
    }
  }

  private static Windows windows() {
    double[][][] waves = new double[3][40][8];
    for (int k = 0; k < waves.length; k++) {
      for (int t = 0; t < waves[k].length; t++) {
        for (int i = 0; i < waves[k][t].length; i++) {
          waves[k][t][i] = 0.5 + 0.4 * Math.sin(0.3 * t + k + i);
        }
      }
    }
    return Windows.of(waves, 21, 3, 0, 2);
  }

  /** Fills and clears the heap until interrupted. */
  private static Thread litter() {
    Thread thread =
        new Thread(
            () -> {
              while (!Thread.currentThread().isInterrupted()) {
                byte[][] waste = new byte[100][];
                for (int i = 0; i < waste.length; i++) {
                  waste[i] = new byte[1000 * i];
                }
                System.gc();
              }
            });
    thread.setDaemon(true);
    thread.start();
    return thread;
  }
}
