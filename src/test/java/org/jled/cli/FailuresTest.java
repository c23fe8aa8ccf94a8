package org.jled.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jled.JledProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FailuresTest {

  @Test
  void whatOnlyCarriesAnotherFailureIsLeftOut() {
    IOException full = new IOException("cannot write a.npz: No space left on device");
    assertThat(Failures.oneLine(new UncheckedIOException(full))).isEqualTo(full.getMessage());
  }

  @Test
  void filesThatCannotBeUsedAreNamed() {
    assertThat(Failures.oneLine(new AccessDeniedException("a.npz")))
        .isEqualTo("no permission for a.npz");
    assertThat(Failures.oneLine(new FileSystemException("runs", null, "Read-only file system")))
        .isEqualTo("runs: Read-only file system");
  }

  @Test
  void errorsOfJavaHaveTheirKind() {
    assertThat(Failures.oneLine(new UnsatisfiedLinkError("no\nlibrary")))
        .isEqualTo("UnsatisfiedLinkError: no library");
  }

  @Test
  void tooLittleMemoryIsOneLineWithItsRemedy(@TempDir Path folder) throws Exception {
    Path output = folder.resolve("output");
    String samples = "data.train.samples=400000";
    Process process =
        JledProcess.start(
            output,
            List.of("-Xmx24m"),
            "train",
            "fhn-tiny",
            "--set",
            samples,
            "--out",
            folder.resolve("run").toString());
    assertThat(process.waitFor()).isEqualTo(1);
    assertThat(Files.readAllLines(output))
        .singleElement()
        .asString()
        .startsWith("jled train: not enough memory: Java may use 2")
        .endsWith("JDK_JAVA_OPTIONS=-Xmx4g");
    assertThat(folder.resolve("run")).doesNotExist();
  }
}
