package org.jled.data;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jled.core.Checks;
import org.jled.core.StoppedException;

/**
 * Writes files wholly or not at all: under a temporary name beside the target, then moved into
 * place, and forced to the disk before and after, so that a machine that loses power keeps the old
 * file or the new. What a process that was killed leaves under such a name, {@link FolderLock}
 * removes.
 */
public final class AtomicFile {

  private static final String PART = ".part";
  private static final Pattern PARTIAL = Pattern.compile("\\..*\\.(\\d{1,18})\\.part");

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
   * Writes a file, creating its folder where needed. A thread that is interrupted already still
   * writes, so that stopped work can keep its state; an interrupt that comes meanwhile stops it.
   *
   * @throws org.jled.core.StoppedException when interrupted meanwhile; an older file is untouched
   * @throws IOException when it cannot be written; then an older file of that name is untouched
   */
  public static void write(Path target, Content content) throws IOException {
    Checks.present("target", target);
    replace(
        target,
        temporary -> {
          try (OutputStream out = new BufferedOutputStream(stoppable(temporary))) {
            content.writeTo(out);
          }
        });
  }

  /** Unlike a file channel, this is not torn by an interrupt. */
  private static OutputStream stoppable(Path file) throws IOException {
    boolean stopping = Thread.currentThread().isInterrupted();
    return new FileOutputStream(file.toFile()) {
      @Override
      public void write(byte[] bytes, int from, int count) throws IOException {
        if (!stopping) {
          StoppedException.throwIfInterrupted();
        }
        super.write(bytes, from, count);
      }
    };
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
    Path temporary =
        folder.resolve("." + target.getFileName() + "." + ProcessHandle.current().pid() + PART);
    try {
      Files.createDirectories(folder);
      Files.deleteIfExists(temporary);
      Files.createFile(temporary);
      content.writeTo(temporary);
      force(temporary);
      Files.move(
          temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      forceFolder(folder);
    } catch (IOException e) {
      throw new IOException("cannot write " + target + ": " + reason(e), e);
    } finally {
      delete(temporary);
    }
  }

  /** Without this a machine that loses power may keep the new name and lose the content. */
  private static void force(Path file) throws IOException {
    // Unlike a file channel, this is not torn by an interrupt.
    try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
      open.getFD().sync();
    }
  }

  /** The new name too, where folders can be forced to the disk; the file is whole in any case. */
  private static void forceFolder(Path folder) {
    boolean interrupted = Thread.interrupted();
    try (FileChannel open = FileChannel.open(folder, StandardOpenOption.READ)) {
      open.force(true);
    } catch (IOException notHere) {
      // Windows opens no folders; then its own journal must do.
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static String reason(IOException error) {
    if (error instanceof AccessDeniedException) {
      return "no permission";
    }
    if (error instanceof FileSystemException file && file.getReason() != null) {
      return file.getReason();
    }
    Throwable cause = error;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
  }

  /** Nothing is lost when this fails, and why the writing failed matters more. */
  private static void delete(Path temporary) {
    try {
      Files.deleteIfExists(temporary);
    } catch (IOException e) {
      temporary.toFile().deleteOnExit();
    }
  }

  /** Whether a file was being written by a process that is no more. */
  static boolean isAbandoned(Path file) {
    Matcher name = PARTIAL.matcher(file.getFileName().toString());
    return name.matches() && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty();
  }
}
