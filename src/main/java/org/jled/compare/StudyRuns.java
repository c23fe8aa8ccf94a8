package org.jled.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jled.core.Checks;
import org.jled.core.MetricLog;
import org.jled.core.Progress;
import org.jled.data.Dataset;
import org.jled.experiment.Experiment;
import org.jled.experiment.ModelLibrary;
import org.jled.experiment.RunData;
import org.jled.experiment.RunDirectory;
import org.jled.experiment.Training;
import org.jled.latent.LatentModelMethod;
import org.jled.latent.TwoStage;

/**
 * The trainings of a study, one folder each: {@code reducers/} and {@code METHOD-seedN/}. What is
 * there is not trained again, and what was stopped goes on where it was. What a library holds, the
 * same data, settings and seed, is copied.
 *
 * @param study what to train
 * @param folder of all runs
 * @param library models that are trained already
 */
public record StudyRuns(MethodStudy study, Path folder, ModelLibrary library) {

  public StudyRuns {
    Checks.present("study", study);
    Checks.present("folder", folder);
    Checks.present("library", library);
  }

  /** With the models that ship. */
  public StudyRuns(MethodStudy study, Path folder) {
    this(study, folder, ModelLibrary.shipped());
  }

  /**
   * Trains every method from every seed.
   *
   * @param seeds at least one
   * @param data of the study
   * @return a model each, method by method
   * @throws IOException when a folder cannot be written, or holds a run with other settings
   * @throws org.jled.core.StoppedException when asked to stop
   */
  public List<StudyModel> train(List<Long> seeds, Dataset data, Progress progress)
      throws IOException {
    Checks.present("data", data);
    Checks.present("progress", progress);
    List<Long> all = Checks.list("seeds", seeds);
    SharedReducers reducers = reducers(data);
    List<StudyModel> models = new ArrayList<>();
    for (String method : study.methods().ids()) {
      for (long seed : all) {
        models.add(train(method, seed, data, reducers, progress));
      }
    }
    progress.update("models", models.size(), models.size(), "");
    return models;
  }

  private SharedReducers reducers(Dataset data) {
    return new SharedReducers(folder.resolve("reducers"), study.data(), data, new Shipped(library));
  }

  private StudyModel train(
      String method, long seed, Dataset data, SharedReducers reducers, Progress progress)
      throws IOException {
    Experiment experiment = study.experiment(method, seed);
    Path path = folder.resolve(method + "-seed" + seed);
    Optional<RunDirectory> shipped = new Shipped(library).like(experiment);
    if (shipped.isPresent() && !exists(path)) {
      RunDirectory.adopt(path, experiment, shipped.get());
    }
    if (shipped.isPresent()) {
      RunDirectory run = open(path, experiment);
      return new StudyModel(method, seed, run.model(), 0, run.trainingSeconds());
    }
    Progress named = progress.within(method + ", seed " + seed);
    LatentModelMethod rest = experiment.model();
    double seconds = 0;
    if (rest instanceof TwoStage stages) {
      rest = new OnReducer(stages, reducers.get(stages.reducer(), seed, named));
      seconds = reducers.seconds(stages.reducer(), seed);
    }
    RunDirectory run =
        exists(path) ? open(path, experiment) : RunData.create(path, experiment, null);
    if (!run.isTrained()) {
      Training.train(run, rest, data, named, MetricLog.NONE);
    }
    return new StudyModel(method, seed, run.model(), seconds, run.trainingSeconds());
  }

  private static boolean exists(Path run) {
    return Files.exists(run.resolve("experiment.json"));
  }

  private static RunDirectory open(Path path, Experiment experiment) throws IOException {
    RunDirectory run = RunDirectory.open(path);
    Optional<String> difference = run.experiment().difference(experiment);
    if (difference.isPresent()) {
      throw new IOException(
          path + " holds another experiment: " + difference.get() + "; choose another folder");
    }
    return run;
  }
}
