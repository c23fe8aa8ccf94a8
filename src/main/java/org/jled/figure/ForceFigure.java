package org.jled.figure;

import java.util.List;
import org.jled.core.Checks;
import org.jled.core.Table;

/** Drag and lift against time. Draws columns {@code time}, {@code cd}, {@code cl}. */
public final class ForceFigure {

  /** More points than this cannot be seen, and make large files. */
  private static final int MOST_POINTS = 2000;

  private ForceFigure() {}

  /** Draws a table of forces, such as a history's. */
  public static Figure draw(Table forces) {
    Checks.present("forces", forces);
    Checks.require(forces.size() > 0, "the table holds no forces");
    Table drawn = thinned(forces);
    double[] time = drawn.numbers("time");
    LineFigure figure =
        new LineFigure(
            "",
            PlotAxis.linear("time t U/D"),
            PlotAxis.linear("coefficient"),
            List.of(
                Line.of("drag", time, drawn.numbers("cd")),
                Line.of("lift", time, drawn.numbers("cl"))),
            List.of(),
            LineFigure.Size.USUAL);
    return Panels.one(figure, drawn);
  }

  private static Table thinned(Table forces) {
    int each = (forces.size() + MOST_POINTS - 1) / MOST_POINTS;
    List<List<Object>> rows =
        java.util.stream.IntStream.range(0, forces.size())
            .filter(row -> row % each == 0)
            .mapToObj(row -> forces.rows().get(row))
            .toList();
    return new Table(forces.columns(), rows);
  }
}
