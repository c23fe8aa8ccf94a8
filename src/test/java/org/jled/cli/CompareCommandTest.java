package org.jled.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareCommandTest {

  @TempDir Path folder;

  private JledRun compare(String... words) {
    String[] all = new String[words.length + 3];
    all[0] = "compare";
    System.arraycopy(words, 0, all, 1, words.length);
    all[words.length + 1] = "--out";
    all[words.length + 2] = folder.resolve("out").toString();
    return JledRun.in(folder, all);
  }

  @Test
  void ranksAndDraws() {
    JledRun run = compare("fhn-tiny", "--models", "pca-linear,ae-linear", "--seeds", "2");
    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("fhn-tiny: 4 forecasts of 100 steps", "pca-linear", "MNAD(u)");
    Path study = folder.resolve("out/fhn-tiny");
    assertThat(study.resolve("scores.csv")).isNotEmptyFile();
    assertThat(study.resolve("ranking.csv")).content().contains("ae-linear");
    assertThat(study.resolve("fig2b.png")).isNotEmptyFile();
    assertThat(study.resolve("fig2b.json")).content().contains("commit");
  }

  @Test
  void trainsSomeMethodsOnce() {
    JledRun run =
        compare("ks-tiny", "--models", "pca-linear,cnn-mlp", "--seeds", "2", "--once", "cnn-mlp");
    assertThat(run.status()).isZero();
    Path study = folder.resolve("out/ks-tiny");
    assertThat(study.resolve("pca-linear-seed8")).isDirectory();
    assertThat(study.resolve("cnn-mlp-seed7")).isDirectory();
    assertThat(study.resolve("cnn-mlp-seed8")).doesNotExist();
    assertThat(run.out()).contains("persistence", "limit-cycle cannot be fitted");
    JledRun other = compare("ks-tiny", "--models", "pca-linear", "--once", "cnn-mlp");
    assertThat(other.status()).isEqualTo(2);
    assertThat(other.err()).contains("unknown method 'cnn-mlp'");
  }

  @Test
  void takesOfEachStudyTheMethodsThatItHas() {
    JledRun both =
        compare("fhn-tiny", "ks-tiny", "--models", "pca-linear,ae-linear", "--seeds", "1");
    assertThat(both.status()).isZero();
    assertThat(folder.resolve("out/fhn-tiny/ae-linear-seed7")).isDirectory();
    assertThat(folder.resolve("out/ks-tiny/pca-linear-seed7")).isDirectory();
    JledRun none = compare("fhn-tiny", "ks-tiny", "--models", "ae-linear");
    assertThat(none.status()).isEqualTo(2);
    assertThat(none.err()).contains("ks-tiny has none of the methods ae-linear");
  }

  @Test
  void refusesUnknownStudiesAndMethods() {
    JledRun study = compare("fhn-tinny");
    assertThat(study.status()).isEqualTo(2);
    assertThat(study.err()).contains("unknown study 'fhn-tinny'", "fhn-tiny");
    JledRun method = compare("fhn-tiny", "--models", "ae-lsmt");
    assertThat(method.status()).isEqualTo(2);
    assertThat(method.err()).contains("unknown method 'ae-lsmt'", "ae-lstm");
    assertThat(compare("fhn-tiny", "--seeds", "0").err()).contains("--seeds must be at least 1");
    assertThat(folder.resolve("out")).doesNotExist();
  }
}
