package org.jled.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderLockTest {

  @TempDir Path folder;

  @Test
  void isHeldByOneAtATime() throws IOException {
    FolderLock first = FolderLock.claim(folder);
    assertThatThrownBy(() -> FolderLock.claim(folder))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("is being written by this process");
    first.close();
    FolderLock.claim(folder).close();
  }

  @Test
  void isKnownByTheFolderNotByItsName() throws IOException {
    FolderLock first = FolderLock.claim(folder);
    Path other = Files.createSymbolicLink(folder.resolve("link"), folder);
    assertThatThrownBy(() -> FolderLock.claim(other)).isInstanceOf(IOException.class);
    first.close();
  }

  @Test
  void removesWhatDeadProcessesLeft() throws Exception {
    Process dead = new ProcessBuilder("true").start();
    dead.waitFor();
    long self = ProcessHandle.current().pid();
    Files.createDirectory(folder.resolve("checkpoints"));
    Path left = Files.createFile(folder.resolve("checkpoints/.a.npz." + dead.pid() + ".part"));
    Path alive = Files.createFile(folder.resolve(".a.npz." + self + ".part"));
    Path foreign = Files.createFile(folder.resolve(".mine.part"));
    FolderLock.claim(folder).close();
    assertThat(left).doesNotExist();
    assertThat(alive).exists();
    assertThat(foreign).exists();
  }

  @Test
  void aFileInItsPlaceIsNamed() throws IOException {
    Path file = Files.createFile(folder.resolve("taken"));
    assertThatThrownBy(() -> FolderLock.claim(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("taken");
  }
}
