package org.jled.infer;

import org.jled.core.Checks;
import org.jled.core.Weights;

/**
 * A sparse matrix by rows, four at a time, so that four sums grow side by side: of four rows first
 * the first value of each, then the second of each, and so on; shorter rows end in zeros.
 *
 * @param rows how many there are; further ones up to a multiple of four are empty
 * @param starts where each four start in the arrays below, and where the last end; multiples of
 *     four, shape [⌈rows/4⌉ + 1]
 * @param columns of the values
 * @param values the matrix's values
 */
record Sparse<A>(int rows, int[] starts, int[] columns, A values) {

  /** How many rows lie side by side. */
  static final int FOUR = 4;

  /**
   * A square matrix in compressed sparse row format: row i holds {@code name.values[k]} in column
   * {@code name.columns[k]} for k from {@code name.starts[i]} to {@code name.starts[i + 1] − 1}.
   *
   * @throws IllegalArgumentException when they are not such a matrix
   */
  static <A> Sparse<A> square(Weights weights, String name, Arithmetic<A> arithmetic) {
    double[] given = weights.tensor(name + ".values").values();
    Checks.finite(name + ".values", given);
    int[] starts = integers(weights, name + ".starts", given.length);
    int[] columns = integers(weights, name + ".columns", starts.length - 2);
    Checks.length(name + ".columns", weights.tensor(name + ".columns").values(), given.length);
    Checks.require(
        starts.length > 1 && starts[0] == 0 && starts[starts.length - 1] == given.length,
        "%s.starts must go from 0 to the %d values",
        name,
        given.length);
    for (int i = 1; i < starts.length; i++) {
      Checks.require(starts[i - 1] <= starts[i], "%s.starts must not decrease", name);
    }
    return fours(starts, columns, given, arithmetic);
  }

  private static <A> Sparse<A> fours(
      int[] starts, int[] columns, double[] values, Arithmetic<A> arithmetic) {
    int rows = starts.length - 1;
    int[] begins = begins(starts);
    double[] placed = new double[begins[begins.length - 1]];
    int[] places = new int[placed.length];
    for (int i = 0; i < rows; i++) {
      int to = begins[i / FOUR] + i % FOUR;
      for (int k = starts[i]; k < starts[i + 1]; k++) {
        placed[to] = values[k];
        places[to] = columns[k];
        to += FOUR;
      }
    }
    A packed = arithmetic.zeros(placed.length);
    arithmetic.read(placed, 0, packed, 0, placed.length);
    return new Sparse<>(rows, begins, places, packed);
  }

  /** Each four rows take the room of the longest of them. */
  private static int[] begins(int[] starts) {
    int rows = starts.length - 1;
    int[] begins = new int[(rows + FOUR - 1) / FOUR + 1];
    for (int q = 1; q < begins.length; q++) {
      int longest = 0;
      for (int i = (q - 1) * FOUR; i < Math.min(q * FOUR, rows); i++) {
        longest = Math.max(longest, starts[i + 1] - starts[i]);
      }
      begins[q] = Math.addExact(begins[q - 1], Math.multiplyExact(FOUR, longest));
    }
    return begins;
  }

  private static int[] integers(Weights weights, String name, int most) {
    double[] given = weights.tensor(name).values();
    int[] integers = new int[given.length];
    for (int i = 0; i < given.length; i++) {
      Checks.require(
          given[i] >= 0 && given[i] <= most && given[i] == Math.rint(given[i]),
          "%s must hold whole numbers from 0 to %d, not %s",
          name,
          most,
          given[i]);
      integers[i] = (int) given[i];
    }
    return integers;
  }
}
