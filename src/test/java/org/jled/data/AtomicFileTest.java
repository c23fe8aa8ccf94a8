package org.jled.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jled.core.StoppedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {

  @TempDir Path folder;

  @AfterEach
  void clearInterrupt() {
    Thread.interrupted();
  }

  @Test
  void stoppedWorkStillKeepsItsState() throws IOException {
    Thread.currentThread().interrupt();
    AtomicFile.write(folder.resolve("state.txt"), "kept");
    assertThat(folder.resolve("state.txt")).hasContent("kept");
    assertThat(Thread.currentThread().isInterrupted()).isTrue();
  }

  @Test
  void anInterruptMeanwhileKeepsTheOldFile() throws IOException {
    Path file = folder.resolve("long.txt");
    AtomicFile.write(file, "old");
    assertThatThrownBy(
            () ->
                AtomicFile.write(
                    file,
                    out -> {
                      out.write(new byte[100_000]);
                      Thread.currentThread().interrupt();
                      out.write(new byte[100_000]);
                    }))
        .isInstanceOf(StoppedException.class);
    assertThat(file).hasContent("old");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void whatCannotBeWrittenIsNamedByItsOwnName() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    assertThatThrownBy(() -> AtomicFile.write(file.resolve("below.txt"), "text"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("cannot write " + file.resolve("below.txt"));
  }
}
