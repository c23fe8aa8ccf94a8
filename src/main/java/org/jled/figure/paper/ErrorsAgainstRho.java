package org.jled.figure.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jled.core.Checks;
import org.jled.core.Table;
import org.jled.figure.Figure;
import org.jled.figure.Line;
import org.jled.figure.LineFigure;
import org.jled.figure.Panels;
import org.jled.figure.PlotAxis;
import org.jled.figure.RhoAxis;

/**
 * Errors of multiscale forecasts against ρ = T_m/T_μ, each kind of error in a panel of its own.
 *
 * @param errors columns {@code model}, {@code quantity}, {@code rho}, {@code value}, {@code low},
 *     {@code high}
 */
record ErrorsAgainstRho(Table errors) {

  /**
   * A panel.
   *
   * @param shows which quantities
   * @param axis upward
   */
  record Panel(Predicate<String> shows, PlotAxis axis) {}

  /** Draws the panels that have something to show, two in a row. */
  Figure draw(Panel... wanted) {
    RhoAxis rho = RhoAxis.of(errors.numbers("rho"));
    List<Figure> panels = new ArrayList<>();
    for (Panel panel : wanted) {
      of(panel, rho).ifPresent(panels::add);
    }
    Checks.require(!panels.isEmpty(), "the table holds no errors");
    return new Panels("", 2, panels, errors);
  }

  private Optional<Figure> of(Panel panel, RhoAxis rho) {
    List<Line> lines = new ArrayList<>();
    List<LineFigure.Bar> bars = new ArrayList<>();
    for (String model : errors.distinct("model")) {
      Table own = errors.where("model", model);
      for (String quantity : own.distinct("quantity").stream().filter(panel.shows()).toList()) {
        Table rows = own.where("quantity", quantity);
        bars.addAll(rho.bars(lines.size(), rows));
        lines.add(rho.line(model + ", " + quantity, rows.numbers("rho"), rows.numbers("value")));
      }
    }
    LineFigure.Size size = new LineFigure.Size(440, 340);
    return lines.isEmpty()
        ? Optional.empty()
        : Optional.of(new LineFigure("", rho.axis(), panel.axis(), lines, bars, size));
  }
}
