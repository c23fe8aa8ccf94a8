package org.jled.data;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jled.core.Spelling;

/**
 * The header of an array in NumPy's NPY format, versions 1 to 3.
 *
 * @param type the element type as NumPy writes it, for example {@code <f8}
 * @param fortran whether the first index runs fastest
 * @param shape the extents
 */
record NpyHeader(String type, boolean fortran, int[] shape) {

  private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
  private static final Pattern TYPE = Pattern.compile("'descr'\\s*:\\s*'([^']*)'");
  private static final Pattern ORDER = Pattern.compile("'fortran_order'\\s*:\\s*(True|False)");
  private static final Pattern SHAPE = Pattern.compile("'shape'\\s*:\\s*\\(([0-9,\\sL]*)\\)");
  private static final int LONGEST = 1 << 16;
  private static final int MOST_AXES = 64;

  /** The number of elements. */
  long count() {
    long count = 1;
    for (int extent : shape) {
      count = Math.multiplyExact(count, extent);
    }
    return count;
  }

  /** The bytes of one element. */
  int itemSize() {
    int digits = Integer.parseInt(type.substring(2));
    return type.charAt(1) == 'U' ? 4 * digits : digits;
  }

  /** Writes version 1, padded to a multiple of 64 bytes as NumPy does. */
  byte[] bytes() {
    String extents =
        Arrays.stream(shape).mapToObj(Integer::toString).collect(Collectors.joining(", "));
    String dict =
        String.format(
            Locale.ROOT,
            "{'descr': '%s', 'fortran_order': %s, 'shape': (%s), }",
            type,
            fortran ? "True" : "False",
            shape.length == 1 ? extents + "," : extents);
    int padding = Math.floorMod(-(MAGIC.length + 4 + dict.length() + 1), 64);
    byte[] text = (dict + " ".repeat(padding) + "\n").getBytes(StandardCharsets.US_ASCII);
    byte[] all = Arrays.copyOf(MAGIC, MAGIC.length + 4 + text.length);
    all[6] = 1;
    all[8] = (byte) text.length;
    all[9] = (byte) (text.length >> 8);
    System.arraycopy(text, 0, all, 10, text.length);
    return all;
  }

  /**
   * Reads a header.
   *
   * @param name of the array, for messages
   * @throws IOException that says what is wrong
   */
  static NpyHeader read(String name, DataInputStream in) throws IOException {
    byte[] magic = new byte[MAGIC.length];
    in.readFully(magic);
    if (!Arrays.equals(magic, MAGIC)) {
      throw new IOException("array '" + name + "' is not in NumPy's NPY format");
    }
    int version = in.readUnsignedByte();
    in.readUnsignedByte();
    long length =
        version == 1
            ? Short.toUnsignedInt(Short.reverseBytes(in.readShort()))
            : Integer.toUnsignedLong(Integer.reverseBytes(in.readInt()));
    if (version < 1 || version > 3 || length > LONGEST) {
      throw new IOException(
          "array '"
              + name
              + "': NPY version "
              + version
              + " with a header of "
              + length
              + " bytes is not supported");
    }
    byte[] text = new byte[(int) length];
    in.readFully(text);
    return parse(name, new String(text, StandardCharsets.UTF_8));
  }

  private static NpyHeader parse(String name, String dict) throws IOException {
    Matcher type = TYPE.matcher(dict);
    Matcher order = ORDER.matcher(dict);
    Matcher shape = SHAPE.matcher(dict);
    if (!order.find() || !shape.find() || !type.find()) {
      throw new IOException(
          "array '"
              + name
              + "' has the element type or header "
              + Spelling.excerpt(dict.strip())
              + "; plain numbers are supported");
    }
    if (!type.group(1).matches("[<>|=]([fiub][1248]|U[0-9]{1,6})")
        || type.group(1).matches(".f1|.b[248]")) {
      throw new IOException(
          "array '"
              + name
              + "' has the element type '"
              + Spelling.excerpt(type.group(1))
              + "'; "
              + allowed(type.group(1)));
    }
    return new NpyHeader(
        type.group(1), order.group(1).equals("True"), extents(name, shape.group(1)));
  }

  private static String allowed(String type) {
    return type.contains("O")
        ? "pickled Python objects are refused: save plain numbers (numpy.savez with allow_pickle=False)"
        : "supported are real numbers (f2, f4, f8, signed and unsigned integers, booleans) and texts";
  }

  private static int[] extents(String name, String list) throws IOException {
    try {
      int[] shape =
          Arrays.stream(list.replace("L", "").split(","))
              .map(String::strip)
              .filter(word -> !word.isEmpty())
              .mapToInt(Integer::parseInt)
              .toArray();
      if (shape.length > MOST_AXES) {
        throw new IOException(
            "array '"
                + name
                + "' has "
                + shape.length
                + " axes; at most "
                + MOST_AXES
                + " are allowed");
      }
      new NpyHeader("<f8", false, shape).count();
      return shape;
    } catch (NumberFormatException | ArithmeticException e) {
      throw new IOException(
          "array '" + name + "' has the impossible shape (" + Spelling.excerpt(list) + ")", e);
    }
  }
}
