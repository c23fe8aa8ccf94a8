package org.jled.data;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jled.core.Checks;
import org.jled.core.Tensor;
import org.jled.core.Weights;

/**
 * Named arrays in NumPy's NPZ format ({@code numpy.savez}, {@code numpy.load}). Reads real numbers
 * of every type, byte order and memory order, and scalar texts; refuses pickled objects. Nothing is
 * allocated before the declared size has been held against the file's.
 */
public final class Npz {

  private static final Charset UTF_32 = Charset.forName("UTF-32LE");

  private Npz() {}

  /**
   * Reads every array.
   *
   * @throws IOException that names the file and what is wrong with it
   */
  public static Weights read(Path file) throws IOException {
    return new NpzReader(file).read();
  }

  /** Writes arrays and texts in the order of their names; equal content gives equal bytes. */
  public static void write(Path file, Weights content) throws IOException {
    Checks.present("file", file);
    Checks.present("content", content);
    AtomicFile.write(
        file,
        out -> {
          ZipOutputStream zip = new ZipOutputStream(out);
          for (Map.Entry<String, Tensor> array : sorted(content.tensors())) {
            begin(zip, array.getKey());
            write(zip, NpyValues.headerOf(array.getValue()), NpyValues.bytes(array.getValue()));
          }
          for (Map.Entry<String, String> text : sorted(content.texts())) {
            begin(zip, text.getKey());
            byte[] letters = text.getValue().getBytes(UTF_32);
            write(
                zip,
                new NpyHeader("<U" + Math.max(1, letters.length / 4), false, new int[0]),
                letters.length > 0 ? letters : new byte[4]);
          }
          zip.finish();
        });
  }

  private static <T> Set<Map.Entry<String, T>> sorted(Map<String, T> named) {
    return new TreeMap<>(named).entrySet();
  }

  private static void begin(ZipOutputStream zip, String name) throws IOException {
    ZipEntry entry = new ZipEntry(name + ".npy");
    // A fixed date, so that equal content gives equal bytes.
    entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
    zip.putNextEntry(entry);
  }

  private static void write(OutputStream out, NpyHeader header, byte[] values) throws IOException {
    out.write(header.bytes());
    out.write(values);
  }
}
