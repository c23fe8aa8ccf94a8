package org.jled.nn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jled.core.Checks;
import org.jled.core.Seeds;

/**
 * The examples of one split: equally long stretches of its sequences.
 *
 * @param sequences each of shape [T][D]; kept, not modified
 * @param starts for each window, its sequence and its first sample
 * @param length samples of a window
 */
record Windows(double[][][] sequences, int[][] starts, int length) {

  /**
   * All windows at a stride, shortened to the shortest sequence.
   *
   * @param dense a window also begins at each of the first so many samples
   * @param least the fewest samples that a window may have
   */
  static Windows of(double[][][] sequences, int length, int stride, int dense, int least) {
    int shortest = Arrays.stream(sequences).mapToInt(s -> s.length).min().orElse(0);
    Checks.require(
        shortest >= least,
        "every trajectory needs at least %d samples to learn from, but one has %d",
        least,
        shortest);
    int fitted = Math.min(length, shortest);
    List<int[]> starts = new ArrayList<>();
    for (int s = 0; s < sequences.length; s++) {
      for (int t = 0; t + fitted <= sequences[s].length; t++) {
        if (t < dense || t % stride == 0) {
          starts.add(new int[] {s, t});
        }
      }
    }
    return new Windows(sequences, starts.toArray(int[][]::new), fitted);
  }

  int count() {
    return starts.length;
  }

  /** D. */
  int width() {
    return sequences[0][0].length;
  }

  /** The mean of all samples of all sequences, shape [D]. */
  double[] mean() {
    double[] mean = new double[width()];
    int count = Arrays.stream(sequences).mapToInt(s -> s.length).sum();
    for (double[][] sequence : sequences) {
      for (double[] sample : sequence) {
        for (int i = 0; i < mean.length; i++) {
          mean[i] += sample[i] / count;
        }
      }
    }
    return mean;
  }

  /** One sample of one window. */
  double[] sample(int window, int index) {
    return sequences[starts[window][0]][starts[window][1] + index];
  }

  /** The windows in batches, in their own order. */
  List<int[]> inOrder(int batch) {
    int[] order = new int[count()];
    Arrays.setAll(order, i -> i);
    return batches(order, batch);
  }

  /** The windows in batches, in an order that is a function of the seed and the epoch alone. */
  List<int[]> shuffled(int batch, long seed, int epoch) {
    return batches(Seeds.permutation(count(), Seeds.derive(seed, "epoch", epoch)), batch);
  }

  /** The batches that are full; all of them where none is. */
  static List<int[]> full(List<int[]> batches, int batch) {
    List<int[]> full = batches.stream().filter(windows -> windows.length == batch).toList();
    return full.isEmpty() ? batches : full;
  }

  private static List<int[]> batches(int[] order, int batch) {
    List<int[]> batches = new ArrayList<>();
    for (int i = 0; i < order.length; i += batch) {
      batches.add(Arrays.copyOfRange(order, i, Math.min(i + batch, order.length)));
    }
    return batches;
  }
}
