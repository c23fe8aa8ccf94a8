package org.jled.figure;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import org.knowm.xchart.style.markers.Marker;

/** The short stroke at either end of an error bar. */
final class Cap extends Marker {

  static final Cap MARKER = new Cap();

  private static final double HALF = 3.5;

  @Override
  public void paint(Graphics2D g, double x, double y, int size) {
    g.setStroke(new BasicStroke(1.2f));
    g.draw(new Line2D.Double(x - HALF, y, x + HALF, y));
  }
}
