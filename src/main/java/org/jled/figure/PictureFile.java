package org.jled.figure;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.erichseifert.vectorgraphics2d.Processors;
import de.erichseifert.vectorgraphics2d.VectorGraphics2D;
import de.erichseifert.vectorgraphics2d.util.PageSize;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/** A picture as the bytes of a file. Equal pictures give equal bytes. */
public final class PictureFile {

  /** Pixels a point in a PNG: sharp on today's screens. */
  public static final int PNG_SCALE = 2;

  /**
   * The font of this machine may be missing where the picture is looked at. Java's own default font
   * is not named at all by the SVG writer, so the whole picture names it.
   */
  private static final Pattern FONT = Pattern.compile("(font-family:&quot;[^&]*&quot;)");

  private PictureFile() {}

  /** The pixels of a picture, {@value #PNG_SCALE} a point. */
  public static BufferedImage pixels(Picture picture) {
    BufferedImage image =
        new BufferedImage(
            PNG_SCALE * picture.width(), PNG_SCALE * picture.height(), BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.scale(PNG_SCALE, PNG_SCALE);
    paint(picture, g);
    g.dispose();
    return image;
  }

  /** The bytes of a PNG file. */
  public static byte[] png(Picture picture) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(pixels(picture), "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("no PNG could be made", e);
    }
    return bytes.toByteArray();
  }

  /** The text of an SVG file. */
  public static String svg(Picture picture) {
    VectorGraphics2D g = new VectorGraphics2D();
    paint(picture, g);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      Processors.get("svg")
          .getDocument(g.getCommands(), new PageSize(picture.width(), picture.height()))
          .writeTo(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("no SVG could be made", e);
    }
    return SvgLines.joined(FONT.matcher(bytes.toString(UTF_8)).replaceAll("$1,sans-serif"))
        .replaceFirst("<svg ", "<svg style=\"font-family:sans-serif;font-size:12px\" ");
  }

  /** Java looks for fonts at the first text it draws, and gives up with an Error. */
  private static void paint(Picture picture, Graphics2D g) {
    try {
      picture.paint(g);
    } catch (InternalError | LinkageError e) {
      throw new IllegalStateException(
          "Java finds no fonts to draw with; install fontconfig and a font: "
              + "apt-get install fontconfig fonts-dejavu-core",
          e);
    }
  }
}
