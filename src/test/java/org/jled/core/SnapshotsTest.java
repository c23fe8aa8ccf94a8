package org.jled.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SnapshotsTest {

  private static final StateSpec SPEC = StateSpec.anonymous(1, 2);

  /** States numbered through all trajectories. */
  private static Snapshots numbered(int... lengths) {
    List<Trajectory> all = new ArrayList<>();
    int first = 0;
    for (int length : lengths) {
      double[] time = IntStream.range(0, length).asDoubleStream().toArray();
      int from = first;
      double[][] states =
          IntStream.range(0, length)
              .mapToObj(t -> new double[] {from + t, 0})
              .toArray(double[][]::new);
      all.add(Trajectory.of(SPEC, time, states));
      first += length;
    }
    return new Snapshots(SPEC, all);
  }

  private static double[] numbers(Snapshots snapshots) {
    return snapshots.trajectories().stream()
        .flatMapToDouble(t -> IntStream.range(0, t.length()).mapToDouble(k -> t.state(k)[0]))
        .toArray();
  }

  @Test
  void areThinnedEvenlyThroughAllTrajectories() {
    Snapshots thinned = numbered(4, 1, 7, 2).thinned(5);
    assertThat(numbers(thinned)).containsExactly(0, 3, 6, 9, 12);
    assertThat(thinned.count()).isEqualTo(5);
    assertThat(thinned.trajectories().get(0).time(1)).isEqualTo(3);
  }

  @Test
  void keepAsManyAsTheyMay() {
    for (int most = 1; most <= 31; most++) {
      double[] kept = numbers(numbered(10, 20).thinned(most));
      int stride = (30 + most - 1) / most;
      assertThat(kept)
          .containsExactly(DoubleStream.iterate(0, n -> n < 30, n -> n + stride).toArray())
          .hasSizeLessThanOrEqualTo(most);
    }
  }

  @Test
  void thinnedOnesRefuseSamplesThereAreNot() {
    Trajectory thinned = numbered(10).thinned(4).trajectories().get(0);
    assertThat(thinned.length()).isEqualTo(4);
    assertThatThrownBy(() -> thinned.time(4)).hasMessage("index must be in [0, 3], not 4");
    assertThatThrownBy(() -> numbered(10).thinned(0)).hasMessage("most must be at least 1, not 0");
  }
}
