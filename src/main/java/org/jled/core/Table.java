package org.jled.core;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A long, tidy table: named columns, one observation a row. Cells are texts or numbers ({@link
 * String}, {@link Long}, {@link Double}).
 *
 * @param columns the names, unique
 * @param rows each as long as {@code columns}
 */
public record Table(List<String> columns, List<List<Object>> rows) {

  public Table {
    columns = Checks.list("columns", columns);
    rows = Checks.list("rows", rows);
    Checks.require(
        columns.stream().distinct().count() == columns.size(),
        "column names must be unique: %s",
        Spelling.excerpt(columns.toString()));
    for (List<Object> row : rows) {
      Checks.require(
          row.size() == columns.size(),
          "a row of %d cells for %d columns",
          row.size(),
          columns.size());
    }
  }

  /** Starts a table. */
  public static Builder of(String... columns) {
    return new Builder(List.of(columns));
  }

  /** The number of rows. */
  public int size() {
    return rows.size();
  }

  /**
   * One column as numbers.
   *
   * @throws IllegalArgumentException when the column does not exist or holds a text
   */
  public double[] numbers(String column) {
    int index = index(column);
    return rows.stream().mapToDouble(row -> number(column, row.get(index))).toArray();
  }

  /** One column as texts. */
  public List<String> texts(String column) {
    int index = index(column);
    return rows.stream().map(row -> row.get(index).toString()).toList();
  }

  /** The distinct texts of a column, in order of appearance. */
  public List<String> distinct(String column) {
    return texts(column).stream().distinct().toList();
  }

  /** The rows whose cell in {@code column} reads {@code value}. */
  public Table where(String column, Object value) {
    Checks.present("value", value);
    int index = index(column);
    String wanted = value.toString();
    return new Table(
        columns, rows.stream().filter(r -> r.get(index).toString().equals(wanted)).toList());
  }

  /** The same rows with some of the columns, in the order given. */
  public Table select(String... wanted) {
    List<String> names = Checks.list("wanted", Arrays.asList(Checks.present("wanted", wanted)));
    List<Integer> places = names.stream().map(this::index).toList();
    List<List<Object>> cells = new ArrayList<>();
    rows.forEach(row -> cells.add(places.stream().map(row::get).toList()));
    return new Table(names, cells);
  }

  /** These rows, then those of another table with the same columns. */
  public Table and(Table more) {
    Checks.present("more", more);
    Checks.require(
        more.columns.equals(columns),
        "the columns differ: %s and %s",
        Spelling.excerpt(columns.toString()),
        Spelling.excerpt(more.columns.toString()));
    List<List<Object>> all = new ArrayList<>(rows);
    all.addAll(more.rows);
    return new Table(columns, all);
  }

  /**
   * The same rows with every decimal number rounded, for files that need not be exact.
   *
   * @param digits significant, at least 1
   */
  public Table rounded(int digits) {
    Checks.atLeast("digits", digits, 1);
    MathContext context = new MathContext(digits);
    List<List<Object>> cells = new ArrayList<>();
    rows.forEach(row -> cells.add(row.stream().map(cell -> rounded(cell, context)).toList()));
    return new Table(columns, cells);
  }

  private static Object rounded(Object cell, MathContext context) {
    return cell instanceof Double number && Double.isFinite(number)
        ? (Object) new BigDecimal(number).round(context).doubleValue()
        : cell;
  }

  private int index(String column) {
    Checks.present("column", column);
    int index = columns.indexOf(column);
    if (index < 0) {
      throw new IllegalArgumentException(
          "the table has no column '"
              + column
              + "'; it has "
              + Spelling.excerpt(columns.toString()));
    }
    return index;
  }

  private static double number(String column, Object cell) {
    if (cell instanceof Number number) {
      return number.doubleValue();
    }
    throw new IllegalArgumentException(
        "column '"
            + column
            + "' holds the text '"
            + Spelling.excerpt(cell.toString())
            + "', not a number");
  }

  @Override
  public String toString() {
    return "Table(" + rows.size() + " rows of " + String.join(", ", columns) + ")";
  }

  /** Collects rows. */
  public static final class Builder {

    private final List<String> columns;
    private final List<List<Object>> rows = new ArrayList<>();

    private Builder(List<String> columns) {
      this.columns = columns;
    }

    /** Adds one row; integers become {@link Long}, other numbers {@link Double}. */
    public Builder add(Object... cells) {
      Checks.present("cells", cells);
      if (cells.length != columns.size()) {
        throw new IllegalArgumentException(
            "a row of "
                + cells.length
                + " cells for the columns "
                + Spelling.excerpt(columns.toString()));
      }
      List<Object> row = new ArrayList<>(cells.length);
      for (Object cell : cells) {
        row.add(normal(Checks.present("cells' items", cell)));
      }
      rows.add(List.copyOf(row));
      return this;
    }

    private static Object normal(Object cell) {
      if (cell instanceof Integer || cell instanceof Long) {
        return ((Number) cell).longValue();
      }
      return cell instanceof Number number ? (Object) number.doubleValue() : cell.toString();
    }

    /** The finished table. */
    public Table build() {
      return new Table(columns, rows);
    }
  }
}
