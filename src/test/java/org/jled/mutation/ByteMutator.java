package org.jled.mutation;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Damages bytes: flips, changes, cuts, copies of stretches, edited lengths. */
final class ByteMutator implements Mutator {

  private static final int[] EXTREMES = {
    0, 1, -1, 0x7fffffff, 0x80000000, 0x00ffffff, 0x7fff, 0xff
  };

  @Override
  public byte[] mutate(byte[] valid, SplittableRandom random) {
    byte[] bytes = valid.clone();
    for (int n = 1 + random.nextInt(4); n > 0 && bytes.length > 8; n--) {
      bytes = once(bytes, random);
    }
    return bytes;
  }

  private static byte[] once(byte[] bytes, SplittableRandom random) {
    int at = random.nextInt(bytes.length);
    int length = 1 + random.nextInt(Math.min(64, bytes.length - at));
    return switch (random.nextInt(8)) {
      case 0, 1 -> changed(bytes, at, bytes[at] ^ (1 << random.nextInt(8)));
      case 2, 3 -> changed(bytes, at, random.nextInt(256));
      case 4 -> Arrays.copyOf(bytes, at);
      case 5 -> spliced(bytes, at, bytes, at, length, 0);
      case 6 ->
          spliced(bytes, at, bytes, random.nextInt(bytes.length - length + 1), length, length);
      default -> lengthField(bytes, at, EXTREMES[random.nextInt(EXTREMES.length)]);
    };
  }

  private static byte[] changed(byte[] bytes, int at, int value) {
    bytes[at] = (byte) value;
    return bytes;
  }

  /** {@code length} bytes of a source take the place of {@code dropped} bytes of a target. */
  private static byte[] spliced(
      byte[] target, int at, byte[] source, int from, int length, int dropped) {
    int rest = Math.min(target.length, at + dropped);
    byte[] out = new byte[at + length + target.length - rest];
    System.arraycopy(target, 0, out, 0, at);
    System.arraycopy(source, from, out, at, length);
    System.arraycopy(target, rest, out, at + length, target.length - rest);
    return out;
  }

  /** Four bytes, as a little-endian length would be written. */
  private static byte[] lengthField(byte[] bytes, int at, int value) {
    for (int i = 0; i < 4 && at + i < bytes.length; i++) {
      bytes[at + i] = (byte) (value >> (8 * i));
    }
    return bytes;
  }
}
