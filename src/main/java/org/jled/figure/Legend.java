package org.jled.figure;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.List;

/** The names of lines in rows above a plot, each behind a sample of its line. */
record Legend(List<Line> lines, int width) {

  private static final Font FONT = Ink.TICK;
  private static final int ROW = 17;
  private static final int LEFT = 30;
  private static final int SAMPLE = 20;
  private static final int GAP = 5;
  private static final int BETWEEN = 16;

  /** The height its rows take. */
  int height() {
    return rows().size() * ROW;
  }

  /** Draws the rows from {@code top} downwards, each centred. */
  void paint(Graphics2D g, int top) {
    g.setFont(FONT);
    double y = top + ROW / 2.0;
    for (List<Integer> row : rows()) {
      double length = row.stream().mapToDouble(i -> length(i) + BETWEEN).sum() - BETWEEN;
      double x = LEFT + Math.max(0, (width - LEFT - length) / 2);
      for (int index : row) {
        entry(g, index, x, y);
        x += length(index) + BETWEEN;
      }
      y += ROW;
    }
  }

  private List<List<Integer>> rows() {
    List<List<Integer>> rows = new ArrayList<>();
    double free = -1;
    for (int i = 0; i < lines.size(); i++) {
      if (rows.isEmpty() || free < length(i)) {
        rows.add(new ArrayList<>());
        free = width - LEFT;
      }
      rows.get(rows.size() - 1).add(i);
      free -= length(i) + BETWEEN;
    }
    return rows;
  }

  /** Independent of the sheet, so that every format gets the same rows. */
  private double length(int index) {
    FontRenderContext context = new FontRenderContext(null, true, true);
    return SAMPLE + GAP + FONT.getStringBounds(lines.get(index).name(), context).getWidth();
  }

  private void entry(Graphics2D g, int index, double x, double y) {
    Line.Style style = lines.get(index).style();
    g.setColor(Ink.color(style, index));
    g.setStroke(Ink.stroke(style));
    if (style != Line.Style.POINTS) {
      g.draw(new Line2D.Double(x, y, x + SAMPLE, y));
    }
    if (style == Line.Style.POINTS || style == Line.Style.MARKED) {
      g.fill(new Ellipse2D.Double(x + SAMPLE / 2.0 - 3, y - 3, 6, 6));
    }
    g.setColor(Ink.TEXT);
    Ink.startingAt(g, lines.get(index).name(), x + SAMPLE + GAP, y);
  }
}
