package org.jled.figure.paper;

import java.util.ArrayList;
import java.util.List;
import org.jled.core.Checks;
import org.jled.core.Table;
import org.jled.figure.Figure;
import org.jled.figure.FigureEntry;
import org.jled.figure.Line;
import org.jled.figure.LineFigure;
import org.jled.figure.Panels;
import org.jled.figure.PlotAxis;
import org.jled.figure.RhoAxis;

/**
 * Fig. 2d: speed-up against ρ = T_m/T_μ, over three solvers, beside the bound that macro steps of
 * no cost would give. Draws columns {@code model}, {@code variant}, {@code over}, {@code rho},
 * {@code value}. Unlike the published panel it does not stop at the slowest rival.
 */
public final class Fig2d {

  /** For the book of figures. */
  public static final FigureEntry ENTRY =
      new FigureEntry(
          "Fig. 2d: speed-up against the ratio ρ of macro to micro steps, over the published solver in NumPy,"
              + " the data's solver in Java, and the cheapest solver that errs no more against the equation;"
              + " left with the field of every sample, right without.",
          "fig2d",
          Fig2d::draw);

  private Fig2d() {}

  /** Draws a panel a variant. */
  public static Figure draw(Table speedUps) {
    Checks.require(speedUps.size() > 0, "no speed-up was measured: these data have no solver");
    RhoAxis rho = RhoAxis.of(speedUps.numbers("rho"));
    List<Figure> panels = new ArrayList<>();
    for (String variant : speedUps.distinct("variant")) {
      panels.add(panel(variant, speedUps.where("variant", variant), rho));
    }
    return new Panels("", 2, panels, speedUps);
  }

  private static Figure panel(String variant, Table rows, RhoAxis rho) {
    List<Line> lines = new ArrayList<>();
    List<String> models = rows.distinct("model");
    for (String model : models) {
      Table own = rows.where("model", model);
      for (String over : own.distinct("over")) {
        Table line = own.where("over", over);
        String name = models.size() == 1 ? over : model + ", " + over;
        lines.add(rho.line(name, line.numbers("rho"), line.numbers("value")));
      }
    }
    String title =
        variant.equals("field") ? "field of every sample" : "quantities only, nothing decoded";
    return new LineFigure(
        title,
        rho.axis(),
        PlotAxis.log("speed-up (1 = no gain)"),
        lines,
        List.of(),
        new LineFigure.Size(440, 370));
  }
}
