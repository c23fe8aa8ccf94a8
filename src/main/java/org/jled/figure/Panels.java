package org.jled.figure;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.util.List;
import java.util.Locale;
import org.jled.core.Checks;
import org.jled.core.Table;

/**
 * Several figures on one page, row by row, lettered a, b, c when there are several.
 *
 * @param title of the whole page; may be empty
 * @param columns figures side by side
 * @param panels the figures; a cell of the page is as large as the largest
 * @param data the table all of them draw
 */
public record Panels(String title, int columns, List<Figure> panels, Table data) implements Figure {

  public Panels {
    Checks.atLeast("columns", columns, 1);
    Checks.require(!panels.isEmpty(), "a page needs at least one figure");
    panels = List.copyOf(panels);
  }

  /** A single figure drawn from a table. */
  public static Panels one(Figure figure, Table data) {
    return new Panels("", 1, List.of(figure), data);
  }

  @Override
  public int width() {
    return Math.min(columns, panels.size()) * cellWidth();
  }

  @Override
  public int height() {
    int rows = (panels.size() + columns - 1) / columns;
    return top() + rows * cellHeight();
  }

  @Override
  public void paint(Graphics2D g) {
    Ink.sheet(g, width(), height());
    Ink.title(g, title, width());
    AffineTransform page = g.getTransform();
    for (int i = 0; i < panels.size(); i++) {
      g.translate(i % columns * cellWidth(), top() + i / columns * cellHeight());
      panels.get(i).paint(g);
      letter(g, i);
      g.setTransform(page);
    }
  }

  private void letter(Graphics2D g, int index) {
    if (panels.size() > 1 && panels.size() <= 26) {
      g.setColor(Color.BLACK);
      g.setFont(Ink.TITLE);
      g.drawString(String.valueOf((char) ('a' + index)), 6, 17);
    }
  }

  private int top() {
    return title.isEmpty() ? 0 : Ink.TITLE_HEIGHT;
  }

  private int cellWidth() {
    return panels.stream().mapToInt(Figure::width).max().orElseThrow();
  }

  private int cellHeight() {
    return panels.stream().mapToInt(Figure::height).max().orElseThrow();
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT, "Panels(%d × %d%s)", width(), height(), title.isEmpty() ? "" : ", " + title);
  }
}
