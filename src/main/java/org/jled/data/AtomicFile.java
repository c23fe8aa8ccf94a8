package org.jled.data;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jled.core.Checks;

/**
 * Writes files wholly or not at all: under a temporary name beside the target, then moved into
 * place.
 */
public final class AtomicFile {

  private AtomicFile() {}

  /** Something that writes to a stream. */
  @FunctionalInterface
  public interface Content {
    /** Writes everything; the stream is closed by the caller. */
    void writeTo(OutputStream out) throws IOException;
  }

  /** Something that writes a file of its own. */
  @FunctionalInterface
  public interface FileContent {
    /** Writes everything to the given file. */
    void writeTo(Path file) throws IOException;
  }

  /**
   * Writes a file, creating its folder where needed.
   *
   * @throws IOException when it cannot be written; then an older file of that name is untouched
   */
  public static void write(Path target, Content content) throws IOException {
    Checks.present("target", target);
    replace(
        target,
        temporary -> {
          try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(temporary))) {
            content.writeTo(out);
          }
        });
  }

  /** Writes a text in UTF-8. */
  public static void write(Path target, String text) throws IOException {
    Checks.present("target", target);
    Checks.present("text", text);
    write(target, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** As {@link #write(Path, Content)}, for content that insists on writing a file of its own. */
  public static void replace(Path target, FileContent content) throws IOException {
    Path folder = target.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    Path temporary =
        folder.resolve("." + target.getFileName() + "." + ProcessHandle.current().pid() + ".part");
    try {
      content.writeTo(temporary);
      Files.move(
          temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }
}
