package org.jled.compare;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jled.core.Checks;
import org.jled.core.Progress;
import org.jled.core.Table;
import org.jled.data.Dataset;
import org.jled.data.TableCsv;
import org.jled.rival.Rival;
import org.jled.rival.Rivals;

/**
 * All that a study has to say once its methods are trained.
 *
 * @param study the methods
 * @param scores the long table of {@link StudyScores}, rivals without latents included
 * @param inTime how errors grow, of a chaotic study
 * @param published errors beside published ones, where there are such
 * @param missing rivals that cannot be fitted to the data, and why
 */
public record StudyReport(
    MethodStudy study,
    Table scores,
    Optional<Table> inTime,
    Optional<Table> published,
    List<String> missing) {

  public StudyReport {
    Checks.present("study", study);
    Checks.present("scores", scores);
    Checks.present("inTime", inTime);
    Checks.present("published", published);
    missing = Checks.list("missing", missing);
  }

  /** Forecasts with every model and rival. */
  public static StudyReport of(
      MethodStudy study, List<StudyModel> models, Dataset data, Progress progress) {
    StudyScores judge = StudyScores.of(study, data, progress);
    Table learned = judge.table(models, data, progress);
    Table all = learned;
    List<String> missing = new ArrayList<>();
    for (Rival rival : Rivals.METHODS.entries().values()) {
      try {
        all = all.and(judge.rivals(List.of(rival), data, progress));
      } catch (IllegalArgumentException | ArithmeticException unsuitable) {
        missing.add(rival.id() + " cannot be fitted: " + unsuitable.getMessage());
      }
    }
    Table beside = new PublishedScores(study).table(models, learned, data, progress);
    return new StudyReport(
        study,
        all,
        study.isChaotic() ? Optional.of(judge.inTime(models, data, progress)) : Optional.empty(),
        Optional.of(beside).filter(table -> table.size() > 0),
        missing);
  }

  /** The methods in the order of their errors. */
  public Table ranking() {
    return new Ranking(scores).table();
  }

  /** What the figures draw, by their ids in the book of figures. */
  public Map<String, Table> figures() {
    StudyFigures figures = new StudyFigures(study);
    Map<String, Table> shown = new LinkedHashMap<>();
    shown.put(figures.id(), figures.table(scores));
    inTime.ifPresent(errors -> shown.put("fig3e", figures.inTime(errors)));
    return shown;
  }

  /** Writes {@code scores.csv}, {@code ranking.csv} and {@code published.csv} into a folder. */
  public void write(Path folder) throws IOException {
    Checks.present("folder", folder);
    TableCsv.write(scores, folder.resolve("scores.csv"));
    TableCsv.write(ranking(), folder.resolve("ranking.csv"));
    if (published.isPresent()) {
      TableCsv.write(published.get(), folder.resolve("published.csv"));
    }
  }
}
