package org.jled.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.jled.core.Progress;
import org.jled.core.Table;
import org.jled.system.flow.FlowPresets;
import org.jled.system.flow.FlowSolver;
import org.jled.system.flow.ForceHistory;
import org.jled.system.flow.NavierStokes;
import org.junit.jupiter.api.Test;

class WakeTest {

  private static final NavierStokes FLOW = FlowPresets.led(100, 64, 32);

  @Test
  void filmsAWake() throws IOException {
    WakeView view = WakeView.of(FLOW).sized(120);
    List<double[][]> frames = new ArrayList<>();
    double[] state = new double[FLOW.spec().size()];
    try (FlowSolver solver = FLOW.newSolver(0)) {
      for (int n = 0; n < 3; n++) {
        solver.step();
        solver.readState(state);
        frames.add(view.vorticity(state));
      }
    }
    assertThat(frames.get(0)).hasDimensions(50, 120);
    byte[] gif = AnimatedGif.bytes(frames, view.scale(), 8);
    ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
    reader.setInput(ImageIO.createImageInputStream(new ByteArrayInputStream(gif)));
    assertThat(reader.getNumImages(true)).isEqualTo(3);
    assertThat(reader.read(2).getWidth()).isEqualTo(120);
    // The body is grey: two diameters from the left and half way up.
    assertThat(reader.read(0).getRGB(20, 25) & 0xFFFFFF).isEqualTo(ColorScale.MISSING);
    assertThat(PictureFile.png(view.picture(state, "t = 1.2"))).isNotEmpty();
  }

  @Test
  void drawsForces() {
    try (FlowSolver solver = FLOW.newSolver(0)) {
      Table forces = ForceHistory.record(solver, 2, Progress.SILENT).table();
      assertThat(ForceFigure.draw(forces).data().size()).isEqualTo(forces.size());
    }
  }

  @Test
  void leavesTheSpikeOfTheStartOut() {
    Table.Builder forces = Table.of("time", "cd", "cl");
    for (int n = 0; n < 100; n++) {
      forces.add(n, n < 3 ? 300.0 : 2.0, 0.1);
    }
    Panels page = (Panels) ForceFigure.draw(forces.build());
    double[] drawn = ((LineFigure) page.panels().get(0)).lines().get(0).y();
    assertThat(drawn[2]).isNaN();
    assertThat(drawn[3]).isEqualTo(2);
  }

  @Test
  void filmsWithAxesAndNeverTooManyFrames() throws IOException {
    WakeFilm film = new WakeFilm(WakeView.of(FLOW).sized(160), 8);
    double[] state = new double[FLOW.spec().size()];
    int[] counts = new int[4];
    for (int n = 0; n < 3 * WakeFilm.MOST_FRAMES; n++) {
      film.add(state, n);
      counts[n / WakeFilm.MOST_FRAMES] = film.size();
    }
    assertThat(counts).startsWith(WakeFilm.MOST_FRAMES, WakeFilm.MOST_FRAMES, 90);
    byte[] gif = film.gif();
    assertThat(gif).hasSizeLessThan(AnimatedGif.LARGEST);
    ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
    reader.setInput(ImageIO.createImageInputStream(new ByteArrayInputStream(gif)));
    assertThat(reader.getNumImages(true)).isEqualTo(90);
    assertThat(reader.read(0).getWidth()).isEqualTo(film.width());
    assertThatThrownBy(() -> new WakeFilm(WakeView.of(FLOW), 0))
        .hasMessageContaining("hundredths must be in [1, 1000], not 0");
    assertThatThrownBy(() -> new WakeFilm(WakeView.of(FLOW), 8).gif())
        .hasMessageContaining("at least one frame");
  }

  @Test
  void seesTheWholeBoxWhereThereIsNoBody() {
    NavierStokes cavity = FlowPresets.cavity(100, 16);
    WakeView view = WakeView.of(cavity);
    assertThat(new double[] {view.left(), view.right(), view.bottom(), view.top()})
        .containsExactly(0, 1, 0, 1);
    assertThat(view.rows()).isEqualTo(view.columns());
    assertThat(view.vorticity(new double[cavity.spec().size()])[0][0]).isZero();
  }

  @Test
  void anotherBodyIsGrey() {
    WakeView view = WakeView.of(FLOW).around((x, y) -> x - 1).sized(120);
    double[][] field = view.vorticity(new double[FLOW.spec().size()]);
    assertThat(field[0][0]).isNaN();
    assertThat(field[0][119]).isZero();
    assertThat(view.picture(new double[FLOW.spec().points()], "", "divergence (U/D)").width())
        .isGreaterThan(120);
  }

  @Test
  void refusesAFilmWithoutFrames() {
    assertThatThrownBy(() -> AnimatedGif.bytes(List.of(), WakeView.of(FLOW).scale(), 8))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at least one frame");
  }
}
