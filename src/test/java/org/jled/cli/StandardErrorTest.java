package org.jled.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StandardErrorTest {

  @TempDir Path folder;

  /** As the launcher does it: descriptor 3 is standard error, and 2 leads elsewhere. */
  @Test
  void whatTheProgramSaysPassesTheFilterAndWhatJavaSaysDoesNot() throws Exception {
    Path said = folder.resolve("said");
    Path filtered = folder.resolve("filtered");
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> command =
        List.of(
            "sh",
            "-c",
            "exec \"$@\" 3>'" + said + "' 2>'" + filtered + "'",
            "sh",
            java,
            "-XX:TieredStopAtLevel=1",
            "--add-modules=jdk.incubator.vector",
            "--add-opens=java.base/java.io=ALL-UNNAMED",
            "-Djled.stderr=3",
            "-cp",
            System.getProperty("java.class.path"),
            "org.jled.cli.Main",
            "nothing");
    assertThat(new ProcessBuilder(command).start().waitFor()).isEqualTo(2);
    assertThat(Files.readAllLines(said)).hasSize(1).first().asString().contains("'nothing'");
    assertThat(Files.readAllLines(filtered))
        .containsExactly("WARNING: Using incubator modules: jdk.incubator.vector");
  }
}
