package org.jled.notebook;

import java.awt.Graphics2D;
import org.jled.figure.Picture;
import org.knowm.xchart.internal.chartpart.Chart;

/** A chart that a user made with XChart. */
record ChartPicture(Chart<?, ?> chart) implements Picture {

  @Override
  public int width() {
    return chart.getWidth();
  }

  @Override
  public int height() {
    return chart.getHeight();
  }

  @Override
  public void paint(Graphics2D g) {
    chart.paint(g, width(), height());
  }

  @Override
  public String toString() {
    return chart.getClass().getSimpleName() + " " + chart.getTitle();
  }
}
