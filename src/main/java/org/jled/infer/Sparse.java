package org.jled.infer;

import org.jled.core.Checks;
import org.jled.core.Weights;

/**
 * A sparse matrix by rows (compressed sparse row format): row i holds {@code values[k]} in column
 * {@code columns[k]} for k from {@code starts[i]} to {@code starts[i + 1] − 1}.
 *
 * @param starts shape [rows + 1], not decreasing, from 0 on
 * @param columns shape [non-zeros]
 * @param values shape [non-zeros]
 */
record Sparse<A>(int[] starts, int[] columns, A values) {

  /**
   * A square matrix {@code name.starts}, {@code name.columns}, {@code name.values}.
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
    A values = arithmetic.zeros(given.length);
    arithmetic.read(given, 0, values, 0, given.length);
    return new Sparse<>(starts, columns, values);
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

  int rows() {
    return starts.length - 1;
  }
}
