package org.jled.reduce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jled.Allocation;
import org.jled.core.Precision;
import org.jled.core.Run;
import org.jled.core.Snapshots;
import org.jled.core.Weights;
import org.jled.data.Waves;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * What every {@link Reducer} must do. An implementation's test extends this and says which method
 * to try.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ReducerContract {

  private static final Snapshots TRAIN = Waves.snapshots(2, 60);

  /** The fitted reducer under test. */
  protected Reducer reducer;

  /** A method that fits in about a second. */
  protected abstract ReducerMethod method();

  @BeforeAll
  void fit() {
    reducer = method().fit(TRAIN, Waves.snapshots(1, 40), Run.silent(1));
  }

  private static double[] state(int t) {
    return TRAIN.trajectories().get(0).state(t);
  }

  private static double[] encode(Reducer reducer, double[] state) {
    double[] latent = new double[reducer.latentDim()];
    reducer.encode(state, latent);
    return latent;
  }

  private static double[] decode(Reducer reducer, double[] latent) {
    double[] state = new double[reducer.stateSize()];
    reducer.decode(latent, state);
    return state;
  }

  @Test
  void hasTheSizesAskedFor() {
    assertThat(reducer.stateSize()).isEqualTo(TRAIN.spec().size());
    assertThat(reducer.latentDim()).isEqualTo(method().latentDim());
  }

  @Test
  void canBeAskedForAnotherNumberOfLatents() {
    if (method() instanceof SizedMethod sized) {
      assertThat(sized.withLatentDim(5).latentDim()).isEqualTo(5);
      assertThat(sized.withLatentDim(5).withLatentDim(method().latentDim())).isEqualTo(sized);
      assertThat(sized.used(1)).isEqualTo(1);
    }
  }

  @Test
  void latentsInOrderAreTheFirstOfMore() {
    if (method() instanceof OrderedMethod ordered) {
      OrderedMethod one = ordered.withLatentDim(1);
      Reducer own = one.fit(TRAIN, Waves.snapshots(1, 40), Run.silent(9));
      Reducer first = one.leadingOf(reducer);
      assertThat(encode(first, state(2))).containsExactly(encode(own, state(2)), within(1e-9));
      assertThat(first).hasToString(own.toString());
    }
  }

  @Test
  void doesNotModifyWhatItReads() {
    double[] state = state(3);
    double[] latent = encode(reducer, state);
    double[] kept = latent.clone();
    decode(reducer, latent);
    assertThat(state).isEqualTo(state(3));
    assertThat(latent).isEqualTo(kept);
  }

  @Test
  void restoredFromItsWeightsItGivesTheSameBits() {
    Weights weights = reducer.weights();
    Reducer restored = method().restore(weights);
    double[] latent = encode(reducer, state(5));
    assertThat(encode(restored, state(5))).isEqualTo(latent);
    assertThat(decode(restored, latent)).isEqualTo(decode(reducer, latent));
    assertThat(restored).hasToString(reducer.toString());
  }

  @Test
  void givesNearlyTheSameInSinglePrecision() {
    Reducer single = reducer.in(Precision.FLOAT32);
    double[] latent = encode(reducer, state(5));
    assertThat(encode(single, state(5))).containsExactly(latent, within(1e-4));
    assertThat(decode(single, latent)).containsExactly(decode(reducer, latent), within(1e-4));
    assertThat(encode(single.in(Precision.FLOAT64), state(5))).isEqualTo(latent);
  }

  @Test
  void givesEveryThreadWhatItGivesOne() {
    List<double[]> expected = IntStream.range(0, 60).mapToObj(t -> there(t)).toList();
    IntStream.range(0, 2000)
        .parallel()
        .forEach(i -> assertThat(there(i % 60)).isEqualTo(expected.get(i % 60)));
  }

  private double[] there(int t) {
    return decode(reducer, encode(reducer, state(t)));
  }

  @Test
  void allocatesNothing() {
    double[] state = state(0);
    double[] latent = new double[reducer.latentDim()];
    assertThat(Allocation.ofThousand(() -> reducer.encode(state, latent))).isLessThan(1000);
    assertThat(Allocation.ofThousand(() -> reducer.decode(latent, state))).isLessThan(1000);
  }

  @Test
  void equalSeedsFitEqualReducers() {
    Reducer again = method().fit(TRAIN, Waves.snapshots(1, 40), Run.silent(1));
    assertThat(encode(again, state(7))).isEqualTo(encode(reducer, state(7)));
  }

  @Test
  void reproducesStatesBetterThanTheirMeanDoes() {
    double error = 0;
    double spread = 0;
    for (int t = 0; t < 60; t++) {
      double[] truth = state(t);
      double[] rebuilt = there(t);
      error += IntStream.range(0, 12).mapToDouble(i -> square(rebuilt[i] - truth[i])).sum();
      spread += Arrays.stream(truth).map(ReducerContract::square).sum();
    }
    assertThat(error).isLessThan(0.5 * spread);
  }

  private static double square(double x) {
    return x * x;
  }

  @Test
  void refusesStatesAndLatentsOfAnotherLength() {
    assertThatThrownBy(() -> encode(reducer, new double[5]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("state");
    assertThatThrownBy(() -> decode(reducer, new double[99]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("latent");
  }

  @Test
  void refusesTheWeightsOfAnotherMethod() {
    Weights foreign = reducer.weights().withText("method", "something-else");
    assertThatThrownBy(() -> method().restore(foreign))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("something-else");
  }
}
