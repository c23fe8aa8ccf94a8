package org.jled.data;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jled.core.Checks;

/**
 * The right to write into a folder, for one process at a time. The operating system takes it back
 * when the process ends, however that ends, so no lock outlives its holder.
 */
public final class FolderLock implements Closeable {

  private static final String NAME = ".lock";

  /** Folders in folders that may hold what a killed process left. */
  private static final int DEPTH = 4;

  /** What this process holds: closing a second channel would give the first one's lock back. */
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path folder;
  private final FileChannel channel;

  private FolderLock(Path folder, FileChannel channel) {
    this.folder = folder;
    this.channel = channel;
  }

  /**
   * Claims a folder, which is made where needed, and removes the unfinished files of processes that
   * are no more.
   *
   * @throws IOException when it is held already, or cannot be written
   */
  public static FolderLock claim(Path folder) throws IOException {
    Checks.present("folder", folder);
    Path real = Files.createDirectories(folder).toRealPath();
    if (!HELD.add(real)) {
      throw held(folder, "this process");
    }
    try {
      FileChannel channel = lock(folder);
      removeAbandoned(folder);
      return new FolderLock(real, channel);
    } catch (IOException | RuntimeException e) {
      HELD.remove(real);
      throw e;
    }
  }

  private static FileChannel lock(Path folder) throws IOException {
    FileChannel channel =
        FileChannel.open(
            folder.resolve(NAME),
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.READ);
    try {
      if (channel.tryLock() == null) {
        throw held(folder, "process " + holder(channel));
      }
      note(folder, channel, ProcessHandle.current().pid());
      return channel;
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

  private static IOException held(Path folder, String holder) {
    return new IOException(
        folder
            + " is being written by "
            + holder
            + "; wait for it, stop it, or choose another folder");
  }

  private static String holder(FileChannel channel) throws IOException {
    ByteBuffer text = ByteBuffer.allocate(20);
    channel.read(text, 0);
    return new String(text.array(), 0, text.position(), StandardCharsets.US_ASCII).strip();
  }

  private static void note(Path folder, FileChannel channel, long process) throws IOException {
    byte[] text = (process + "\n").getBytes(StandardCharsets.US_ASCII);
    try {
      channel.truncate(0).write(ByteBuffer.wrap(text), 0);
    } catch (IOException e) {
      throw new IOException("cannot write to " + folder + ": " + e.getMessage(), e);
    }
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
    HELD.remove(folder);
    channel.close();
  }
}
