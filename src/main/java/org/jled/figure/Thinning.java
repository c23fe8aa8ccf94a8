package org.jled.figure;

import java.util.stream.IntStream;
import org.jled.core.Table;

/** Makes long tables as small as their pictures need. */
final class Thinning {

  /** Rows of up to 70 bytes each, so that the table stays below a megabyte. */
  private static final int MOST_ROWS = 12_000;

  private Thinning() {}

  /** The table itself when it is small, else the rows of every k-th {@code step}. */
  static Table bySteps(Table table) {
    long stride = (table.size() + MOST_ROWS - 1L) / MOST_ROWS;
    if (stride <= 1) {
      return table;
    }
    double[] steps = table.numbers("step");
    return new Table(
        table.columns(),
        IntStream.range(0, steps.length)
            .filter(row -> (long) steps[row] % stride == 0)
            .mapToObj(table.rows()::get)
            .toList());
  }
}
