package org.jled.figure;

import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;

/** The axes and the colour bar around a heat map. */
record Frame(Graphics2D g, Rectangle box) {

  private static final int MARK = 4;
  private static final int BAR_GAP = 10;
  private static final int BAR_WIDTH = 10;

  /** Points an axis needs a tick: a label is wider than it is tall. */
  private static final int X_SPACING = 45;

  private static final int Y_SPACING = 32;

  /** A thin line around the field. */
  void border() {
    g.setColor(Ink.AXIS);
    g.setStroke(Ink.HAIR);
    g.draw(box);
  }

  /** The horizontal axis. */
  void bottom(String label, double low, double high) {
    int y = box.y + box.height;
    Ticks ticks = Ticks.between(low, high, 1 + Math.max(1, box.width / X_SPACING));
    g.setFont(Ink.TICK);
    for (double value : ticks.values()) {
      double x = box.x + box.width * (value - low) / (high - low);
      mark(x, y, x, y + MARK);
      Ink.centred(g, ticks.label(value), x, y + MARK + 13);
    }
    g.setFont(Ink.LABEL);
    Ink.centred(g, label, box.getCenterX(), y + 37);
  }

  /** The horizontal axis of decadic logarithms: the powers of ten are marked. */
  void bottomPowers(String label, double low, double high) {
    int y = box.y + box.height;
    int first = (int) Math.ceil(low);
    int every = 1 + (int) ((high - low) * X_SPACING / box.width);
    g.setFont(Ink.TICK);
    for (int power = first; power <= high; power += every) {
      double x = box.x + box.width * (power - low) / (high - low);
      mark(x, y, x, y + MARK);
      Ink.centred(g, Ticks.powerOfTen(power), x, y + MARK + 13);
    }
    if (Math.floor(high) - first < 1) {
      between(low, high, y);
    }
    g.setFont(Ink.LABEL);
    Ink.centred(g, label, box.getCenterX(), y + 37);
  }

  /** Multiples of powers of ten, where there are not two powers to mark. */
  private void between(double low, double high, int y) {
    for (int power = (int) Math.floor(low); power <= high; power++) {
      for (int times : new int[] {2, 5}) {
        double place = power + Math.log10(times);
        if (place >= low && place <= high) {
          double x = box.x + box.width * (place - low) / (high - low);
          mark(x, y, x, y + MARK);
          Ink.centred(g, times + "·" + Ticks.powerOfTen(power), x, y + MARK + 13);
        }
      }
    }
  }

  /** The vertical axis. */
  void left(String label, double low, double high) {
    Ticks ticks = Ticks.between(low, high, 1 + Math.max(1, box.height / Y_SPACING));
    g.setFont(Ink.TICK);
    for (double value : ticks.values()) {
      double y = box.y + box.height * (high - value) / (high - low);
      mark(box.x - MARK, y, box.x, y);
      Ink.endingAt(g, ticks.label(value), box.x - MARK - 3, y);
    }
    g.setFont(Ink.LABEL);
    Ink.upwards(g, label, 14, box.getCenterY());
  }

  /** The colour bar at the right, as tall as the field. */
  void colorBar(ColorScale scale, String label) {
    int x = box.x + box.width + BAR_GAP;
    g.drawImage(ramp(scale), x, box.y, BAR_WIDTH, box.height, null);
    g.setColor(Ink.AXIS);
    g.drawRect(x, box.y, BAR_WIDTH, box.height);
    double span = scale.high() - scale.low();
    Ticks ticks = Ticks.between(scale.low(), scale.high(), 1 + Math.max(1, box.height / Y_SPACING));
    int right = x + BAR_WIDTH;
    g.setFont(Ink.TICK);
    for (double value : ticks.values()) {
      double y = box.y + box.height * (scale.high() - value) / span;
      mark(right, y, right + MARK - 1, y);
      Ink.startingAt(g, ticks.label(value), right + MARK + 2, y);
    }
    g.setFont(Ink.LABEL);
    Ink.centred(g, label, x + BAR_WIDTH / 2.0 + 6, box.y - 7);
  }

  private void mark(double fromX, double fromY, double toX, double toY) {
    g.setColor(Ink.AXIS);
    g.draw(new Line2D.Double(fromX, fromY, toX, toY));
    g.setColor(Ink.TEXT);
  }

  private static BufferedImage ramp(ColorScale scale) {
    BufferedImage image = new BufferedImage(1, 256, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < 256; i++) {
      image.setRGB(0, i, scale.map().rgb(1 - i / 255.0));
    }
    return image;
  }
}
