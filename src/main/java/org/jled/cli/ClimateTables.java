package org.jled.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jled.core.Snapshots;
import org.jled.core.Table;
import org.jled.core.Trajectory;
import org.jled.data.Split;
import org.jled.experiment.ClimateResult;
import org.jled.experiment.ClimateStudy;
import org.jled.experiment.RunData;
import org.jled.experiment.RunDirectory;

/** Valid times and climates of models of a chaotic system, for {@code jled evaluate}. */
final class ClimateTables {

  private ClimateTables() {}

  /**
   * A row for each seed of each model; nothing when the system is not known to be chaotic.
   *
   * @param truth the data
   * @param split what forecasts are held against
   * @param starts how many forecasts
   */
  static Optional<Table> of(
      List<TestedModel> models, RunData truth, Split split, int starts, ConsoleProgress progress)
      throws IOException {
    OptionalDouble time = models.get(0).primary().experiment().data().system().lyapunovTime();
    if (time.isEmpty()) {
      return Optional.empty();
    }
    Trajectory test = first(truth.data().split(split));
    Trajectory another = first(truth.data().split(split == Split.VALID ? Split.TEST : Split.VALID));
    double dt = test.time(1) - test.time(0);
    Table.Builder table = ClimateResult.table();
    for (TestedModel model : models) {
      for (RunDirectory seed : model.seeds()) {
        int warmup = seed.experiment().plans().get(0).warmup();
        ClimateStudy study =
            ClimateStudy.of(starts, warmup, test.length(), time.getAsDouble() / dt);
        String name = model.name() + ", seed " + seed.experiment().seed();
        study.measure(seed.model(), test, another, progress).addTo(table, name, time.getAsDouble());
      }
    }
    return Optional.of(table.build());
  }

  private static Trajectory first(Snapshots snapshots) {
    return snapshots.trajectories().get(0);
  }
}
