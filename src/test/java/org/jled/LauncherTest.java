package org.jled;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the launcher tells PyTorch of the processor's vectors, on a processor made up. */
class LauncherTest {

  private static final String MADE_UP =
      """
      set -euo pipefail
      JLED_HOME=$1
      . "$2"
      has_avx512() { true; }
      processor() { echo some processor; }
      say() { echo "said"; }
      """;

  @TempDir Path home;

  @BeforeEach
  void makeTheBuildFolder() throws IOException {
    Path build = Files.createDirectories(home.resolve("target/jled"));
    Files.writeString(build.resolve("classpath"), "some.jar");
  }

  private List<String> run(String script) throws IOException, InterruptedException {
    Path common = Path.of("kernel-setup", "common.sh").toAbsolutePath();
    Process process =
        new ProcessBuilder("bash", "-c", MADE_UP + script, "test", home.toString(), "" + common)
            .redirectErrorStream(true)
            .start();
    List<String> lines =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .toList();
    assertThat(process.waitFor()).isZero();
    return lines;
  }

  @Test
  void takesTheWidestVectorsThatComputeRightAndAsksOnce() throws Exception {
    String right = "right_with() { [ \"$1\" = DEFAULT ] && echo yes; }\n";
    assertThat(run(right + "widest_vectors")).containsExactly("said", "DEFAULT");
    String asked = "right_with() { echo no; }\n";
    assertThat(run(asked + "widest_vectors")).containsExactly("DEFAULT");
  }

  @Test
  void keepsOffVectorsThatComputeWrongAndAsksOnce() throws Exception {
    String wrong = "right_with() { echo no; }\n";
    assertThat(run(wrong + "widest_vectors")).containsExactly("said", "AVX2");
    assertThat(run("right_with() { echo yes; }\n" + "widest_vectors")).containsExactly("AVX2");
  }

  @Test
  void asksAgainWhereThereWasNoAnswer() throws Exception {
    assertThat(run("right_with() { true; }\nwidest_vectors")).containsExactly("said", "AVX2");
    assertThat(run("right_with() { echo yes; }\nwidest_vectors"))
        .containsExactly("said", "DEFAULT");
  }

  @Test
  void asksAgainForAnotherPyTorch() throws Exception {
    run("right_with() { echo yes; }\nwidest_vectors");
    Files.writeString(home.resolve("target/jled/classpath"), "another.jar");
    assertThat(run("right_with() { echo no; }\nwidest_vectors")).containsExactly("said", "AVX2");
  }

  @Test
  void asksAgainOnAnotherProcessor() throws Exception {
    run("right_with() { echo yes; }\nwidest_vectors");
    String other = "processor() { echo another; }\nright_with() { echo no; }\n";
    assertThat(run(other + "widest_vectors")).containsExactly("said", "AVX2");
  }

  @Test
  void leavesWhatTheUserHasSet() throws Exception {
    assertThat(run("DNNL_MAX_CPU_ISA=SSE41\nnative_settings"))
        .contains("DNNL_MAX_CPU_ISA=SSE41")
        .doesNotContain("said");
  }

  @Test
  void neverAsksWithoutSuchVectors() throws Exception {
    assertThat(run("has_avx512() { false; }\nwidest_vectors")).containsExactly("AVX2");
  }
}
