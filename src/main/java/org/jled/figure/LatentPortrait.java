package org.jled.figure;

import java.util.ArrayList;
import java.util.List;
import org.jled.core.Checks;
import org.jled.core.Table;

/**
 * The path of the first two latent variables: encoded data against the forecast. Draws columns
 * {@code kind} ({@code data} or {@code forecast}), {@code step}, {@code z1}, {@code z2}.
 */
public final class LatentPortrait {

  static final FigureEntry ENTRY =
      new FigureEntry(
          "Phase portrait of the first two latent variables: encoded data and the forecast.",
          "latent-portrait",
          LatentPortrait::draw);

  private LatentPortrait() {}

  /** Draws the paths of a table, every k-th step of them when they are very long. */
  public static Figure draw(Table table) {
    return draw(table, "latent variable z₁", "latent variable z₂");
  }

  /**
   * Draws paths in other coordinates.
   *
   * @param table the same columns
   * @param across what {@code z1} is
   * @param upward what {@code z2} is
   */
  public static Figure draw(Table table, String across, String upward) {
    Table paths = Thinning.bySteps(table);
    List<Line> lines = new ArrayList<>();
    addKind(lines, paths, "data", Line.Style.BACKDROP);
    addKind(lines, paths, "forecast", Line.Style.SOLID);
    addStarts(lines);
    Checks.require(!lines.isEmpty(), "the table holds no rows of kind 'data' or 'forecast'");
    PlotAxis first = PlotAxis.linear(across);
    PlotAxis second = PlotAxis.linear(upward);
    LineFigure.Size size = new LineFigure.Size(400, 380);
    return Panels.one(new LineFigure("", first, second, lines, List.of(), size), paths);
  }

  private static void addKind(List<Line> lines, Table paths, String kind, Line.Style style) {
    Table rows = paths.where("kind", kind);
    if (rows.size() > 0) {
      lines.add(new Line(kind, rows.numbers("z1"), rows.numbers("z2"), style));
    }
  }

  private static void addStarts(List<Line> lines) {
    if (!lines.isEmpty()) {
      double[] z1 = lines.stream().mapToDouble(line -> line.x()[0]).toArray();
      double[] z2 = lines.stream().mapToDouble(line -> line.y()[0]).toArray();
      lines.add(new Line("start", z1, z2, Line.Style.POINTS));
    }
  }
}
