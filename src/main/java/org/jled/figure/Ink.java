package org.jled.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.util.List;

/** The house style: one set of fonts, colours and strokes for every figure. */
final class Ink {

  /** Logical fonts exist on every Java, whatever is installed. */
  static final Font TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 13);

  static final Font LABEL = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
  static final Font TICK = new Font(Font.SANS_SERIF, Font.PLAIN, 11);

  static final Color TEXT = new Color(0x22, 0x22, 0x22);
  static final Color AXIS = new Color(0x44, 0x44, 0x44);
  static final Color GRID = new Color(0xF0, 0xF0, 0xF0);
  static final BasicStroke HAIR = new BasicStroke(1f);

  private static final int TITLE_MARGIN = 20;

  /** Below this share of the usual size a title is better cut than read. */
  private static final double SMALLEST_FIT = 0.6;

  /** The height a title takes from a figure. */
  static final int TITLE_HEIGHT = 26;

  /** Okabe and Ito's colours, which colour-blind readers tell apart, the strongest first. */
  private static final List<Color> SERIES =
      List.of(
          new Color(0x00, 0x72, 0xB2),
          new Color(0xD5, 0x5E, 0x00),
          new Color(0x00, 0x9E, 0x73),
          new Color(0xCC, 0x79, 0xA7),
          new Color(0xE6, 0x9F, 0x00),
          new Color(0x56, 0xB4, 0xE9),
          new Color(0x22, 0x22, 0x22));

  /** How opaque a band is, of 255. */
  private static final int FAINT = 60;

  private static final Color PALE = new Color(0xC4, 0xC4, 0xC4);

  private Ink() {}

  /** The colour of line number {@code index}; paler ones where all are used already. */
  static Color color(Line.Style style, int index) {
    return switch (style) {
      case BACKDROP -> PALE;
      case BAND -> faint(SERIES.get((index + 1) % SERIES.size()));
      default ->
          index < SERIES.size() ? SERIES.get(index) : paler(SERIES.get(index % SERIES.size()));
    };
  }

  /** Halfway to white. */
  private static Color paler(Color color) {
    return new Color(
        (color.getRed() + 255) / 2, (color.getGreen() + 255) / 2, (color.getBlue() + 255) / 2);
  }

  /** The same colour, mostly transparent. */
  static Color faint(Color color) {
    return new Color(color.getRed(), color.getGreen(), color.getBlue(), FAINT);
  }

  /** The pen of a line. */
  static BasicStroke stroke(Line.Style style) {
    float width =
        switch (style) {
          case BACKDROP -> 4f;
          case BAND -> 8f;
          default -> 1.6f;
        };
    int ends = style == Line.Style.BAND ? BasicStroke.CAP_BUTT : BasicStroke.CAP_ROUND;
    return new BasicStroke(width, ends, BasicStroke.JOIN_ROUND);
  }

  /** A fresh sheet: white, with smooth lines and texts. */
  static void sheet(Graphics2D g, int width, int height) {
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    g.setColor(Color.WHITE);
    g.fillRect(0, 0, width, height);
  }

  /** A title, centred over {@code width}, in smaller letters when it would not fit. */
  static void title(Graphics2D g, String title, double width) {
    double needed = g.getFontMetrics(TITLE).stringWidth(title) + 2.0 * TITLE_MARGIN;
    double fit = Math.max(SMALLEST_FIT, Math.min(1, width / needed));
    g.setFont(TITLE.deriveFont((float) (TITLE.getSize() * fit)));
    g.setColor(TEXT);
    centred(g, title, width / 2, 17);
  }

  /** A text whose middle is at {@code x} and whose base line is at {@code y}. */
  static void centred(Graphics2D g, String text, double x, double y) {
    g.drawString(text, (float) (x - g.getFontMetrics().stringWidth(text) / 2.0), (float) y);
  }

  /** A text that ends at {@code x} and whose middle is at {@code y}. */
  static void endingAt(Graphics2D g, String text, double x, double y) {
    FontMetrics metrics = g.getFontMetrics();
    g.drawString(
        text, (float) (x - metrics.stringWidth(text)), (float) (y + metrics.getAscent() * 0.36));
  }

  /** A text that starts at {@code x} and whose middle is at {@code y}. */
  static void startingAt(Graphics2D g, String text, double x, double y) {
    g.drawString(text, (float) x, (float) (y + g.getFontMetrics().getAscent() * 0.36));
  }

  /** A text that runs upwards, its middle at ({@code x}, {@code y}). */
  static void upwards(Graphics2D g, String text, double x, double y) {
    AffineTransform before = g.getTransform();
    g.translate(x, y);
    g.rotate(-Math.PI / 2);
    centred(g, text, 0, 0);
    g.setTransform(before);
  }
}
