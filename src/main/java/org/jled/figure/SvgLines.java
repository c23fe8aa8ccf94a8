package org.jled.figure;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Joins the strokes of a curve. The SVG writer gives each stroke an element of its own with the
 * whole style repeated, about 250 bytes a point; joined, a point takes some 15.
 */
final class SvgLines {

  private static final Pattern STROKE =
      Pattern.compile(
          "\\s*<line (style=\"[^\"]*\") x1=\"([^\"]*)\" x2=\"([^\"]*)\""
              + " y1=\"([^\"]*)\" y2=\"([^\"]*)\"/>");

  private final StringBuilder out = new StringBuilder();
  private final StringBuilder points = new StringBuilder();
  private String style = "";
  private String end = "";

  private SvgLines() {}

  /** The same picture with connected strokes of one style as polylines. */
  static String joined(String svg) {
    SvgLines lines = new SvgLines();
    Matcher stroke = STROKE.matcher(svg);
    int done = 0;
    while (stroke.find()) {
      if (stroke.start() > done) {
        lines.close();
        lines.out.append(svg, done, stroke.start());
      }
      lines.add(stroke.group(1), point(stroke, 2, 4), point(stroke, 3, 5));
      done = stroke.end();
    }
    lines.close();
    return lines.out.append(svg, done, svg.length()).toString();
  }

  private static String point(Matcher stroke, int x, int y) {
    return stroke.group(x) + "," + stroke.group(y);
  }

  private void add(String newStyle, String from, String to) {
    if (!newStyle.equals(style) || !from.equals(end)) {
      close();
      style = newStyle;
      points.append(from);
    }
    points.append(' ').append(to);
    end = to;
  }

  private void close() {
    if (points.length() > 0) {
      out.append("\n  <polyline ").append(style).append(" points=\"").append(points).append("\"/>");
    }
    points.setLength(0);
    style = "";
    end = "";
  }
}
