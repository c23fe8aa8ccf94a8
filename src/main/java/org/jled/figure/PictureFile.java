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
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

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
    return pixels(picture, PNG_SCALE);
  }

  /** The pixels of a picture, {@code scale} a point. */
  static BufferedImage pixels(Picture picture, double scale) {
    int width = (int) Math.round(scale * picture.width());
    int height = (int) Math.round(scale * picture.height());
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.scale(scale, scale);
    paint(picture, g);
    g.dispose();
    return image;
  }

  /** The bytes of a PNG file, {@value #PNG_SCALE} pixels a point. */
  public static byte[] png(Picture picture) {
    return png(picture, PNG_SCALE);
  }

  /** The bytes of a PNG file, with {@code scale} pixels a point. */
  public static byte[] png(Picture picture, double scale) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    ImageWriteParam smallest = writer.getDefaultWriteParam();
    smallest.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    smallest.setCompressionQuality(0);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    // In memory: ImageIO's own choice needs a temporary folder that can be written.
    try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(pixels(picture, scale), null, null), smallest);
    } catch (IOException e) {
      throw new UncheckedIOException("no PNG could be made", e);
    } finally {
      writer.dispose();
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

  /** Java looks for fonts at the first text it draws, and gives up with one of several Errors. */
  private static void paint(Picture picture, Graphics2D g) {
    try {
      picture.paint(g);
    } catch (OutOfMemoryError | StackOverflowError other) {
      throw other;
    } catch (Error e) {
      throw new IllegalStateException(
          "Java finds no fonts to draw with; install fontconfig and a font: "
              + "apt-get install fontconfig fonts-dejavu-core",
          e);
    }
  }
}
