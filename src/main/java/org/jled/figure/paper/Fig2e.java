package org.jled.figure.paper;

import org.jled.core.Checks;
import org.jled.core.Table;
import org.jled.figure.Figure;
import org.jled.figure.FigureEntry;
import org.jled.figure.SpaceTime;

/**
 * Fig. 2e: truth, forecast and absolute error of the activator in space and time. Draws the columns
 * of {@link SpaceTime}.
 */
public final class Fig2e {

  /** For the book of figures. */
  public static final FigureEntry ENTRY =
      new FigureEntry(
          "Fig. 2e: the activator in space and time: truth, forecast, absolute error.",
          "space-time",
          Fig2e::draw);

  private Fig2e() {}

  /** Draws the first channel. */
  public static Figure draw(Table fields) {
    Checks.present("fields", fields);
    Checks.require(fields.size() > 0, "the table has no rows to draw");
    return SpaceTime.draw(fields.where("channel", fields.distinct("channel").get(0)));
  }
}
