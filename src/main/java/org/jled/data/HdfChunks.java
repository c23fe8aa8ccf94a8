package org.jled.data;

import io.jhdf.api.dataset.ChunkedDataset;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The chunks an HDF5 array is stored in: what they declare is held against what is there, before
 * memory is set aside for them.
 */
final class HdfChunks {

  /** The filter's number in HDF5. */
  private static final int DEFLATE = 1;

  /** Deflate cannot shrink further. */
  private static final long MOST_DEFLATED = 1032;

  private static final long LARGEST_EMPTY_CHUNK = 1 << 20;

  private HdfChunks() {}

  /** Files of one chunk that is mostly empty exist, but not beyond a megabyte. */
  static void requirePlausible(ChunkedDataset dataset, long bytes) throws IOException {
    long[] extents = Arrays.stream(dataset.getChunkDimensions()).asLongStream().toArray();
    long chunk = Math.multiplyExact(HdfInput.count(extents), dataset.getDataType().getSize());
    if (chunk < 1 || chunk > Math.max(LARGEST_EMPTY_CHUNK, 2 * bytes)) {
      throw new IOException(
          String.format(
              Locale.ROOT, "'%s' has %d bytes in chunks of %d", dataset.getName(), bytes, chunk));
    }
    if (chunk > 2 * bytes && bytes > 0 && unpacked(dataset, chunk) < chunk) {
      throw new IOException(
          String.format(
              Locale.ROOT,
              "'%s' has chunks that unpack to less than their size",
              dataset.getName()));
    }
    long stored = bytes == 0 ? 0 : stored(dataset);
    if (bytes > MOST_DEFLATED * stored) {
      throw new IOException(
          String.format(
              Locale.ROOT,
              "'%s' declares %d bytes, but its chunks have %d",
              dataset.getName(),
              bytes,
              stored));
    }
  }

  /**
   * The bytes of all chunks together. Each must be there: one that was never written would be read
   * as zeros, and a damaged extent would set memory aside for them.
   */
  private static long stored(ChunkedDataset dataset) {
    int[] extents = dataset.getDimensions();
    int[] chunk = dataset.getChunkDimensions();
    int[] offset = new int[extents.length];
    long stored = 0;
    boolean more = true;
    while (more) {
      stored += dataset.getRawChunkBuffer(offset).remaining();
      more = advance(offset, chunk, extents);
    }
    return stored;
  }

  /** What the first chunk unpacks to, as far as that can be told without memory for it. */
  private static long unpacked(ChunkedDataset dataset, long chunk) {
    ByteBuffer stored = dataset.getRawChunkBuffer(new int[dataset.getDimensions().length]);
    List<Integer> filters = dataset.getFilters().stream().map(filter -> filter.getId()).toList();
    if (filters.isEmpty()) {
      return stored.remaining();
    }
    return filters.get(filters.size() - 1) == DEFLATE ? inflated(stored) : chunk;
  }

  private static long inflated(ByteBuffer packed) {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(packed);
      byte[] piece = new byte[4096];
      while (inflater.inflate(piece) > 0) {
        // Only the count matters.
      }
      return inflater.getBytesWritten();
    } catch (DataFormatException e) {
      throw new IllegalArgumentException("a chunk is damaged: " + e.getMessage(), e);
    } finally {
      inflater.end();
    }
  }

  private static boolean advance(int[] offset, int[] chunk, int[] extents) {
    for (int axis = offset.length - 1; axis >= 0; axis--) {
      offset[axis] += chunk[axis];
      if (offset[axis] < extents[axis]) {
        return true;
      }
      offset[axis] = 0;
    }
    return false;
  }
}
