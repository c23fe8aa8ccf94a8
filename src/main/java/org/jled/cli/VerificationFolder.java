package org.jled.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jled.core.Progress;
import org.jled.core.Table;
import org.jled.data.AtomicFile;
import org.jled.data.TableCsv;
import org.jled.data.TableMarkdown;
import org.jled.experiment.Provenance;
import org.jled.system.verify.Finding;
import org.jled.system.verify.Ladder;
import org.jled.system.verify.Rung;

/**
 * The results of a ladder, a table and a provenance for each rung that was climbed, and all of them
 * together under the ladder's name, for example {@code cylinder.csv}, {@code cylinder.md}.
 */
final class VerificationFolder {

  private static final String[] COLUMNS = {
    "rung", "test", "quantity", "measured", "reference", "tolerance", "result"
  };

  private static final double NANOS = 1e9;

  private final Ladder ladder;
  private final Path folder;

  VerificationFolder(Ladder ladder, Path folder) {
    this.ladder = ladder;
    this.folder = folder;
  }

  /** Whether a rung's result is here. */
  boolean has(Rung rung) {
    return Files.exists(file(rung, ".csv"));
  }

  /** Climbs a rung and keeps what it finds. */
  void keep(Rung rung, Rung.Trial trial, Progress progress) throws IOException {
    long start = System.nanoTime();
    Rung.Outcome outcome = trial.run(progress);
    double seconds = (System.nanoTime() - start) / NANOS;
    for (Map.Entry<String, Table> more : outcome.tables().entrySet()) {
      TableCsv.write(more.getValue(), file(rung, "-" + more.getKey() + ".csv"));
    }
    Provenance.of(
            String.format(Locale.ROOT, "plain Java on one thread, %.0f s", seconds),
            rung.toString(),
            0)
        .write(file(rung, ".json"));
    TableCsv.write(table(rung, outcome), file(rung, ".csv"));
  }

  private static Table table(Rung rung, Rung.Outcome outcome) {
    Table.Builder table = Table.of(COLUMNS);
    for (Finding finding : outcome.findings()) {
      table.add(
          rung.number(),
          rung.title(),
          finding.quantity(),
          String.format(Locale.ROOT, "%.4g", finding.measured()),
          finding.reference(),
          finding.tolerance(),
          finding.result());
    }
    return table.build();
  }

  /** The kept results of some rungs. */
  Table table(List<Rung> rungs) {
    Table.Builder all = Table.of(COLUMNS);
    for (Rung rung : rungs) {
      read(rung).rows().forEach(row -> all.add(row.toArray()));
    }
    return all.build();
  }

  private Table read(Rung rung) {
    try {
      return TableCsv.read(file(rung, ".csv"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes all kept results as one table. */
  void writeSummary() throws IOException {
    Table all = table(ladder.rungs().stream().filter(this::has).toList());
    TableCsv.write(all, folder.resolve(ladder.name() + ".csv"));
    AtomicFile.write(folder.resolve(ladder.name() + ".md"), TableMarkdown.format(all));
  }

  private Path file(Rung rung, String ending) {
    return folder.resolve(String.format(Locale.ROOT, "rung-%02d%s", rung.number(), ending));
  }
}
