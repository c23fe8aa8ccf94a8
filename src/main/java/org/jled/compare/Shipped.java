package org.jled.compare;

import java.io.IOException;
import java.util.Optional;
import org.jled.core.Checks;
import org.jled.data.DatasetRecipe;
import org.jled.experiment.Experiment;
import org.jled.experiment.ModelLibrary;
import org.jled.experiment.RunDirectory;
import org.jled.latent.TwoStage;
import org.jled.reduce.Reducer;
import org.jled.reduce.ReducerMethod;

/**
 * Trainings that a study need not repeat, because their models ship: the same data, the same
 * settings and the same seed make the same model.
 *
 * @param library the models
 */
record Shipped(ModelLibrary library) {

  Shipped {
    Checks.present("library", library);
  }

  /** The shipped training that an experiment would repeat. */
  Optional<RunDirectory> like(Experiment experiment) throws IOException {
    for (String name : library.names()) {
      for (RunDirectory run : library.model(name).seeds()) {
        if (run.experiment().trainsLike(experiment)) {
          return Optional.of(run);
        }
      }
    }
    return Optional.empty();
  }

  /** The reducer of a shipped model whose first stage was the same. */
  Optional<Reducer> reducer(DatasetRecipe data, ReducerMethod method, long seed)
      throws IOException {
    for (String name : library.names()) {
      for (RunDirectory run : library.model(name).seeds()) {
        Experiment known = run.experiment();
        if (known.seed() == seed
            && known.data().equals(data)
            && known.model() instanceof TwoStage stages
            && stages.reducer().equals(method)) {
          return Optional.of(run.model().reducer());
        }
      }
    }
    return Optional.empty();
  }
}
