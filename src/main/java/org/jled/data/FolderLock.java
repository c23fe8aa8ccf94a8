package org.jled.data;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * The right to write into a folder, for one process at a time. The operating system takes it back
 * when the process ends, however that ends, so no lock outlives its holder.
 */
public final class FolderLock implements Closeable {

  private static final String NAME = ".lock";

  /** Folders in folders that may hold what a killed process left. */
  private static final int DEPTH = 4;

  private final FileChannel channel;

  private FolderLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Claims a folder, which is made where needed, and removes the unfinished files of processes that
   * are no more.
   *
   * @throws IOException when another process holds it, or it cannot be written
   */
  public static FolderLock claim(Path folder) throws IOException {
    Files.createDirectories(folder);
    Path file = folder.resolve(NAME);
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.READ);
    try {
      requireClaimed(channel, folder);
      note(channel, ProcessHandle.current().pid());
      removeAbandoned(folder);
      return new FolderLock(channel);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  /** Something to do while a folder is held. */
  @FunctionalInterface
  public interface Work<T> {
    /** Does it. */
    T run() throws IOException;
  }

  /** Claims a folder, works, and gives it back. */
  public static <T> T holding(Path folder, Work<T> work) throws IOException {
    FolderLock lock = claim(folder);
    try {
      return work.run();
    } finally {
      lock.close();
    }
  }

  private static void requireClaimed(FileChannel channel, Path folder) throws IOException {
    boolean claimed;
    try {
      claimed = channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      claimed = false;
    }
    if (!claimed) {
      throw new IOException(
          "%s is in use by process %s; wait for it, stop it, or choose another folder"
              .formatted(folder, holder(channel)));
    }
  }

  private static String holder(FileChannel channel) throws IOException {
    ByteBuffer text = ByteBuffer.allocate(20);
    channel.read(text, 0);
    return new String(text.array(), 0, text.position(), StandardCharsets.US_ASCII).strip();
  }

  private static void note(FileChannel channel, long process) throws IOException {
    byte[] text = (process + "\n").getBytes(StandardCharsets.US_ASCII);
    channel.truncate(0).write(ByteBuffer.wrap(text), 0);
  }

  private static void removeAbandoned(Path folder) throws IOException {
    List<Path> abandoned;
    try (Stream<Path> files = Files.walk(folder, DEPTH)) {
      abandoned = files.filter(AtomicFile::isAbandoned).toList();
    }
    for (Path file : abandoned) {
      Files.deleteIfExists(file);
    }
  }

  /** Gives the folder back. */
  @Override
  public void close() throws IOException {
    channel.close();
  }
}
