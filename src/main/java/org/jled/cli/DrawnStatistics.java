package org.jled.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jled.core.Snapshots;
import org.jled.core.Table;
import org.jled.data.TableCsv;
import org.jled.experiment.RunDirectory;
import org.jled.experiment.StochasticStudy;
import org.jled.latent.LatentModel;
import org.jled.propagate.StochasticPropagator;
import org.jled.system.langevin.Langevin;

/**
 * The statistics of models that draw their forecasts, for {@code jled evaluate}; empty for systems
 * of which no exact statistics are known.
 *
 * @param tables of every run, by its folder
 */
record DrawnStatistics(Map<Path, Table> tables) {

  private static final int DIGITS = 4;

  /** Studies each seed of each model. */
  static DrawnStatistics of(Iterable<TestedModel> models, Snapshots data, ConsoleProgress progress)
      throws IOException {
    Map<Path, Table> tables = new LinkedHashMap<>();
    for (TestedModel model : models) {
      for (RunDirectory run : model.seeds()) {
        LatentModel latent = run.model();
        if (run.experiment().data().system() instanceof Langevin system
            && latent.propagator() instanceof StochasticPropagator) {
          Table table = StochasticStudy.usual().table(system, data, latent, progress);
          tables.put(run.path(), table.rounded(DIGITS));
        }
      }
    }
    return new DrawnStatistics(tables);
  }

  /** Writes {@code statistics.csv} of a run, where there is one. */
  void write(Path folder, RunDirectory run) throws IOException {
    if (tables.containsKey(run.path())) {
      TableCsv.write(tables.get(run.path()), folder.resolve("statistics.csv"));
    }
  }
}
