package org.jled.mutation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Damages the cells and rows of a CSV table without quotes, so that it mostly stays a table. */
final class CellMutator implements Mutator {

  private static final List<String> CELLS =
      List.of(
          "NaN",
          "Infinity",
          "-Infinity",
          "0",
          "-1",
          "1e300",
          "-1e300",
          "1.7976931348623157e308",
          "1e-320",
          "9223372036854775807",
          "name",
          "\"\"");

  @Override
  public byte[] mutate(byte[] valid, SplittableRandom random) {
    List<String> lines =
        new ArrayList<>(new String(valid, StandardCharsets.UTF_8).lines().toList());
    for (int n = 1 + random.nextInt(3); n > 0 && lines.size() > 1; n--) {
      once(lines, random);
    }
    return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static void once(List<String> lines, SplittableRandom random) {
    int row = random.nextInt(lines.size());
    String[] cells = lines.get(row).split(",", -1);
    int column = random.nextInt(cells.length);
    String cell = CELLS.get(random.nextInt(CELLS.size()));
    switch (random.nextInt(8)) {
      case 0 -> lines.remove(row);
      case 1 -> lines.add(random.nextInt(1, lines.size()), lines.get(row));
      case 2 -> keepFew(lines, random.nextInt(4));
      case 3 -> fillColumn(lines, column, cell);
      default -> lines.set(row, with(cells, column, cell));
    }
  }

  private static void keepFew(List<String> lines, int rows) {
    lines.subList(Math.min(lines.size(), 1 + rows), lines.size()).clear();
  }

  private static void fillColumn(List<String> lines, int column, String cell) {
    for (int row = 1; row < lines.size(); row++) {
      String[] cells = lines.get(row).split(",", -1);
      lines.set(row, with(cells, Math.min(column, cells.length - 1), cell));
    }
  }

  private static String with(String[] cells, int column, String cell) {
    String[] changed = Arrays.copyOf(cells, cells.length);
    changed[column] = cell;
    return String.join(",", changed);
  }
}
