package org.jled.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDManager;
import java.util.List;
import org.jled.core.Activation;
import org.jled.core.Precision;
import org.jled.data.Waves;
import org.junit.jupiter.api.Test;

class EvaluationTest {

  private static final Objective OBJECTIVE =
      new EndToEndForecast(
          new MlpAutoencoderNetwork(2, List.of(5, 5), 2, Activation.CELU),
          new LstmNetwork(2, 4),
          new LatentScaling(List.of(-0.5, 0.1), List.of(1.0, 3.0)));
  private static final Windows WINDOWS =
      Windows.of(Waves.latents(2, 30).sequences().toArray(double[][][]::new), 13, 4, 0, 3);
  private static final int[] BATCH = {0, 3, 5};

  private static Segment segment(int number) {
    return new Segment(WINDOWS, BATCH, 6 * number, 7);
  }

  @Test
  void gradientAgreesWithDifferencesOfTheLoss() {
    double[] theta = OBJECTIVE.layout().initial(1);
    double[] gradient = new double[theta.length];
    try (Evaluation evaluation = new Evaluation(OBJECTIVE, Precision.FLOAT64)) {
      double loss = evaluation.gradient(theta, segment(0), gradient);
      evaluation.startBatch();
      // PyTorch may use other kernels where no gradient is asked for: on some processors the last
      // bit differs.
      assertThat(evaluation.loss(theta, segment(0))).isCloseTo(loss, within(4 * Math.ulp(loss)));
      for (int i = 0; i < theta.length; i += 7) {
        assertThat(gradient[i]).isCloseTo(slope(evaluation, theta, i), within(1e-8));
      }
    }
  }

  private static double slope(Evaluation evaluation, double[] theta, int i) {
    double h = 1e-5;
    double[] shifted = theta.clone();
    shifted[i] += h;
    evaluation.startBatch();
    double above = evaluation.loss(shifted, segment(0));
    shifted[i] -= 2 * h;
    evaluation.startBatch();
    return (above - evaluation.loss(shifted, segment(0))) / (2 * h);
  }

  @Test
  void memoryIsCarriedFromSegmentToSegment() {
    double[] theta = OBJECTIVE.layout().initial(1);
    try (Evaluation evaluation = new Evaluation(OBJECTIVE, Precision.FLOAT64)) {
      evaluation.loss(theta, segment(0));
      double carried = evaluation.loss(theta, segment(1));
      evaluation.startBatch();
      assertThat(evaluation.loss(theta, segment(1))).isNotEqualTo(carried);
    }
  }

  @Test
  void noNativeArrayIsLeftOverAfterFiveHundredSteps() {
    double[] theta = OBJECTIVE.layout().initial(1);
    double[] gradient = new double[theta.length];
    try (Evaluation evaluation = new Evaluation(OBJECTIVE, Precision.FLOAT32)) {
      evaluation.gradient(theta, segment(0), gradient);
      int engine = ofTheEngine();
      assertThat(evaluation.nativeArrays()).isEqualTo(2); // h and c
      for (int step = 0; step < 500; step++) {
        if (step % 2 == 0) {
          evaluation.startBatch();
        }
        evaluation.gradient(theta, segment(step % 2), gradient);
      }
      assertThat(evaluation.nativeArrays()).isEqualTo(2);
      assertThat(ofTheEngine()).isEqualTo(engine);
    }
  }

  /** The arrays of all managers of the process. */
  private static int ofTheEngine() {
    try (NDManager manager = Native.newManager()) {
      return manager.getParentManager().getManagedArrays().size();
    }
  }
}
