package org.jled.cli;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.GraphicsEnvironment;
import java.awt.image.BufferedImage;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Checks of the machine itself. */
final class MachineChecks {

  private static final double MEGA = 1 << 20;
  private static final double GIGA = 1 << 30;

  /** What the shipped studies were made with. */
  private static final double ENOUGH_HEAP = 0.9 * GIGA;

  /** Below this a notebook's kernel does not start reliably. */
  private static final double LEAST_HEAP = 64 * MEGA;

  /** Letters of our figures that a sparse font lacks. */
  private static final String LETTERS = "Tμ ρ λ 10⁻³ z₁ ε";

  private static final String FONTS = "as root: apt-get install fontconfig fonts-dejavu-core";

  private MachineChecks() {}

  /** Draws a text: some machines list fonts and show nothing. */
  static Diagnosis fonts() {
    Font font = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
    if (!leavesInk(font)) {
      return Diagnosis.fail("fonts", "none that can be drawn with", "figures need one; " + FONTS);
    }
    int families =
        GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames().length;
    int unknown = font.canDisplayUpTo(LETTERS);
    return unknown < 0
        ? Diagnosis.ok("fonts", families + " families")
        : Diagnosis.warn("fonts", "without the letter " + LETTERS.charAt(unknown), FONTS);
  }

  private static boolean leavesInk(Font font) {
    BufferedImage image = new BufferedImage(80, 20, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.setFont(font);
    try {
      g.drawString("Figure", 4, 16);
    } catch (OutOfMemoryError tooLittle) {
      throw tooLittle;
    } catch (Error e) {
      // Java gives up so, in one of several ways, at the first text where no font is.
      return false;
    } finally {
      g.dispose();
    }
    return Arrays.stream(image.getRGB(0, 0, 80, 20, null, 0, 80))
        .anyMatch(pixel -> (pixel & 0xffffff) != 0);
  }

  static Diagnosis display() {
    return GraphicsEnvironment.isHeadless()
        ? Diagnosis.ok("display", "not used; figures are drawn without one")
        : Diagnosis.warn("display", "in use", "start through ./jled, which needs none");
  }

  static Diagnosis cores() {
    return Diagnosis.ok("cores", Integer.toString(Runtime.getRuntime().availableProcessors()));
  }

  /** Judges the most memory that Java may use, in bytes. */
  static Diagnosis memory(long most) {
    String found = "%.0f MB for Java".formatted(most / MEGA);
    String remedy =
        "1 GB is enough for the shipped studies: free memory, or set JDK_JAVA_OPTIONS=-Xmx1g and no other -Xmx";
    if (most < LEAST_HEAP) {
      return Diagnosis.fail("memory", found, remedy);
    }
    return most < ENOUGH_HEAP
        ? Diagnosis.warn("memory", found, remedy)
        : Diagnosis.ok("memory", found);
  }

  static Diagnosis language() {
    return Diagnosis.ok(
        "language",
        "%s; numbers are written as %s in any".formatted(System.getProperty("user.language"), 0.5));
  }

  static Diagnosis encoding() {
    return Charset.defaultCharset().equals(StandardCharsets.UTF_8)
        ? Diagnosis.ok("text encoding", "UTF-8")
        : Diagnosis.warn(
            "text encoding",
            Charset.defaultCharset().name(),
            "set LC_ALL=C.UTF-8, or Greek letters show as '?'");
  }
}
