package org.jled.figure.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jled.core.Checks;
import org.jled.core.Table;
import org.jled.figure.Figure;
import org.jled.figure.FigureEntry;
import org.jled.figure.Line;
import org.jled.figure.LineFigure;
import org.jled.figure.Panels;
import org.jled.figure.PlotAxis;

/**
 * Fig. 3e: the error of latent forecasts against time, in Lyapunov times. Draws columns {@code
 * model}, {@code time}, {@code mean}, {@code low}, {@code high}.
 */
public final class Fig3e {

  /** For the book of figures. */
  public static final FigureEntry ENTRY =
      new FigureEntry(
          "Fig. 3e: error of latent forecasts of the Kuramoto-Sivashinsky equation against time in Lyapunov"
              + " times, in standard deviations of the attractor: mean over the starts, and of three models or"
              + " fewer the band that holds eight tenths of them. Below the line at a half a forecast counts as valid.",
          "fig3e",
          Fig3e::draw);

  /** Up to this error a forecast is called valid. */
  private static final double VALID = 0.5;

  /** More bands than these hide each other. */
  private static final int MOST_BANDS = 3;

  private Fig3e() {}

  /** Draws a line a model, and a band where there are few. */
  public static Figure draw(Table errors) {
    Checks.present("errors", errors);
    List<Line> lines = new ArrayList<>();
    List<String> models = errors.distinct("model");
    for (String model : models) {
      Table own = errors.where("model", model);
      boolean banded = models.size() <= MOST_BANDS;
      if (banded) {
        lines.add(band(model + ", 8 of 10 starts", own));
      }
      String name = banded ? model + ", mean" : model;
      lines.add(Line.of(name, own.numbers("time"), own.numbers("mean")));
    }
    Checks.require(!lines.isEmpty(), "the table holds no errors");
    lines.add(limit(errors.numbers("time")));
    LineFigure figure =
        new LineFigure(
            "",
            PlotAxis.linear("time t / Lyapunov time"),
            PlotAxis.log("RMSE / standard deviation of u"),
            lines,
            List.of(),
            new LineFigure.Size(520, 340));
    return Panels.one(figure, errors);
  }

  /** Where both edges are numbers. */
  private static Line band(String name, Table rows) {
    double[] low = rows.numbers("low");
    double[] high = rows.numbers("high");
    double[] time = rows.numbers("time");
    int[] drawn =
        IntStream.range(0, time.length)
            .filter(i -> low[i] > 0 && Double.isFinite(high[i]))
            .toArray();
    return drawn.length == 0
        ? Line.of(name, new double[] {0}, new double[] {Double.NaN})
        : Line.band(name, at(drawn, time), at(drawn, low), at(drawn, high));
  }

  private static double[] at(int[] places, double[] values) {
    return IntStream.of(places).mapToDouble(i -> values[i]).toArray();
  }

  private static Line limit(double[] times) {
    double last = java.util.Arrays.stream(times).max().orElse(1);
    return Line.of("valid below", new double[] {0, last}, new double[] {VALID, VALID})
        .as(Line.Style.BACKDROP);
  }
}
