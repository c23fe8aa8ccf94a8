package org.jled.figure.paper;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jled.core.Checks;
import org.jled.core.Table;
import org.jled.figure.Figure;
import org.jled.figure.Panels;
import org.jled.figure.Violin;
import org.jled.figure.Violins;

/**
 * The errors of forecasts from many starts, a violin a method, a panel a metric.
 *
 * @param scores columns {@code method}, {@code metric}, {@code start} and {@code value}, one
 *     forecast a row
 */
record ErrorsOfMethods(Table scores) {

  /**
   * A panel.
   *
   * @param metric its name in the table
   * @param label as printed
   */
  record Panel(String metric, String label) {}

  /** Draws the panels that the table has numbers for, methods by their median in the first. */
  Figure draw(List<Panel> wanted) {
    List<Panel> known =
        wanted.stream().filter(p -> scores.where("metric", p.metric()).size() > 0).toList();
    Checks.require(!known.isEmpty(), "the table holds none of the errors that this figure shows");
    List<String> order = order(known.get(0).metric());
    List<Figure> panels = new ArrayList<>();
    for (Panel panel : known) {
      Table rows = scores.where("metric", panel.metric());
      List<Violin> violins =
          order.stream()
              .map(method -> new Violin(method, rows.where("method", method).numbers("value")))
              .toList();
      panels.add(new Violins(panel.label(), true, violins, rows));
    }
    return new Panels("", panels.size() > 2 ? 2 : panels.size(), panels, scores);
  }

  private List<String> order(String metric) {
    Table rows = scores.where("metric", metric);
    return rows.distinct("method").stream()
        .sorted(Comparator.comparingDouble(m -> median(rows.where("method", m).numbers("value"))))
        .toList();
  }

  private static double median(double[] values) {
    double[] sorted = java.util.Arrays.stream(values).sorted().toArray();
    return sorted[sorted.length / 2];
  }
}
