package org.jled.figure;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.jled.core.Checks;
import org.jled.core.Table;

/**
 * The rows of a table on the grid that they make.
 *
 * @param across the distinct numbers of one column, increasing
 * @param upward those of another
 * @param values of a third, shape [upward][across]; NaN where there is no row
 */
public record FieldGrid(double[] across, double[] upward, double[][] values) {

  /** Places of a grid for each row; what is scattered would take the square of its memory. */
  private static final long MOST_EMPTY = 100;

  public FieldGrid {
    Checks.present("across", across);
    Checks.present("upward", upward);
    Checks.present("values", values);
  }

  /**
   * Finds the grid.
   *
   * @param rows at least one
   * @param across the column of one coordinate
   * @param upward the column of the other
   * @param value the column of the field
   * @throws IllegalArgumentException when the rows lie on no grid
   */
  public static FieldGrid of(Table rows, String across, String upward, String value) {
    Checks.present("rows", rows);
    double[] firsts = rows.numbers(across);
    double[] seconds = rows.numbers(upward);
    double[] x = DoubleStream.of(firsts).sorted().distinct().toArray();
    double[] y = DoubleStream.of(seconds).sorted().distinct().toArray();
    Checks.require(
        (long) x.length * y.length <= MOST_EMPTY * rows.size(),
        "%d rows at %d different %s and %d different %s lie on no grid",
        rows.size(),
        x.length,
        across,
        y.length,
        upward);
    double[][] values = new double[y.length][x.length];
    for (double[] row : values) {
      Arrays.fill(row, Double.NaN);
    }
    double[] all = rows.numbers(value);
    for (int i = 0; i < all.length; i++) {
      int row = Arrays.binarySearch(y, seconds[i]);
      values[row][Arrays.binarySearch(x, firsts[i])] = all[i];
    }
    return new FieldGrid(x, y, values);
  }

  /** Every value. */
  public DoubleStream all() {
    return Arrays.stream(values).flatMapToDouble(DoubleStream::of);
  }
}
