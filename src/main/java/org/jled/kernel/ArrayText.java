package org.jled.kernel;

import java.lang.reflect.Array;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Arrays as text; long ones with their length instead of their middle. */
final class ArrayText {

  private static final int MOST = 20;
  private static final int ENDS = 8;

  private ArrayText() {}

  /** The text of an array of any element type and depth. */
  static String of(Object array) {
    int length = Array.getLength(array);
    if (length <= MOST) {
      return "[" + elements(array, 0, length) + "]";
    }
    return "[%s, ..., %s] (%d values)"
        .formatted(elements(array, 0, ENDS), elements(array, length - ENDS, length), length);
  }

  private static String elements(Object array, int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(i -> element(Array.get(array, i)))
        .collect(Collectors.joining(", "));
  }

  private static String element(Object value) {
    return value != null && value.getClass().isArray() ? of(value) : String.valueOf(value);
  }
}
