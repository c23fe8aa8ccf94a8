package org.jled.data;

import io.jhdf.HdfFile;
import io.jhdf.api.Attribute;
import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Node;
import io.jhdf.api.dataset.ChunkedDataset;
import io.jhdf.object.datatype.FixedPoint;
import io.jhdf.object.datatype.FloatingPoint;
import java.io.IOException;
import java.lang.reflect.Array;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jled.core.Checks;

/**
 * An HDF5 file that may be damaged: what it declares is held against its length before memory is
 * set aside, and whatever the reading library throws on it becomes one {@link IOException}.
 */
final class HdfInput {

  /** What is wanted of a file. */
  @FunctionalInterface
  interface Reading<T> {
    T from(HdfInput input) throws IOException;
  }

  private final HdfFile hdf;
  private final long fileLength;

  private HdfInput(HdfFile hdf, long fileLength) {
    this.hdf = hdf;
    this.fileLength = fileLength;
  }

  static <T> T read(Path file, Reading<T> reading) throws IOException {
    long length = InputFile.length(file);
    try (HdfFile hdf = open(file, length)) {
      return reading.from(new HdfInput(hdf, length));
    } catch (IOException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    } catch (IllegalArgumentException e) {
      throw new IOException(file + ": " + reason(e), e);
    } catch (RuntimeException | StackOverflowError e) {
      throw new IOException(file + " is not HDF5, or is damaged: " + reason(e), e);
    }
  }

  /** Mapped whole where that is possible: then a wrong address or length cannot claim memory. */
  private static HdfFile open(Path file, long length) throws IOException {
    if (length > Integer.MAX_VALUE) {
      return new HdfFile(file);
    }
    try (FileChannel channel = FileChannel.open(file)) {
      return HdfFile.fromByteBuffer(channel.map(FileChannel.MapMode.READ_ONLY, 0, length));
    }
  }

  private static String reason(Throwable error) {
    String message = error.getMessage();
    return message == null ? error.getClass().getSimpleName() : message;
  }

  /** The file's outermost group. */
  Group root() {
    return hdf;
  }

  Group group(String name) throws IOException {
    if (child(hdf, name) instanceof Group group) {
      return group;
    }
    throw new IOException("'" + name + "' is not a group");
  }

  double[] numbers(Group group, String name) throws IOException {
    if (child(group, name) instanceof Dataset dataset) {
      return numbers(dataset);
    }
    throw new IOException("'" + name + "' is not an array");
  }

  private static Node child(Group group, String name) throws IOException {
    Node node = group.getChildren().get(name);
    if (node == null) {
      throw new IOException(
          String.format(
              Locale.ROOT,
              "there is no '%s' in %s; it has %s",
              name,
              group.getPath(),
              group.getChildren().keySet()));
    }
    return node;
  }

  /** Numbers of any type, in C order. */
  double[] numbers(Dataset dataset) throws IOException {
    boolean plain =
        dataset.getDataType() instanceof FloatingPoint
            || dataset.getDataType() instanceof FixedPoint;
    if (!plain || dataset.isEmpty()) {
      throw new IOException("'" + dataset.getName() + "' does not hold plain numbers");
    }
    requirePlausible(dataset);
    Object flat = dataset.isScalar() ? new Object[] {dataset.getData()} : dataset.getDataFlat();
    if (flat instanceof double[] doubles) {
      return doubles;
    }
    double[] values = new double[Array.getLength(flat)];
    for (int i = 0; i < values.length; i++) {
      values[i] = ((Number) Array.get(flat, i)).doubleValue();
    }
    return values;
  }

  private void requirePlausible(Dataset dataset) throws IOException {
    long bytes = count(dataset.getDimensionsAsLong());
    bytes = Math.multiplyExact(bytes, dataset.getDataType().getSize());
    InputFile.requirePlausible("'" + dataset.getName() + "'", bytes, fileLength);
    boolean packed = !dataset.getFilters().isEmpty();
    if (!packed && bytes > fileLength) {
      throw new IOException(
          String.format(
              Locale.ROOT,
              "'%s' declares %d bytes, but the file has %d",
              dataset.getName(),
              bytes,
              fileLength));
    }
    if (dataset instanceof ChunkedDataset chunked) {
      HdfChunks.requirePlausible(chunked, bytes);
    }
  }

  /** An attribute that holds one text. */
  String text(Node node, String name) throws IOException {
    if (attribute(node, name).getData() instanceof String text) {
      return text;
    }
    throw new IOException("the attribute '" + name + "' is not a text");
  }

  /** An attribute that holds a list of texts. */
  List<String> texts(Node node, String name) throws IOException {
    if (attribute(node, name).getData() instanceof String[] texts) {
      return Checks.list(name, Arrays.asList(texts));
    }
    throw new IOException("the attribute '" + name + "' is not a list of texts");
  }

  private Attribute attribute(Node node, String name) throws IOException {
    Attribute attribute = node.getAttribute(name);
    if (attribute == null) {
      throw new IOException(
          String.format(Locale.ROOT, "%s has no attribute '%s'", node.getPath(), name));
    }
    if (count(attribute.getDimensionsAsLong()) > fileLength) {
      throw new IOException("the attribute '" + name + "' declares more texts than the file holds");
    }
    return attribute;
  }

  static long count(long[] dimensions) {
    long count = 1;
    for (long extent : dimensions) {
      count = Math.multiplyExact(count, extent);
    }
    return count;
  }
}
