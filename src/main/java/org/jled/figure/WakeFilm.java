package org.jled.figure;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jled.core.Checks;
import org.jled.data.AtomicFile;

/**
 * The vorticity of a flow in succession, with axes, a colour bar and the time, as an animated GIF
 * that starts over for ever.
 *
 * <p>It never grows too large: when there are more than {@value #MOST_FRAMES} frames, or more bytes
 * than {@link AnimatedGif#LARGEST}, every other frame is dropped, and from then on only every
 * second, fourth, … that comes is kept, so that they stay equally far apart.
 */
public final class WakeFilm {

  /** More frames than this are not kept. */
  public static final int MOST_FRAMES = 120;

  private final WakeView view;
  private final int hundredths;
  private final FilmPalette palette;
  private final List<BufferedImage> frames = new ArrayList<>();
  private int each = 1;
  private long seen;

  /**
   * A film without frames.
   *
   * @param view what is seen of each state
   * @param hundredths of a second a frame, from 1 to 1000
   */
  public WakeFilm(WakeView view, int hundredths) {
    this.view = Checks.present("view", view);
    Checks.inRange("hundredths", hundredths, 1, 1000);
    this.hundredths = hundredths;
    this.palette = new FilmPalette(view.scale());
  }

  /**
   * Adds a frame.
   *
   * @param state {@code p, u, v, omega}, in diameters; not modified
   * @param time in D/U, shown above
   */
  public void add(double[] state, double time) {
    Checks.present("state", state);
    Checks.finite("time", time);
    if (seen++ % each != 0) {
      return;
    }
    if (frames.size() == MOST_FRAMES) {
      thin();
      if ((seen - 1) % each != 0) {
        return;
      }
    }
    String title = String.format(Locale.ROOT, "t U/D = %.2f", time);
    double[][] field = palette.banded(view.vorticity(state));
    frames.add(palette.image(view.picture(field, title, "vorticity (U/D)", view.scale())));
  }

  private void thin() {
    for (int n = frames.size() - 1; n >= 0; n--) {
      if (n % 2 == 1) {
        frames.remove(n);
      }
    }
    each *= 2;
  }

  /** How many frames there are. */
  public int size() {
    return frames.size();
  }

  /** Its width in pixels. */
  public int width() {
    requireFrames();
    return frames.get(0).getWidth();
  }

  /** Its height in pixels. */
  public int height() {
    requireFrames();
    return frames.get(0).getHeight();
  }

  private void requireFrames() {
    Checks.require(!frames.isEmpty(), "a film needs at least one frame");
  }

  /**
   * The bytes of the GIF, at most {@link AnimatedGif#LARGEST}; drops frames where it must.
   *
   * @throws IllegalArgumentException when there is no frame
   */
  public byte[] gif() {
    requireFrames();
    byte[] bytes = AnimatedGif.bytes(frames, hundredths);
    while (bytes.length > AnimatedGif.LARGEST && frames.size() > 1) {
      thin();
      bytes = AnimatedGif.bytes(frames, hundredths);
    }
    return bytes;
  }

  /** Writes the GIF, wholly or not at all. */
  public void write(Path file) throws IOException {
    Checks.present("file", file);
    byte[] bytes = gif();
    AtomicFile.write(file, out -> out.write(bytes));
  }

  @Override
  public String toString() {
    return "WakeFilm(" + frames.size() + " frames)";
  }
}
