package org.jled.figure;

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

  public FigureEntry {
    Checks.notBlank("caption", caption);
    Checks.notBlank("table", table);
  }

  /** The figure of a table. */
  public Figure of(Table data) {
    return draw.apply(data);
  }
}
