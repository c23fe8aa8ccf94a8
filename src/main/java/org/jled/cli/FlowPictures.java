package org.jled.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.jled.data.AtomicFile;
import org.jled.figure.ForceFigure;
import org.jled.figure.PictureFile;
import org.jled.figure.WakeFilm;
import org.jled.figure.WakeView;
import org.jled.system.flow.ForceHistory;
import org.jled.system.flow.NavierStokes;
import org.jled.system.flow.Shape;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The pictures of a flow that its simulation makes when asked. */
final class FlowPictures {

  private static final int HUNDREDTHS = 10;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--gif",
      paramLabel = "FILE.gif",
      description =
          "Where to write a film of the stored states' vorticity, of at most 3 MB; of many states,"
              + " every second, fourth, ...")
  private Path gif;

  @Option(
      names = "--figure",
      paramLabel = "FILE.png",
      description = "Where to draw drag and lift against time.")
  private Path figure;

  /**
   * Refuses what cannot be drawn, before anything runs.
   *
   * @param samples how many sampling intervals are simulated
   * @param force whether files that are there may be replaced
   */
  void check(NavierStokes system, int samples, boolean force) {
    if (gif != null) {
      BadArguments.newFile(spec, "--gif", gif, ".gif", force);
    }
    if (figure == null) {
      return;
    }
    BadArguments.newFile(spec, "--figure", figure, ".png", force);
    if (system.obstacle().shape() == Shape.NONE) {
      throw BadArguments.because(
          spec, "--figure draws the forces on a body, and this preset has none; choose another");
    }
    if (samples == 0) {
      throw BadArguments.because(spec, "--figure needs a --time above 0");
    }
  }

  /** A film to add states to; null when none is wanted. */
  WakeFilm film(NavierStokes system) {
    return gif == null ? null : new WakeFilm(WakeView.of(system), HUNDREDTHS);
  }

  /** Writes what is wanted. */
  void write(WakeFilm film, ForceHistory forces) throws IOException {
    if (film != null) {
      film.write(gif);
    }
    if (figure != null) {
      byte[] png = PictureFile.png(ForceFigure.draw(forces.table()));
      AtomicFile.write(figure, out -> out.write(png));
    }
  }
}
