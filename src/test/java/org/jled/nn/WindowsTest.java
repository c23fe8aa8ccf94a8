package org.jled.nn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class WindowsTest {

  private static final double[][][] SEQUENCES = {new double[10][1], new double[7][1]};

  @Test
  void everyStartAtAStrideIsAWindow() {
    Windows windows = Windows.of(SEQUENCES, 5, 2, 0, 2);
    assertThat(windows.starts())
        .isDeepEqualTo(new int[][] {{0, 0}, {0, 2}, {0, 4}, {1, 0}, {1, 2}});
  }

  @Test
  void theFirstSamplesMayAllBeginAWindow() {
    Windows windows = Windows.of(SEQUENCES, 5, 3, 2, 2);
    assertThat(windows.starts())
        .isDeepEqualTo(new int[][] {{0, 0}, {0, 1}, {0, 3}, {1, 0}, {1, 1}});
  }

  @Test
  void windowsShrinkToTheShortestSequence() {
    Windows windows = Windows.of(SEQUENCES, 100, 100, 0, 2);
    assertThat(windows.length()).isEqualTo(7);
    assertThat(windows.count()).isEqualTo(2);
  }

  @Test
  void anEpochShowsEveryWindowOnceInAnOrderOfItsOwn() {
    Windows windows = Windows.of(SEQUENCES, 3, 1, 0, 2);
    List<int[]> epoch = windows.shuffled(4, 1, 0);
    assertThat(epoch).extracting(batch -> batch.length).containsExactly(4, 4, 4, 1);
    assertThat(epoch.stream().flatMapToInt(Arrays::stream).sorted().toArray())
        .isEqualTo(windows.inOrder(99).get(0));
    assertThat(windows.shuffled(4, 1, 1).get(0)).isNotEqualTo(epoch.get(0));
    assertThat(windows.shuffled(4, 1, 0).get(0)).isEqualTo(epoch.get(0));
  }

  @Test
  void whatFillsNoBatchCanBeLeftOut() {
    Windows windows = Windows.of(SEQUENCES, 3, 1, 0, 2);
    List<int[]> whole = Windows.full(windows.shuffled(4, 1, 0), 4);
    assertThat(whole).extracting(batch -> batch.length).containsExactly(4, 4, 4);
    assertThat(Windows.full(windows.shuffled(99, 1, 0), 99)).hasSize(1);
  }
}
