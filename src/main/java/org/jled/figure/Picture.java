package org.jled.figure;

import java.awt.Graphics2D;

/** Something that can be drawn at a given size. */
public interface Picture {

  /** The width in points; one point is one pixel at a scale of one. */
  int width();

  /** The height in points. */
  int height();

  /**
   * Draws it into the rectangle from (0, 0) to ({@link #width}, {@link #height}).
   *
   * @param g its transform, clip, colour and font may be changed
   */
  void paint(Graphics2D g);
}
