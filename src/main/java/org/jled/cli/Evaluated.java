package org.jled.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jled.experiment.ComparisonFiles;
import org.jled.experiment.ComparisonTable;
import org.jled.experiment.RunDirectory;
import org.jled.system.MicroSystem;

/**
 * Models of one system and what became of them.
 *
 * @param models at least one
 * @param results where each run's results go
 * @param tables one, or two of the same models over increasing horizons
 * @param climate valid times and climates, where the system is known to be chaotic
 * @param drawn statistics of models that draw their forecasts
 * @param notes what a reader of the tables should know of the runs
 */
record Evaluated(
    List<TestedModel> models,
    Map<TrainedRun, RunDirectory> results,
    List<ComparisonTable> tables,
    Optional<Climates> climate,
    DrawnStatistics drawn,
    List<String> notes) {

  /** What made the data. */
  MicroSystem system() throws IOException {
    return models.get(0).primary().experiment().data().system();
  }

  /**
   * Writes every run's tables and what its figures draw. One horizon goes to {@code tables}, of two
   * each to a folder of its own.
   *
   * @param others whose latent forecasts figures show beside a run's own
   * @return the folders written to
   */
  List<Path> write(List<Evaluated> others) throws IOException {
    List<ComparisonTable> beside = others.stream().map(Evaluated::longest).toList();
    List<Path> folders = new ArrayList<>();
    for (TestedModel model : models) {
      for (TrainedRun run : model.runs()) {
        Path folder = results.get(run).path().resolve("tables");
        folders.add(folder);
        for (ComparisonTable table : tables) {
          Path own = tables.size() == 1 ? folder : folder.resolve(String.valueOf(table.horizon()));
          new ComparisonFiles(table).write(own, run.source().experiment());
        }
        new ComparisonFiles(longest()).writeFigures(folder, model.name(), beside);
        if (climate.isPresent()) {
          climate.get().write(folder, run);
        }
        drawn.write(folder, run.source());
      }
    }
    return folders;
  }

  private ComparisonTable longest() {
    return tables.get(tables.size() - 1);
  }
}
