package org.jled.compare;

import java.util.Set;
import org.jled.core.Checks;
import org.jled.core.Table;

/**
 * What the figure of a study draws: its scores of single forecasts, without what it does not show.
 *
 * @param study whose scores they are
 */
public record StudyFigures(MethodStudy study) {

  private static final Set<Object> WHOLE =
      Set.of(StudyScores.TRAINING, StudyScores.PARAMETERS, StudyScores.STEP, StartScores.BOUNDED);

  /** More than the eye can tell apart. */
  private static final int DIGITS = 5;

  public StudyFigures {
    Checks.present("study", study);
  }

  /** The figure's id in the book of figures. */
  public String id() {
    return study.isChaotic() ? "fig3b" : "fig2b";
  }

  /** Columns {@code method}, {@code seed}, {@code start}, {@code metric}, {@code value}. */
  public Table table(Table scores) {
    Checks.present("scores", scores);
    int metric = scores.columns().indexOf("metric");
    Table shown =
        new Table(
            scores.columns(),
            scores.rows().stream().filter(row -> !WHOLE.contains(row.get(metric))).toList());
    return shown.select("method", "seed", "start", "metric", "value").rounded(DIGITS);
  }

  /** Columns {@code model}, {@code time}, {@code mean}, {@code low}, {@code high} of fig3e. */
  Table inTime(Table errors) {
    return errors.select("model", "time", "mean", "low", "high").rounded(DIGITS);
  }
}
