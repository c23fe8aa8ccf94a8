package org.jled.figure.paper;

import java.util.ArrayList;
import java.util.List;
import org.jled.core.Checks;
import org.jled.core.Table;
import org.jled.figure.BarFigure;
import org.jled.figure.Figure;
import org.jled.figure.FigureEntry;
import org.jled.figure.Panels;

/**
 * Fig. 2g: errors of learned partial differential equations beside those of learned effective
 * dynamics, and beside what was published. Draws columns {@code model}, {@code source}, {@code
 * quantity}, {@code value}, {@code low}, {@code high}.
 */
public final class Fig2g {

  /** For the book of figures. */
  public static final FigureEntry ENTRY =
      new FigureEntry(
          "Fig. 2g: errors of learned partial differential equations over 451 steps, beside learned"
              + " effective dynamics, the equation itself, and the published values, which are of"
              + " other initial states. Lines: least to greatest over the seeds.",
          "fig2g",
          Fig2g::draw);

  private static final int MOST_BARS = 60;

  private Fig2g() {}

  /** Draws a panel a quantity. */
  public static Figure draw(Table errors) {
    Checks.present("errors", errors);
    List<String> kinds = errors.distinct("source");
    List<Figure> panels = new ArrayList<>();
    for (String quantity : errors.distinct("quantity")) {
      Table own = errors.where("quantity", quantity);
      String axis = quantity + " (fraction of the range)";
      panels.add(new BarFigure("", axis, kinds, bars(own, kinds), panels.size()));
    }
    return new Panels("", 2, panels, errors);
  }

  private static List<BarFigure.Bar> bars(Table rows, List<String> kinds) {
    Checks.require(rows.size() <= MOST_BARS, "at most %d bars can be drawn", MOST_BARS);
    double[] value = rows.numbers("value");
    double[] low = rows.numbers("low");
    double[] high = rows.numbers("high");
    List<String> names = rows.texts("model");
    List<String> sources = rows.texts("source");
    List<BarFigure.Bar> bars = new ArrayList<>();
    for (int i = 0; i < value.length; i++) {
      int kind = kinds.indexOf(sources.get(i));
      bars.add(new BarFigure.Bar(names.get(i), kind, value[i], low[i], high[i]));
    }
    return bars;
  }
}
