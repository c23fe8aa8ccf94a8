package org.jled.figure.paper;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jled.core.Checks;
import org.jled.core.Table;
import org.jled.figure.Figure;
import org.jled.figure.FigureEntry;
import org.jled.figure.Line;
import org.jled.figure.LineFigure;
import org.jled.figure.Panels;
import org.jled.figure.PlotAxis;

/**
 * Fig. 3a: mean square error of the reconstruction against the number of latent variables. Draws
 * columns {@code reducer}, {@code latents}, {@code MSE}.
 */
public final class Fig3a {

  /** For the book of figures. */
  public static final FigureEntry ENTRY =
      new FigureEntry(
          "Fig. 3a: mean square error of the reconstruction of test data against the number of latent variables:"
              + " principal components and the trained autoencoder.",
          "fig3a",
          Fig3a::draw);

  private Fig3a() {}

  /** Draws a line a reducer; one of a single size is a point. */
  public static Figure draw(Table errors) {
    Checks.present("errors", errors);
    List<Line> lines = new ArrayList<>();
    for (String reducer : errors.distinct("reducer")) {
      lines.add(line(reducer, errors.where("reducer", reducer)));
    }
    Checks.require(!lines.isEmpty(), "the table holds no errors");
    LineFigure figure =
        new LineFigure(
            "",
            PlotAxis.linear("number of latent variables"),
            PlotAxis.log("MSE of the reconstruction (dimensionless)"),
            lines,
            List.of(),
            LineFigure.Size.USUAL);
    return Panels.one(figure, errors);
  }

  private static Line line(String name, Table rows) {
    int latents = rows.columns().indexOf("latents");
    rows.numbers("latents");
    Table sorted =
        new Table(
            rows.columns(),
            rows.rows().stream()
                .sorted(Comparator.comparingDouble(r -> ((Number) r.get(latents)).doubleValue()))
                .toList());
    return new Line(name, sorted.numbers("latents"), sorted.numbers("MSE"), Line.Style.MARKED);
  }
}
