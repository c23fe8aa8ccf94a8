package org.jled.data;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jled.core.Checks;
import org.jled.core.Tensor;
import org.jled.core.Weights;

/** Reads one NPZ file and believes nothing it says of itself. */
final class NpzReader {

  private static final int LONGEST_NAME = 256;
  private static final int MOST_ARRAYS = 100_000;

  private final Path file;
  private final long fileLength;
  private final Map<String, Tensor> tensors = new LinkedHashMap<>();
  private final Map<String, String> texts = new LinkedHashMap<>();
  private long declared;

  NpzReader(Path file) throws IOException {
    this.file = file;
    this.fileLength = InputFile.length(file);
  }

  Weights read() throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      Checks.require(zip.size() <= MOST_ARRAYS, "%d arrays; at most %d", zip.size(), MOST_ARRAYS);
      for (ZipEntry entry : Collections.list(zip.entries())) {
        readEntry(zip, entry);
      }
    } catch (ZipException e) {
      throw new IOException(file + " is not an NPZ file: " + e.getMessage(), e);
    } catch (EOFException e) {
      throw new IOException(file + " is damaged: an array ends too early", e);
    } catch (IOException | IllegalArgumentException | ArithmeticException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
    return new Weights(tensors, texts);
  }

  private void readEntry(ZipFile zip, ZipEntry entry) throws IOException {
    String name = safeName(entry);
    try (InputStream stream = zip.getInputStream(entry)) {
      Checks.require(stream != null, "array '%s' cannot be found", name);
      DataInputStream in = new DataInputStream(stream);
      NpyHeader header = NpyHeader.read(name, in);
      byte[] bytes = new byte[plausibleSize(name, header, entry)];
      in.readFully(bytes);
      Checks.require(in.read() < 0, "array '%s' holds more than its header says", name);
      store(name, header, ByteBuffer.wrap(bytes));
    }
  }

  private String safeName(ZipEntry entry) {
    String name = entry.getName().replaceFirst("\\.npy$", "");
    Checks.require(
        name.length() <= LONGEST_NAME, "an array's name has %d characters", name.length());
    boolean leadsOut =
        name.startsWith("/") || name.contains("\\") || ("/" + name + "/").contains("/../");
    Checks.require(
        !leadsOut && name.chars().noneMatch(Character::isISOControl),
        "the array name '%s' is refused: it must not lead out of the file",
        name.replaceAll("\\p{Cntrl}", "?"));
    Checks.require(
        !tensors.containsKey(name) && !texts.containsKey(name), "array '%s' comes twice", name);
    return name;
  }

  private int plausibleSize(String name, NpyHeader header, ZipEntry entry) throws IOException {
    long size = Math.multiplyExact(header.count(), header.itemSize());
    Checks.require(
        size <= entry.getSize() && size <= Integer.MAX_VALUE - 64,
        "array '%s' declares %d bytes, but the file holds at most %d",
        name,
        size,
        entry.getSize());
    declared = Math.addExact(declared, size);
    InputFile.requirePlausible("array '" + name + "'", declared, fileLength);
    return (int) size;
  }

  private void store(String name, NpyHeader header, ByteBuffer bytes) {
    if (header.type().charAt(1) != 'U') {
      tensors.put(name, NpyValues.tensor(header, bytes));
      return;
    }
    Checks.require(
        header.shape().length == 0,
        "array '%s' is an array of texts; only single texts are supported",
        name);
    texts.put(name, NpyValues.text(header, bytes));
  }
}
