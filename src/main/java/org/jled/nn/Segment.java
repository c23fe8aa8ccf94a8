package org.jled.nn;

/**
 * Some consecutive samples of a batch of windows.
 *
 * @param windows where they come from
 * @param batch the windows' numbers, K of them
 * @param from the first sample
 * @param length samples, lookahead included
 */
record Segment(Windows windows, int[] batch, int from, int length) {

  /** Writes the samples as an array of shape [K, length, D]. */
  void write(NativeBuffer out) {
    int width = windows.width();
    out.reserve(Math.multiplyExact(batch.length * length, width));
    for (int k = 0; k < batch.length; k++) {
      for (int t = 0; t < length; t++) {
        out.put((k * length + t) * width, windows.sample(batch[k], from + t));
      }
    }
  }
}
