package org.jled.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SizesCommandTest {

  @TempDir Path folder;

  private JledRun sizes(String... words) {
    List<String> all = new ArrayList<>(List.of("sizes"));
    all.addAll(List.of(words));
    all.addAll(List.of("--out", folder.resolve("out").toString()));
    return JledRun.in(folder, all.toArray(String[]::new));
  }

  @Test
  void fitsJudgesAndDraws() {
    JledRun run = sizes("fhn-tiny", "ks-tiny");
    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("fhn-tiny: MSE of test states", "ks-tiny", "diffusion-maps");
    Path fhn = folder.resolve("out/fhn-tiny");
    assertThat(fhn.resolve("sizes.csv")).content().contains("fhn-tiny,cnn,2,7,test,MSE,");
    assertThat(fhn.resolve("fig2a.png")).isNotEmptyFile();
    assertThat(fhn.resolve("fig2a.svg")).content().contains("validation states");
    assertThat(fhn.resolve("fig2a.json")).content().contains("commit");
    assertThat(folder.resolve("out/ks-tiny/fig3a.csv")).content().contains("AE, convolutions");
  }

  @Test
  void fitsOnlyWhatIsAskedFor() {
    JledRun run = sizes("fhn-tiny", "--methods", "pca,ae", "--sizes", "3", "--seeds", "1");
    assertThat(run.status()).isZero();
    assertThat(run.out().lines().skip(1).limit(2).map(String::strip))
        .satisfiesExactly(
            head -> assertThat(head).matches("latents +pca +ae"),
            row -> assertThat(row).matches("3 +[-.0-9e]+ +[-.0-9e]+"));
  }

  @Test
  void refusesUnknownStudiesMethodsAndSizes() {
    sizes("fhn-tinny").isRefused(2, "unknown study 'fhn-tinny'", "fhn-tiny");
    sizes("fhn-tiny", "--methods", "pcs").isRefused(2, "unknown method 'pcs'", "pca");
    sizes("fhn-tiny", "--sizes", "0").isRefused(2, "sizes must be at least 1, not 0");
    sizes("fhn-tiny", "--sizes", "99").isRefused(2, "pca with 99 latents: a state has 52 values");
    sizes("fhn-tiny", "--sizes", "many").isRefused(2, "--sizes");
    sizes("fhn-tiny", "--seeds", "0").isRefused(2, "--seeds must be at least 1");
    assertThat(folder.resolve("out")).doesNotExist();
  }
}
