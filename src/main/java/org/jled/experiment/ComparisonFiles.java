package org.jled.experiment;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jled.core.Checks;
import org.jled.core.Table;
import org.jled.data.AtomicFile;
import org.jled.data.TableCsv;
import org.jled.system.ks.KuramotoSivashinsky;

/**
 * The files of a comparison.
 *
 * @param table what was compared
 */
public record ComparisonFiles(ComparisonTable table) {

  public ComparisonFiles {
    Checks.present("table", table);
  }

  /**
   * Writes {@code comparison.csv} (long), {@code solvers.csv} and {@code comparison.json}: the
   * starts and the provenance.
   */
  public void write(Path folder, Experiment experiment) throws IOException {
    Checks.present("experiment", experiment);
    Checks.present("folder", folder);
    TableCsv.write(table.tidy(), folder.resolve("comparison.csv"));
    TableCsv.write(table.solvers(), folder.resolve("solvers.csv"));
    TestStarts starts = table.comparison().starts();
    JsonObject tree = new JsonObject();
    tree.addProperty("starts_seed", starts.seed());
    JsonArray first = new JsonArray();
    starts.first().forEach(first::add);
    tree.add("starts", first);
    tree.addProperty("warmup", starts.warmup());
    tree.addProperty("horizon", starts.horizon());
    tree.add("provenance", StrictJson.parse(Provenance.of(experiment).toJson()));
    AtomicFile.write(folder.resolve("comparison.json"), RecordJson.text(tree));
  }

  /**
   * Writes what figures draw: {@code work-precision.csv}, {@code fig2c.csv} and {@code fig2d.csv};
   * of the Kuramoto–Sivashinsky equation {@code fig3c.csv} and {@code fig3d.csv}, as in the paper.
   *
   * @param name the model whose rows are drawn
   * @param others comparisons on other data, whose models' latent forecasts are drawn as well where
   *     the truth is the same
   */
  public void writeFigures(Path folder, String name, List<ComparisonTable> others)
      throws IOException {
    Checks.present("folder", folder);
    Checks.notBlank("name", name);
    List<Table> beside = Checks.list("others", others).stream().map(ComparisonTable::wide).toList();
    ComparisonFigures figures =
        new ComparisonFigures(table.wide(), table.solvers(), table.metric(), name);
    TableCsv.write(figures.workPrecision(beside), folder.resolve("work-precision.csv"));
    boolean ks = table.comparison().test().spec().system().equals(KuramotoSivashinsky.ID);
    String wanted = ks ? ComparisonFigures.CORRELATIONS : ComparisonFigures.DEVIATIONS;
    String figure = ks ? "fig3" : "fig2";
    TableCsv.write(figures.errors(wanted), folder.resolve(figure + "c.csv"));
    TableCsv.write(figures.speedUps(), folder.resolve(figure + "d.csv"));
  }
}
