package org.jled.data;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.jled.core.Tensor;
import org.jled.core.Weights;

/**
 * Named arrays in NumPy's NPZ format ({@code numpy.savez}, {@code numpy.load}). Reads real numbers
 * of every type, byte order and memory order, and scalar texts; refuses pickled objects. Nothing is
 * allocated before the declared size has been held against the file's.
 */
public final class Npz {

  private static final Charset UTF_32 = Charset.forName("UTF-32LE");

  /** Deflate cannot shrink data by more than about 1030 times. */
  private static final long DEFLATE_LIMIT = 1100;

  private Npz() {}

  /**
   * Reads every array.
   *
   * @throws IOException that names the file and what is wrong with it
   */
  public static Weights read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new IOException("there is no file " + file);
    }
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    Map<String, String> texts = new LinkedHashMap<>();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        readEntry(zip, entry, Files.size(file), tensors, texts);
      }
    } catch (ZipException e) {
      throw new IOException(file + " is not an NPZ file: " + e.getMessage(), e);
    } catch (EOFException e) {
      throw new IOException(file + " is damaged: an array ends too early", e);
    } catch (IOException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
    return new Weights(tensors, texts);
  }

  private static void readEntry(
      ZipFile zip,
      ZipEntry entry,
      long fileSize,
      Map<String, Tensor> tensors,
      Map<String, String> texts)
      throws IOException {
    String name = entry.getName().replaceFirst("\\.npy$", "");
    try (InputStream stream = zip.getInputStream(entry);
        DataInputStream in = new DataInputStream(stream)) {
      NpyHeader header = NpyHeader.read(name, in);
      long size = Math.multiplyExact(header.count(), header.itemSize());
      long possible = Math.min(entry.getSize(), Math.multiplyExact(fileSize, DEFLATE_LIMIT));
      if (size > possible || size > Integer.MAX_VALUE - 64) {
        throw new IOException(
            "array '"
                + name
                + "' declares "
                + size
                + " bytes, but the file holds at most "
                + possible);
      }
      byte[] bytes = new byte[(int) size];
      in.readFully(bytes);
      store(name, header, ByteBuffer.wrap(bytes), tensors, texts);
    }
  }

  private static void store(
      String name,
      NpyHeader header,
      ByteBuffer bytes,
      Map<String, Tensor> tensors,
      Map<String, String> texts)
      throws IOException {
    if (header.type().charAt(1) != 'U') {
      tensors.put(name, NpyValues.tensor(header, bytes));
    } else if (header.shape().length == 0) {
      texts.put(name, NpyValues.text(header, bytes));
    } else {
      throw new IOException(
          "array '" + name + "' is an array of texts; only single texts are supported");
    }
  }

  /** Writes arrays and texts in the order of their names; equal content gives equal bytes. */
  public static void write(Path file, Weights content) throws IOException {
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
