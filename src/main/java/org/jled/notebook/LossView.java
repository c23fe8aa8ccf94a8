package org.jled.notebook;

import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.jled.core.Table;
import org.jled.figure.Figure;
import org.jled.figure.LossCurve;
import org.jled.figure.Panels;

/** The losses seen so far, and their picture. */
final class LossView {

  private final Table.Builder losses = Table.of("series", "step", "value");
  private boolean empty = true;

  void add(String series, long step, double value) {
    if (LossCurve.isLoss(series)) {
      losses.add(series, step, value);
      empty = false;
    }
  }

  /** The curves with a line above; the line alone while there is no loss yet. */
  DisplayData view(String line) {
    DisplayData output = new DisplayData(line);
    if (!empty) {
      Table table = losses.build();
      Figure curves = LossCurve.draw(table);
      Renderers.putPng(new Panels(line, 1, java.util.List.of(curves), table), output);
    }
    return output;
  }
}
