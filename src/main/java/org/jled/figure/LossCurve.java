package org.jled.figure;

import java.util.List;
import org.jled.core.Checks;
import org.jled.core.Table;

/**
 * Training and validation loss against the epoch. Draws a run's metrics: columns {@code series},
 * {@code step}, {@code value}; series other than losses are left out.
 */
public final class LossCurve {

  static final FigureEntry ENTRY =
      new FigureEntry(
          "Training and validation loss against the epoch, one line for each stage of the training.",
          "metrics",
          LossCurve::draw);

  private static final String LOSS = "loss";

  private LossCurve() {}

  /** Draws the losses of a table of metrics. */
  public static Figure draw(Table metrics) {
    List<String> losses = metrics.distinct("series").stream().filter(LossCurve::isLoss).toList();
    Checks.require(!losses.isEmpty(), "the table holds no series whose name ends in '%s'", LOSS);
    boolean stages = losses.stream().map(LossCurve::stage).distinct().count() > 1;
    List<Line> lines = losses.stream().map(name -> line(metrics, name, stages)).toList();
    PlotAxis epoch = PlotAxis.linear("epoch");
    PlotAxis loss = PlotAxis.log("loss (scaled variables)");
    LineFigure figure = new LineFigure("", epoch, loss, lines, List.of(), LineFigure.Size.USUAL);
    return Panels.one(figure, metrics);
  }

  /** Whether a series of metrics is drawn. */
  public static boolean isLoss(String series) {
    return series.endsWith(LOSS);
  }

  private static Line line(Table metrics, String series, boolean stages) {
    Table rows = metrics.where("series", series);
    String name = (stages ? stage(series) + ": " : "") + readable(series);
    return Line.of(name, rows.numbers("step"), rows.numbers("value"));
  }

  private static String stage(String series) {
    return series.substring(0, Math.max(0, series.lastIndexOf('/'))).replace('_', ' ');
  }

  private static String readable(String series) {
    String name = series.substring(series.lastIndexOf('/') + 1);
    return switch (name) {
      case "train_loss" -> "training";
      case "valid_loss" -> "validation";
      default -> name.replace('_', ' ');
    };
  }
}
