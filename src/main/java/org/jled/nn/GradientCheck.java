package org.jled.nn;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jled.core.Precision;

/**
 * Whether the engine's single precision computes on this machine what its double precision does:
 * losses and gradients of recurrent networks of several sizes, fed the truth and running free, in
 * the segment that starts a batch and in the next one. The two go through different code (single
 * precision through oneDNN, which picks its own for every kind of processor), so one judges the
 * other.
 */
public final class GradientCheck {

  /** What rounding can be, generously: 2e-7 to 2e-6 was seen. */
  public static final double TOLERANCE = 1e-4;

  private static final int BATCH = 32;
  private static final int STEPS = 12;
  private static final int WARMUP = 4;

  private GradientCheck() {}

  /**
   * The greatest relative distance ‖single − double‖ / ‖double‖ of a loss, or of the gradient by
   * one array of parameters. NaN when single precision gives NaN.
   *
   * @throws IllegalStateException when the engine cannot be loaded; the message says what to do
   */
  public static double distance() {
    return IntStream.of(2, 8).mapToDouble(GradientCheck::distance).reduce(0, Math::max);
  }

  private static double distance(int latents) {
    Windows noise = noise(latents);
    return networks(latents)
        .flatMap(
            network ->
                Stream.of(new LatentForecast(network), new FreeRunningForecast(network, WARMUP)))
        .mapToDouble(objective -> distance(objective, noise))
        .reduce(0, Math::max);
  }

  /** Sizes around those of vectors, and one that none divides. */
  private static Stream<RecurrentNetwork> networks(int latents) {
    return Stream.concat(
        IntStream.of(4, 8, 16, 32, 50, 128, 512).mapToObj(h -> new LstmNetwork(latents, h)),
        IntStream.of(8, 32).mapToObj(h -> new GruNetwork(latents, h, Readout.RESIDUAL)));
  }

  private static Windows noise(int latents) {
    SplittableRandom random = new SplittableRandom(1);
    double[][][] noise = new double[BATCH][2 * STEPS + 1][];
    for (double[][] sequence : noise) {
      Arrays.setAll(sequence, t -> random.doubles(latents, 0.2, 0.8).toArray());
    }
    return Windows.of(noise, 2 * STEPS + 1, 1, 0, WARMUP);
  }

  private static double distance(Objective objective, Windows windows) {
    List<Computed> right = computed(objective, windows, Precision.FLOAT64);
    List<Computed> judged = computed(objective, windows, Precision.FLOAT32);
    return IntStream.range(0, right.size())
        .mapToDouble(i -> judged.get(i).distance(right.get(i), objective.layout()))
        .reduce(0, Math::max);
  }

  /** Of two segments, the second with the memory of the first. */
  private static List<Computed> computed(
      Objective objective, Windows windows, Precision precision) {
    double[] theta = objective.layout().initial(1);
    int[] all = IntStream.range(0, BATCH).toArray();
    try (Evaluation evaluation = new Evaluation(objective, precision)) {
      return Stream.of(0, STEPS)
          .map(from -> new Segment(windows, all, from, STEPS + 1))
          .map(segment -> Computed.of(evaluation, theta, segment))
          .toList();
    }
  }

  /** What one precision made of a segment. */
  record Computed(double loss, double[] gradient) {

    static Computed of(Evaluation evaluation, double[] theta, Segment segment) {
      double[] gradient = new double[theta.length];
      return new Computed(evaluation.gradient(theta, segment, gradient), gradient);
    }

    /** The greatest relative distance, of the loss or of the gradient by one array. */
    double distance(Computed right, ParameterLayout layout) {
      return layout.slots().stream()
          .mapToDouble(slot -> distance(right, slot))
          .reduce(Math.abs(loss / right.loss - 1), Math::max);
    }

    private double distance(Computed right, ParameterLayout.Slot slot) {
      double difference = 0;
      double norm = 0;
      for (int i = slot.offset(); i < slot.offset() + slot.size(); i++) {
        difference += Math.pow(gradient[i] - right.gradient[i], 2);
        norm += Math.pow(right.gradient[i], 2);
      }
      return difference == 0 ? 0 : Math.sqrt(difference / norm);
    }
  }
}
