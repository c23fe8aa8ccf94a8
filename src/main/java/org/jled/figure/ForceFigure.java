package org.jled.figure;

import java.util.Arrays;
import java.util.List;
import org.jled.core.Checks;
import org.jled.core.Table;

/**
 * Drag and lift against time. Draws columns {@code time}, {@code cd}, {@code cl}.
 *
 * <p>A body set into motion at once feels a force without bound at first. The lines therefore begin
 * where forces stay below one and a half times the largest of the second half, or nothing else
 * could be seen.
 */
public final class ForceFigure {

  /** More points than this cannot be seen, and make large files. */
  private static final int MOST_POINTS = 2000;

  private static final double SPIKE = 1.5;

  private ForceFigure() {}

  /** Draws a table of forces, such as a history's. */
  public static Figure draw(Table forces) {
    Checks.present("forces", forces);
    Checks.require(forces.size() > 0, "the table holds no forces");
    Table drawn = thinned(forces);
    double[] time = drawn.numbers("time");
    double[] drag = drawn.numbers("cd");
    double[] lift = drawn.numbers("cl");
    int start = start(drag, lift);
    LineFigure figure =
        new LineFigure(
            "",
            PlotAxis.linear("time t U/D"),
            PlotAxis.linear("drag and lift coefficient"),
            List.of(
                Line.of("drag, Cd", time, from(start, drag)),
                Line.of("lift, Cl", time, from(start, lift))),
            List.of(),
            new LineFigure.Size(560, 300));
    return Panels.one(figure, drawn);
  }

  /** The largest size in the second half. */
  private static double late(double[] values) {
    double most = 0;
    for (int n = values.length / 2; n < values.length; n++) {
      most = Math.max(most, Math.abs(values[n]));
    }
    return most;
  }

  /** Behind the spike of the start. */
  private static int start(double[] drag, double[] lift) {
    double limit = SPIKE * Math.max(late(drag), late(lift));
    int start = drag.length / 2;
    while (start > 0 && Math.max(Math.abs(drag[start - 1]), Math.abs(lift[start - 1])) <= limit) {
      start--;
    }
    return start;
  }

  private static double[] from(int start, double[] values) {
    double[] out = values.clone();
    Arrays.fill(out, 0, start, Double.NaN);
    return out;
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
