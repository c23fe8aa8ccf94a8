package org.jled.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LearnPdeCommandTest {

  @TempDir Path folder;

  private JledRun learn(String... more) {
    String[] first = {"learn-pde", "fhn-tiny", "--tiny"};
    String[] words = java.util.Arrays.copyOf(first, first.length + more.length);
    System.arraycopy(more, 0, words, first.length, more.length);
    return JledRun.in(folder, words);
  }

  @Test
  void printsAndWritesTableAndFigure() throws IOException {
    String out = folder.resolve("o").toString();
    JledRun run =
        learn(
            "--finer",
            "10",
            "--horizon",
            "5",
            "--regressor",
            "network",
            "--features",
            "f1",
            "--seeds",
            "2",
            "--out",
            out);
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    assertThat(run.out())
        .contains("learned-pde-network-f1, seed 7: ", "seed 8", "u_t = TanhNetwork(3-5-5-5-1;")
        .contains("the equation itself", "published", "0.0154");
    for (String name : new String[] {"learned-pde.csv", "fig2g.csv", "fig2g.svg", "fig2g.json"}) {
      assertThat(folder.resolve("o").resolve(name)).isNotEmptyFile();
    }
    assertThat(Files.readAllLines(folder.resolve("o/learned-pde.csv"))).hasSize(5);
  }

  @Test
  void refusesBadArguments() {
    learn("--regressor", "forest").isRefused(2, "unknown regressor 'forest'", "gp, network");
    learn("--features", "f3").isRefused(2, "--features", "f3");
    learn("--seeds", "0").isRefused(2, "--seeds must be at least 1, not 0");
    learn("--horizon", "0").isRefused(2, "--horizon must be in [1, 9999], not 0");
    learn("--finer", "7").isRefused(2, "finer must divide the 50 solver steps");
    learn("--beside", "nothing").isRefused(1, "nothing");
    JledRun.in(folder, "learn-pde", "ks-tiny").isRefused(2, "fhn data, not on ks");
    JledRun.in(folder, "learn-pde", "fhn-huge").isRefused(2, "unknown experiment 'fhn-huge'");
  }
}
