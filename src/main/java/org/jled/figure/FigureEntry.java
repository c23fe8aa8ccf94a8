package org.jled.figure;

import java.util.List;
import java.util.function.Function;
import org.jled.core.Checks;
import org.jled.core.Table;

/**
 * A figure that can be asked for by id.
 *
 * @param caption what it shows, in a sentence or two, for a table of figures
 * @param table the name of the results table it draws, without {@code .csv}
 * @param draw from that table to the figure; a pure function
 */
public record FigureEntry(String caption, String table, Function<Table, Figure> draw) {

  /** Beyond this the squares and ranges that drawing computes are not finite. */
  private static final double LARGEST = 1e100;

  public FigureEntry {
    Checks.notBlank("caption", caption);
    Checks.notBlank("table", table);
  }

  /**
   * The figure of a table.
   *
   * @throws IllegalArgumentException when the table lacks what is drawn, or holds what cannot be
   */
  public Figure of(Table data) {
    Checks.present("data", data);
    Checks.require(data.size() > 0, "the table holds no rows");
    for (List<Object> row : data.rows()) {
      row.forEach(FigureEntry::requireDrawable);
    }
    return draw.apply(data);
  }

  private static void requireDrawable(Object cell) {
    if (cell instanceof Double number && Double.isFinite(number) && Math.abs(number) > LARGEST) {
      throw new IllegalArgumentException(
          "the table holds " + number + "; no axis reaches beyond " + LARGEST);
    }
  }
}
