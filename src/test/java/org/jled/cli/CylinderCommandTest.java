package org.jled.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.jled.core.Table;
import org.jled.core.Weights;
import org.jled.data.Npz;
import org.jled.data.TableCsv;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CylinderCommandTest {

  private static final String[] SMALL = {"--nx", "64", "--ny", "32"};

  @TempDir Path folder;

  private JledRun simulate(String... more) {
    String[] words = new String[4 + SMALL.length + more.length];
    words[0] = "simulate";
    words[1] = "cylinder";
    System.arraycopy(SMALL, 0, words, 2, SMALL.length);
    words[2 + SMALL.length] = "--out";
    words[3 + SMALL.length] = folder.resolve("f.npz").toString();
    System.arraycopy(more, 0, words, 4 + SMALL.length, more.length);
    return JledRun.in(folder, words);
  }

  @Test
  void writesStatesAndForces() throws IOException {
    String forces = folder.resolve("f.csv").toString();
    JledRun run = simulate("--time", "1.2", "--forces", forces, "--discard", "0.4");
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    Weights written = Npz.read(folder.resolve("f.npz"));
    assertThat(written.tensor("state").shape()).containsExactly(3, 4, 32, 64);
    assertThat(written.tensor("x").shape()).containsExactly(64);
    assertThat(written.tensor("time").values())
        .containsExactly(new double[] {0.4, 0.8, 1.2}, org.assertj.core.data.Offset.offset(1e-9));
    Table table = TableCsv.read(folder.resolve("f.csv"));
    assertThat(table.columns()).containsExactly("time", "cd", "cl");
    assertThat(table.size()).isPositive();
  }

  @Test
  void drawsAFilmAndTheForces() throws IOException {
    Path gif = folder.resolve("f.gif");
    Path figure = folder.resolve("f.png");
    String line = "--time 2 --sample 0.2 --discard 1 --gif " + gif + " --figure " + figure;
    JledRun run = simulate(line.split(" "));
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
    reader.setInput(ImageIO.createImageInputStream(gif.toFile()));
    assertThat(reader.getNumImages(true)).isEqualTo(6);
    assertThat(Files.size(gif)).isLessThan(3_000_000);
    assertThat(ImageIO.read(figure.toFile()).getWidth()).isGreaterThan(400);
    try (var files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("f.npz", "f.gif", "f.png");
    }
  }

  @Test
  void refusesPicturesThatCannotBeDrawn() throws IOException {
    simulate("--time", "4", "--gif", "f.mp4").isRefused(2, "--gif", "ends in .gif", "f.mp4");
    simulate("--time", "4", "--figure", "f.svg").isRefused(2, "--figure", "ends in .png", "f.svg");
    simulate("--time", "0", "--figure", "f.png").isRefused(2, "--figure needs a --time above 0");
    simulate("--preset", "cavity", "--time", "4", "--figure", "f.png")
        .isRefused(2, "--figure draws the forces on a body");
    Path taken = Files.writeString(folder.resolve("taken.gif"), "mine");
    simulate("--time", "4", "--gif", taken.toString())
        .isRefused(2, "is there already", "choose another --gif");
    assertThat(taken).hasContent("mine");
    assertThat(folder.resolve("f.npz")).doesNotExist();
  }

  @Test
  void paperUnitsAreSmaller() throws IOException {
    assertThat(simulate("--units", "paper", "--time", "0.4", "--sample", "0.2").status()).isZero();
    Weights paper = Npz.read(folder.resolve("f.npz"));
    assertThat(paper.tensor("time").values())
        .containsExactly(new double[] {0, 0.2, 0.4}, org.assertj.core.data.Offset.offset(1e-9));
    assertThat(paper.tensor("x").values()[63]).isBetween(0.98, 1.0);
    assertThat(paper.tensor("state").values()).doesNotContain(Double.NaN);
  }

  @Test
  void refusesWhatCannotRun() throws IOException {
    simulate("--time", "0.5").isRefused(2, "--time must be a whole multiple", "0.4");
    simulate("--time", "4", "--preset", "led-200").isRefused(2, "led-200", "led-100");
    simulate("--time", "4", "--steps", "1").isRefused(2, "too few", "steps are good");
    simulate("--time", "4", "--threads", "0").isRefused(2, "--threads must be in [1, 64]");
    simulate("--time", "4", "--forcing", "glue").isRefused(2, "glue", "volume-fraction");
    simulate("--time", "4", "--discard", "8").isRefused(2, "--discard must be at most");
    simulate("--time", "4", "--forces", "f.txt").isRefused(2, "ends in .csv");
    Files.writeString(folder.resolve("f.npz"), "mine");
    simulate("--time", "4").isRefused(2, "is there already");
  }

  @Test
  void aRungIsKeptAndShown() {
    String out = folder.resolve("v").toString();
    JledRun run = JledRun.in(folder, "verify", "cylinder", "--rung", "5", "--out", out);
    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("uniform flow, largest deviation", "pass");
    assertThat(folder.resolve("v/rung-05.json")).exists();
    assertThat(folder.resolve("v/cylinder.md")).content().contains("| 5 |");
    JledRun.in(folder, "verify", "cylinder", "--rung", "15", "--out", out)
        .isRefused(2, "number must be in [1, 14], not 15");
  }
}
