package org.jled.figure;

import java.util.ArrayList;
import java.util.List;
import org.jled.core.Checks;
import org.jled.core.Table;

/**
 * Any two columns of a tidy table against each other, one line for each text in a third.
 *
 * @param table the rows, in the order they are joined
 * @param series the column that tells lines apart
 * @param x the column of numbers across
 * @param y the column of numbers upward
 */
public record Curves(Table table, String series, String x, String y) {

  public Curves {
    Checks.present("table", table);
    Checks.notBlank("series", series);
    Checks.notBlank("x", x);
    Checks.notBlank("y", y);
    Checks.require(table.size() > 0, "the table has no rows to draw");
  }

  /** Solid lines. */
  public Figure draw(PlotAxis across, PlotAxis upward) {
    return draw(across, upward, Line.Style.SOLID);
  }

  /** Lines with a mark at every row, for few rows. */
  public Figure drawMarked(PlotAxis across, PlotAxis upward) {
    return draw(across, upward, Line.Style.MARKED);
  }

  private Figure draw(PlotAxis across, PlotAxis upward, Line.Style style) {
    List<Line> lines = new ArrayList<>();
    for (String name : table.distinct(series)) {
      Table own = table.where(series, name);
      lines.add(new Line(name, own.numbers(x), own.numbers(y), style));
    }
    LineFigure figure =
        new LineFigure("", across, upward, lines, List.of(), new LineFigure.Size(560, 340));
    return Panels.one(figure, table);
  }
}
