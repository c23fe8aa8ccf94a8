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

/** A figure as the bytes of a picture file. Equal figures give equal bytes. */
public final class FigureImage {

  /** Pixels a point in a PNG: sharp on today's screens. */
  public static final int PNG_SCALE = 2;

  /** The font of this machine may be missing where the picture is looked at. */
  private static final Pattern FONT = Pattern.compile("(font-family:&quot;[^&]*&quot;)");

  private FigureImage() {}

  /** The pixels of a figure, {@value #PNG_SCALE} a point. */
  public static BufferedImage pixels(Figure figure) {
    BufferedImage image =
        new BufferedImage(
            PNG_SCALE * figure.width(), PNG_SCALE * figure.height(), BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.scale(PNG_SCALE, PNG_SCALE);
    figure.paint(g);
    g.dispose();
    return image;
  }

  /** The bytes of a PNG file. */
  public static byte[] png(Figure figure) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(pixels(figure), "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("no PNG could be made", e);
    }
    return bytes.toByteArray();
  }

  /** The text of an SVG file. */
  public static String svg(Figure figure) {
    VectorGraphics2D g = new VectorGraphics2D();
    figure.paint(g);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      Processors.get("svg")
          .getDocument(g.getCommands(), new PageSize(figure.width(), figure.height()))
          .writeTo(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("no SVG could be made", e);
    }
    return SvgLines.joined(FONT.matcher(bytes.toString(UTF_8)).replaceAll("$1,sans-serif"));
  }
}
