package org.jled.compare;

import java.util.Arrays;
import java.util.List;
import org.jled.core.Checks;
import org.jled.core.Table;
import org.jled.data.Split;

/**
 * What the figure of a study of sizes draws.
 *
 * @param study whose scores they are
 */
public record SizeFigures(SizeStudy study) {

  /** More than the eye can tell apart. */
  private static final int DIGITS = 5;

  public SizeFigures {
    Checks.present("study", study);
  }

  /** The figure's id in the book of figures. */
  public String id() {
    return study.isChaotic() ? "fig3a" : "fig2a";
  }

  /**
   * Columns {@code reducer}, {@code latents}, {@code seed}, {@code split}, {@code states}, {@code
   * MSE}. Reducers have the labels of the study; one that was fitted to fewer states than others
   * also says to how many.
   *
   * @param scores of {@link SizeScores}
   */
  public Table table(Table scores) {
    Checks.present("scores", scores);
    Table.Builder table = Table.of("reducer", "latents", "seed", "split", "states", "MSE");
    Table states = scores.where("metric", SizeScores.STATES);
    Table errors = scores.where("metric", SizeScores.ERROR);
    for (Split split : List.of(Split.VALID, Split.TEST)) {
      long judged = most(states.where("split", split.id()));
      Table own = errors.where("split", split.id());
      double[] values = own.numbers("value");
      double[] latents = own.numbers("latent_dim");
      for (int i = 0; i < values.length; i++) {
        String label = label(own.texts("method").get(i), states.where("split", Split.TRAIN.id()));
        Object seed = own.rows().get(i).get(own.columns().indexOf("seed"));
        table.add(label, (long) latents[i], seed, split.id(), judged, values[i]);
      }
    }
    return table.build().rounded(DIGITS);
  }

  private String label(String method, Table training) {
    String label = study.methods().get(method).label();
    long own = most(training.where("method", method));
    return own < most(training) ? label + " of " + own + " states" : label;
  }

  private static long most(Table states) {
    return (long) Arrays.stream(states.numbers("value")).max().orElse(0);
  }
}
