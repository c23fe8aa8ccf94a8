package org.jled.compare;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jled.core.Checks;
import org.jled.core.Progress;
import org.jled.data.Dataset;
import org.jled.data.FolderLock;
import org.jled.experiment.ModelLibrary;
import org.jled.reduce.OrderedMethod;
import org.jled.reduce.Reducer;
import org.jled.reduce.SizedMethod;

/**
 * The fits of a study of sizes, kept in {@code reducers/}. What is there is not fitted again, and
 * what was stopped goes on where it was.
 *
 * @param study what to fit
 * @param folder where fits are kept
 */
public record SizeRuns(SizeStudy study, Path folder) {

  /** Nothing depends on it where it is used. */
  private static final long NO_SEED = 0;

  public SizeRuns {
    Checks.present("study", study);
    Checks.present("folder", folder);
  }

  /** One fit to make. */
  private record Job(String id, SizedMethod method, long seed) {

    @Override
    public String toString() {
      String chance = method instanceof OrderedMethod ? "" : ", seed " + seed;
      return id + " of " + method.latentDim() + chance;
    }
  }

  /**
   * Fits every method with every number of latents, from the first seed everything before anything
   * from the second.
   *
   * @param first of the seeds; the others follow it
   * @param data of the study
   * @return method by method, seed by seed, by increasing number of latents
   * @throws IOException when the folder cannot be written or is in use, or holds other fits
   * @throws org.jled.core.StoppedException when asked to stop
   */
  public List<SizeFit> fit(long first, Dataset data, Progress progress) throws IOException {
    Checks.present("data", data);
    Checks.present("progress", progress);
    return FolderLock.holding(
        folder,
        () -> {
          SharedReducers reducers =
              new SharedReducers(
                  folder.resolve("reducers"),
                  study.data(),
                  data,
                  new Shipped(ModelLibrary.shipped()));
          make(jobs(first), reducers, progress);
          return fits(first, data, reducers);
        });
  }

  private List<Job> jobs(long first) {
    List<Job> jobs = new ArrayList<>();
    int seeds = all().mapToInt(one -> one.getValue().seeds()).max().orElse(0);
    for (int k = 0; k < seeds; k++) {
      int number = k;
      all()
          .filter(one -> number < one.getValue().seeds())
          .forEach(one -> jobs.addAll(jobs(one.getKey(), one.getValue(), first + number)));
    }
    return jobs;
  }

  private Stream<Map.Entry<String, SizeSeries>> all() {
    return study.methods().entries().entrySet().stream();
  }

  /** Of one seed. */
  private static List<Job> jobs(String id, SizeSeries series, long seed) {
    SizedMethod method = series.method();
    return method instanceof OrderedMethod
        ? List.of(new Job(id, method.withLatentDim(series.largest()), NO_SEED))
        : series.sizes().stream().map(d -> new Job(id, method.withLatentDim(d), seed)).toList();
  }

  private static void make(List<Job> jobs, SharedReducers reducers, Progress progress)
      throws IOException {
    TimeLeft left = new TimeLeft();
    jobs.forEach(job -> left.add(job.id()));
    List<Job> missing = new ArrayList<>();
    for (Job job : jobs) {
      double seconds = reducers.seconds(job.method(), job.seed());
      if (Double.isNaN(seconds)) {
        missing.add(job);
      } else {
        left.took(job.id(), seconds);
      }
    }
    for (int k = 0; k < missing.size(); k++) {
      Job job = missing.get(k);
      int number = jobs.size() - missing.size() + k + 1;
      String place = "fit " + number + " of " + jobs.size() + left + ": " + job;
      reducers.get(job.method(), job.seed(), progress.within(place));
      left.took(job.id(), reducers.seconds(job.method(), job.seed()));
    }
    progress.update("fits", jobs.size(), jobs.size(), "");
  }

  private List<SizeFit> fits(long first, Dataset data, SharedReducers reducers) throws IOException {
    List<SizeFit> fits = new ArrayList<>();
    for (Map.Entry<String, SizeSeries> one : all().toList()) {
      SizeSeries series = one.getValue();
      for (long seed = first; seed < first + series.seeds(); seed++) {
        for (Job job : jobs(one.getKey(), series, seed)) {
          fits.addAll(fits(job, series, data, reducers));
        }
      }
    }
    return fits;
  }

  /** What a job has made: a reducer, or one of each size. */
  private static List<SizeFit> fits(
      Job job, SizeSeries series, Dataset data, SharedReducers reducers) throws IOException {
    Reducer made = reducers.get(job.method(), job.seed(), Progress.SILENT);
    double seconds = reducers.seconds(job.method(), job.seed());
    int states = job.method().used(data.train().count());
    if (job.method() instanceof OrderedMethod ordered) {
      return series.sizes().stream()
          .map(d -> ordered.withLatentDim(d).leadingOf(made))
          .map(one -> new SizeFit(job.id(), OptionalLong.empty(), one, states, seconds))
          .toList();
    }
    return List.of(new SizeFit(job.id(), OptionalLong.of(job.seed()), made, states, seconds));
  }
}
