package org.jled.notebook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jled.core.Checks;
import org.jled.experiment.Experiment;
import org.jled.experiment.ModelLibrary;
import org.jled.experiment.RunDirectory;

/**
 * The trained models that ship with JLED, at hand in a cell:
 *
 * <pre>{@code
 * var best = Models.open("fhn-best");
 * var data = best.data();
 * }</pre>
 */
public final class Models {

  private Models() {}

  /** The names of the models, sorted. */
  public static List<String> names() throws IOException {
    return ModelLibrary.shipped().names();
  }

  /**
   * The names of the models of a system, sorted.
   *
   * @param system its id, for example {@code fhn}
   */
  public static List<String> names(String system) throws IOException {
    Checks.notBlank("system", system);
    List<String> names = new ArrayList<>();
    for (String name : names()) {
      Experiment experiment = ModelLibrary.shipped().open(name).experiment();
      if (experiment.data().system().id().equals(system)) {
        names.add(name);
      }
    }
    return List.copyOf(names);
  }

  /**
   * A trained model.
   *
   * @param name {@code NAME} for its primary seed, or {@code NAME@SEED}
   * @throws IOException that lists the models, or the seeds, when there is none of that name
   */
  public static ShippedModel open(String name) throws IOException {
    Checks.notBlank("name", name);
    RunDirectory run = ModelLibrary.shipped().open(name);
    return new ShippedModel(name, run.experiment(), run.model(), run.trainingSeconds());
  }
}
