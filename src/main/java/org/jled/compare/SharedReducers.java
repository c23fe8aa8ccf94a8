package org.jled.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jled.core.MetricLog;
import org.jled.core.Progress;
import org.jled.core.Run;
import org.jled.core.Seeds;
import org.jled.core.Weights;
import org.jled.data.Dataset;
import org.jled.data.DatasetRecipe;
import org.jled.data.Npz;
import org.jled.experiment.StageFiles;
import org.jled.reduce.Reducer;
import org.jled.reduce.ReducerMethod;
import org.jled.reduce.Reducers;

/**
 * Fitted reducers, one for each settings and seed, so that all propagators of a seed stand on the
 * same latents and none is trained twice. Kept in files, each with the seconds it took. What ships
 * is taken from there, its seconds unknown.
 *
 * @param folder of the files
 * @param recipe how the data are made
 * @param data what reducers learn from
 * @param shipped trainings that need not be repeated
 */
record SharedReducers(Path folder, DatasetRecipe recipe, Dataset data, Shipped shipped) {

  private static final String SECONDS = "fit_seconds";
  private static final String SETTINGS = "settings";

  /**
   * The reducer of some settings and a model's seed; fitted when there is none yet.
   *
   * @throws org.jled.core.StoppedException when asked to stop; the training can go on later
   */
  Reducer get(ReducerMethod method, long seed, Progress progress) throws IOException {
    Path file = file(method, seed);
    if (Files.exists(file)) {
      return read(file, method);
    }
    Optional<Reducer> known = shipped.reducer(recipe, method, seed);
    return known.isPresent()
        ? keep(file, method, known.get(), Double.NaN)
        : fit(file, method, seed, progress);
  }

  private Reducer fit(Path file, ReducerMethod method, long seed, Progress progress)
      throws IOException {
    long own = Seeds.derive(seed, "reducer", 0);
    Run run =
        new Run(
            own,
            progress,
            MetricLog.NONE,
            new StageFiles(file.resolveSibling(file.getFileName() + ".stages")));
    long before = System.nanoTime();
    Reducer reducer = method.fit(data.train(), data.valid(), run);
    double seconds = (System.nanoTime() - before) * 1e-9;
    return keep(file, method, reducer, seconds);
  }

  private static Reducer keep(Path file, ReducerMethod method, Reducer reducer, double seconds)
      throws IOException {
    Npz.write(file, reducer.weights().withText(SECONDS, seconds).withText(SETTINGS, method));
    return reducer;
  }

  /** What fitting took; NaN when that is not known. */
  double seconds(ReducerMethod method, long seed) throws IOException {
    Path file = file(method, seed);
    return Files.exists(file) ? Double.parseDouble(Npz.read(file).text(SECONDS)) : Double.NaN;
  }

  private Path file(ReducerMethod method, long seed) {
    String settings = String.format(Locale.ROOT, "%08x", method.toString().hashCode());
    return folder.resolve(method.id() + "-" + settings + "-seed" + seed + ".npz");
  }

  private static Reducer read(Path file, ReducerMethod method) throws IOException {
    Weights weights = Npz.read(file);
    try {
      if (!weights.text(SETTINGS).equals(method.toString())) {
        throw new IOException(file + " holds a reducer of other settings; choose another folder");
      }
      return Reducers.METHODS.get(weights.text("method")).restore(weights);
    } catch (IllegalArgumentException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
  }
}
