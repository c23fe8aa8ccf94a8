package org.jled.figure;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jled.core.Checks;
import org.jled.data.AtomicFile;

/**
 * Fields in succession as an animated GIF that starts over for ever, one pixel a value, in the
 * colours of one scale.
 */
public final class AnimatedGif {

  /** No file may be larger, in bytes: films are kept under version control. */
  public static final int LARGEST = 3_000_000;

  private static final String FORMAT = "javax_imageio_gif_image_1.0";
  private static final int MISSING = 255;

  private AnimatedGif() {}

  /**
   * Writes a film, wholly or not at all.
   *
   * @param frames shape [rows][columns] each, the first row at the bottom; NaN is grey
   * @param hundredths of a second a frame
   * @throws IllegalArgumentException when it would be larger than {@link #LARGEST}
   */
  public static void write(Path file, List<double[][]> frames, ColorScale scale, int hundredths)
      throws IOException {
    Checks.present("file", file);
    byte[] bytes = bytes(frames, scale, hundredths);
    Checks.require(
        bytes.length <= LARGEST,
        "the film would have %d bytes, more than the %d it may have; take fewer or smaller frames",
        bytes.length,
        LARGEST);
    AtomicFile.write(file, out -> out.write(bytes));
  }

  /** The bytes of a film; see {@link #write}. */
  public static byte[] bytes(List<double[][]> frames, ColorScale scale, int hundredths) {
    Checks.list("frames", frames);
    Checks.require(!frames.isEmpty(), "a film needs at least one frame");
    Checks.present("scale", scale);
    Checks.inRange("hundredths", hundredths, 1, 1000);
    IndexColorModel colours = colours(scale);
    return bytes(frames.stream().map(frame -> image(frame, scale, colours)).toList(), hundredths);
  }

  /** The bytes of a film of pictures that share one palette. */
  static byte[] bytes(List<BufferedImage> frames, int hundredths) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.prepareWriteSequence(null);
      for (BufferedImage image : frames) {
        IIOMetadata told = writer.getDefaultImageMetadata(new ImageTypeSpecifier(image), null);
        tell(told, hundredths);
        writer.writeToSequence(new IIOImage(image, null, told), null);
      }
      writer.endWriteSequence();
    } catch (IOException e) {
      throw new UncheckedIOException("no GIF could be made", e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  private static IndexColorModel colours(ColorScale scale) {
    int[] rgb = new int[MISSING + 1];
    for (int k = 0; k < MISSING; k++) {
      rgb[k] = scale.rgb(scale.low() + (scale.high() - scale.low()) * k / (MISSING - 1));
    }
    rgb[MISSING] = ColorScale.MISSING;
    return new IndexColorModel(
        8, rgb.length, rgb, 0, false, -1, java.awt.image.DataBuffer.TYPE_BYTE);
  }

  private static BufferedImage image(double[][] frame, ColorScale scale, IndexColorModel colours) {
    int rows = frame.length;
    BufferedImage image =
        new BufferedImage(frame[0].length, rows, BufferedImage.TYPE_BYTE_INDEXED, colours);
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < frame[r].length; c++) {
        image.getRaster().setSample(c, rows - 1 - r, 0, place(frame[r][c], scale));
      }
    }
    return image;
  }

  private static int place(double value, ColorScale scale) {
    if (Double.isNaN(value)) {
      return MISSING;
    }
    double share = (value - scale.low()) / (scale.high() - scale.low());
    return (int) Math.rint((MISSING - 1) * Math.max(0, Math.min(1, share)));
  }

  private static void tell(IIOMetadata metadata, int hundredths) throws IOException {
    IIOMetadataNode root = (IIOMetadataNode) metadata.getAsTree(FORMAT);
    IIOMetadataNode control =
        (IIOMetadataNode) root.getElementsByTagName("GraphicControlExtension").item(0);
    control.setAttribute("disposalMethod", "none");
    control.setAttribute("userInputFlag", "FALSE");
    control.setAttribute("delayTime", String.valueOf(hundredths));
    IIOMetadataNode extensions = new IIOMetadataNode("ApplicationExtensions");
    IIOMetadataNode loop = new IIOMetadataNode("ApplicationExtension");
    loop.setAttribute("applicationID", "NETSCAPE");
    loop.setAttribute("authenticationCode", "2.0");
    loop.setUserObject(new byte[] {1, 0, 0});
    extensions.appendChild(loop);
    root.appendChild(extensions);
    metadata.setFromTree(FORMAT, root);
  }
}
