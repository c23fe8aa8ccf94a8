package org.jled.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jled.core.Table;
import org.jled.data.TableMarkdown;
import org.jled.experiment.ComparisonTable;
import org.jled.experiment.Headline;
import picocli.CommandLine.Option;

/** What {@code jled evaluate} prints. */
final class EvaluationPrint {

  @Option(names = "--markdown", description = "Print tables as Markdown.")
  private boolean markdown;

  @Option(
      names = "--full",
      description = "Where two horizons are compared, print everything, not the short table alone.")
  private boolean full;

  /**
   * Prints tables and notes.
   *
   * @param tables one, or two of the same models over increasing horizons
   * @param caveats of the runs
   * @param folder where the tables were written
   */
  void show(PrintWriter out, List<ComparisonTable> tables, List<String> caveats, Path folder) {
    boolean two = tables.size() == 2;
    Set<String> notes = new LinkedHashSet<>(caveats);
    if (full || !two) {
      tables.forEach(table -> show(out, table));
    }
    if (two) {
      Headline headline = new Headline(tables.get(0), tables.get(1));
      out.println(text(headline.table()));
      notes.add(headline.note());
    }
    for (ComparisonTable table : tables) {
      notes.addAll(full || !two ? table.notes() : table.exceptions());
    }
    notes.forEach(out::println);
    String files = "comparison.csv, solvers.csv and comparison.json";
    out.println(
        two
            ? "Written: %s/{%d,%d}: %s"
                .formatted(folder, tables.get(0).horizon(), tables.get(1).horizon(), files)
            : "Written: " + folder + ": " + files);
  }

  /** Prints a table by itself. */
  void show(PrintWriter out, Table table) {
    out.println(text(table));
    out.println();
  }

  private void show(PrintWriter out, ComparisonTable table) {
    out.println(table.heading());
    out.println();
    out.println(text(table.brief()));
    if (markdown || full) {
      out.println();
    }
  }

  private String text(Table table) {
    return markdown ? TableMarkdown.format(table) : TextTable.of(rounded(table));
  }

  private static Table rounded(Table table) {
    Table.Builder rounded = Table.of(table.columns().toArray(String[]::new));
    for (List<Object> row : table.rows()) {
      rounded.add(row.stream().map(EvaluationPrint::rounded).toArray());
    }
    return rounded.build();
  }

  private static Object rounded(Object cell) {
    return cell instanceof Double number ? String.format(Locale.ROOT, "%.3g", number) : cell;
  }
}
