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
  void refusesAFilmWithoutFrames() {
    assertThatThrownBy(() -> AnimatedGif.bytes(List.of(), WakeView.of(FLOW).scale(), 8))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at least one frame");
  }
}
