package org.jled.figure;

import java.awt.Graphics2D;
import org.jled.core.Table;

/** A picture and the table it draws. Immutable; drawing it twice gives the same picture. */
public interface Figure {

  /** What it shows, in one line; may be empty. */
  String title();

  /** The width in points; one point is one pixel at a scale of one. */
  int width();

  /** The height in points. */
  int height();

  /**
   * Draws the picture into the rectangle from (0, 0) to ({@link #width}, {@link #height}).
   *
   * @param g its transform, clip, colour and font may be changed
   */
  void paint(Graphics2D g);

  /** The numbers it draws, one observation a row. */
  Table data();
}
