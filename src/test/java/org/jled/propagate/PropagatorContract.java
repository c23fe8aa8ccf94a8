package org.jled.propagate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.jled.Allocation;
import org.jled.core.LatentSet;
import org.jled.core.Precision;
import org.jled.core.Run;
import org.jled.core.Weights;
import org.jled.data.Waves;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * What every {@link Propagator} must do. An implementation's test extends this and says which
 * method to try.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class PropagatorContract {

  private static final LatentSet TRAIN = Waves.latents(2, 60);
  private static final double[][] TRUTH = TRAIN.sequences().get(0);

  /** The fitted propagator under test. */
  protected Propagator propagator;

  /** A method that fits in about a second. */
  protected abstract PropagatorMethod method();

  @BeforeAll
  void fit() {
    propagator = method().fit(TRAIN, Waves.latents(1, 40), Run.silent(1));
  }

  private static LatentStepper warm(Propagator propagator, int steps) {
    LatentStepper stepper = propagator.newStepper();
    for (int t = 0; t < steps; t++) {
      stepper.feed(TRUTH[t]);
    }
    return stepper;
  }

  private static double[] next(LatentStepper stepper) {
    double[] out = new double[2];
    stepper.next(out);
    return out;
  }

  private static double[] predicted(LatentStepper stepper) {
    double[] out = new double[2];
    stepper.predicted(out);
    return out;
  }

  @Test
  void keepsTheNumberOfLatents() {
    assertThat(propagator.latentDim()).isEqualTo(2);
  }

  @Test
  void nextFeedsThePendingPredictionBack() {
    LatentStepper stepper = warm(propagator, 5);
    LatentStepper byHand = warm(propagator, 5);
    for (int n = 0; n < 10; n++) {
      byHand.feed(predicted(byHand));
      assertThat(next(stepper)).containsExactly(predicted(byHand), within(1e-9));
    }
  }

  @Test
  void predictedDoesNotAdvance() {
    LatentStepper stepper = warm(propagator, 5);
    double[] first = predicted(stepper);
    assertThat(predicted(stepper)).isEqualTo(first);
    assertThat(next(stepper)).isEqualTo(next(warm(propagator, 5)));
  }

  @Test
  void predictedGivesWhatTheLastNextGave() {
    LatentStepper stepper = warm(propagator, 5);
    double[] out = next(stepper);
    assertThat(predicted(stepper)).isEqualTo(out);
  }

  @Test
  void doesNotModifyWhatItIsFed() {
    double[] latent = TRUTH[0].clone();
    propagator.newStepper().feed(latent);
    assertThat(latent).isEqualTo(TRUTH[0]);
  }

  @Test
  void refusesToPredictBeforeItIsFed() {
    LatentStepper stepper = propagator.newStepper();
    assertThatThrownBy(() -> next(stepper)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> predicted(stepper)).isInstanceOf(IllegalStateException.class);
    stepper.feed(TRUTH[0]);
    stepper.reset();
    assertThatThrownBy(() -> next(stepper)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void resetForgetsEverything() {
    LatentStepper used = warm(propagator, 30);
    used.reset();
    used.feed(TRUTH[0]);
    assertThat(next(used)).isEqualTo(next(warm(propagator, 1)));
  }

  @Test
  void steppersDoNotDisturbEachOther() {
    LatentStepper stepper = warm(propagator, 5);
    warm(propagator, 20);
    assertThat(next(stepper)).isEqualTo(next(warm(propagator, 5)));
  }

  @Test
  void aCopyGoesItsOwnWay() {
    LatentStepper stepper = warm(propagator, 5);
    LatentStepper copy = stepper.copy();
    stepper.feed(TRUTH[20]);
    assertThat(next(copy)).isEqualTo(next(warm(propagator, 5)));
  }

  @Test
  void aMemoryThatIsWrittenToAnotherStepperGoesOnThere() {
    LatentStepper stepper = warm(propagator, 5);
    double[] memory = new double[stepper.memorySize()];
    stepper.readMemory(memory);
    LatentStepper other = warm(propagator, 20);
    other.writeMemory(memory.clone());
    assertThat(predicted(other)).isEqualTo(predicted(stepper));
    double[] again = new double[memory.length];
    other.readMemory(again);
    assertThat(again).isEqualTo(memory);
    for (int n = 0; n < 20; n++) {
      assertThat(next(other)).isEqualTo(next(stepper));
    }
    LatentStepper fresh = propagator.newStepper();
    fresh.writeMemory(memory);
    assertThat(next(fresh)).isEqualTo(next(warm(propagator, 5)));
  }

  @Test
  void restoredFromItsWeightsItGivesTheSameBits() {
    Weights weights = propagator.weights();
    Propagator restored = method().restore(weights);
    assertThat(weights.text("method")).isEqualTo(method().id());
    LatentStepper stepper = warm(propagator, 5);
    LatentStepper again = warm(restored, 5);
    for (int n = 0; n < 20; n++) {
      assertThat(next(again)).isEqualTo(next(stepper));
    }
    assertThat(restored).hasToString(propagator.toString());
  }

  @Test
  void stepsNearlyTheSameInSinglePrecision() {
    LatentStepper single = warm(propagator.in(Precision.FLOAT32), 5);
    LatentStepper twice = warm(propagator, 5);
    for (int n = 0; n < 20; n++) {
      assertThat(next(single)).containsExactly(next(twice), within(1e-5));
    }
    assertThat(next(warm(propagator.in(Precision.FLOAT32).in(Precision.FLOAT64), 5)))
        .isEqualTo(next(warm(propagator, 5)));
  }

  @Test
  void refusesTheWeightsOfAnotherMethod() {
    Weights foreign = propagator.weights().withText("method", "something-else");
    assertThatThrownBy(() -> method().restore(foreign))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("something-else");
  }

  @Test
  void allocatesNothing() {
    LatentStepper stepper = warm(propagator, 5);
    double[] out = new double[2];
    assertThat(Allocation.ofThousand(() -> stepper.next(out))).isLessThan(1000);
    assertThat(Allocation.ofThousand(() -> stepper.feed(TRUTH[3]))).isLessThan(1000);
  }

  @Test
  void equalSeedsFitEqualPropagators() {
    Propagator again = method().fit(TRAIN, Waves.latents(1, 40), Run.silent(1));
    assertThat(next(warm(again, 5))).isEqualTo(next(warm(propagator, 5)));
  }
}
