package org.jled.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jled.core.Snapshots;
import org.jled.core.Table;
import org.jled.core.Trajectory;
import org.jled.data.Split;
import org.jled.data.TableCsv;
import org.jled.experiment.ClimateResult;
import org.jled.experiment.ClimateStudy;
import org.jled.experiment.RunData;
import org.jled.experiment.RunDirectory;
import org.jled.experiment.SpectrumStudy;
import org.jled.latent.LatentModel;

/**
 * Valid times and climates of models of a chaotic system, for {@code jled evaluate}.
 *
 * @param lyapunovTime of the system, time units
 * @param length of the system's periodic axis
 * @param results of every seed of every model
 * @param spectra the Lyapunov spectra of the equation and of every seed
 */
record Climates(
    double lyapunovTime, double length, Map<Seed, ClimateResult> results, Table spectra) {

  /** Digits of the densities of a figure: more than the eye can tell apart. */
  private static final int DIGITS = 5;

  /** One seed of a model. */
  record Seed(RunDirectory run, String name) {}

  /**
   * Studies each seed of each model; nothing when the system is not known to be chaotic.
   *
   * @param truth the data
   * @param split what forecasts are held against
   * @param starts how many forecasts
   */
  static Optional<Climates> of(
      List<TestedModel> models, RunData truth, Split split, int starts, ConsoleProgress progress)
      throws IOException {
    OptionalDouble time = models.get(0).primary().experiment().data().system().lyapunovTime();
    if (time.isEmpty()) {
      return Optional.empty();
    }
    Trajectory test = first(truth.data().split(split));
    Trajectory another = first(truth.data().split(split == Split.VALID ? Split.TEST : Split.VALID));
    double dt = test.time(1) - test.time(0);
    Map<Seed, ClimateResult> results = new LinkedHashMap<>();
    SpectrumStudy chaos = SpectrumStudy.of(starts, time.getAsDouble() / dt);
    Table.Builder spectra = chaos.table();
    chaos.addEquation(spectra, truth.experiment().data().system(), test, progress);
    for (TestedModel model : models) {
      for (RunDirectory run : model.seeds()) {
        int warmup = run.experiment().plans().get(0).warmup();
        ClimateStudy study =
            ClimateStudy.of(starts, warmup, test.length(), time.getAsDouble() / dt);
        String name = model.name() + ", seed " + run.experiment().seed();
        LatentModel latent = run.model();
        results.put(new Seed(run, name), study.measure(latent, test, another, progress));
        chaos.addModel(spectra, name, latent, test, warmup, progress);
      }
    }
    return Optional.of(new Climates(time.getAsDouble(), length(test), results, spectra.build()));
  }

  /** N Δx. */
  private static double length(Trajectory test) {
    double[] points = test.spec().axes().get(0).points();
    return points.length * (points[1] - points[0]);
  }

  private static Trajectory first(Snapshots snapshots) {
    return snapshots.trajectories().get(0);
  }

  /** A row a seed. */
  Table table() {
    Table.Builder table = ClimateResult.table();
    results.forEach((seed, result) -> result.addTo(table, seed.name(), lyapunovTime));
    return table.build();
  }

  /**
   * Writes the tables of all, and of one run what figures draw: {@code climate.csv}, {@code
   * spectra.csv}, {@code fig3e.csv}, {@code fig3g.csv} and {@code power-spectrum.csv}.
   */
  void write(Path folder, TrainedRun run) throws IOException {
    TableCsv.write(table(), folder.resolve("climate.csv"));
    TableCsv.write(spectra, folder.resolve("spectra.csv"));
    for (Map.Entry<Seed, ClimateResult> one : results.entrySet()) {
      if (one.getKey().run().path().equals(run.source().path())) {
        ClimateResult result = one.getValue();
        TableCsv.write(
            result.errors().inTime(run.name(), lyapunovTime), folder.resolve("fig3e.csv"));
        Table slopes = result.climate().derivatives().table();
        TableCsv.write(slopes.rounded(DIGITS), folder.resolve("fig3g.csv"));
        TableCsv.write(
            result.climate().modes().table(length), folder.resolve("power-spectrum.csv"));
      }
    }
  }
}
