package org.jled.experiment;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jled.core.Checks;
import org.jled.core.Table;
import org.jled.data.AtomicFile;
import org.jled.data.TableCsv;
import org.jled.multiscale.MultiscalePlan;

/**
 * The outcome of a {@link Comparison}: a row a contender, truth and variant ({@code field}: with
 * the field of every sample; {@code quantities}: without). No speed-up without its error in the
 * same row, and always over three solvers: the published one in NumPy, the data's own in this
 * program, and the cheapest of a scan that errs no more.
 */
public final class ComparisonTable {

  /** For what could not be measured. */
  static final String UNKNOWN = "not measured";

  private static final String NONE = "";
  private static final double MICRO = 1e6;

  private final Comparison comparison;
  private final List<Comparison.Entrant> entrants;
  private final List<Contender> contenders;
  private final List<Map<String, Comparison.Score>> scores;
  private final List<Contender.Cost> costs;
  private final RivalSolvers solvers;
  private final List<String> missing;
  private final double interpreted;
  private final List<Map<String, Object>> rows = new ArrayList<>();

  ComparisonTable(
      Comparison comparison,
      List<Comparison.Entrant> entrants,
      List<Contender> contenders,
      List<Map<String, Comparison.Score>> scores,
      List<Contender.Cost> costs,
      RivalSolvers solvers,
      List<String> missing) {
    this.comparison = comparison;
    this.entrants = entrants;
    this.contenders = contenders;
    this.scores = scores;
    this.costs = costs;
    this.solvers = solvers;
    this.missing = missing;
    this.interpreted =
        solvers.measured().isEmpty() ? Double.NaN : InterpretedLattice.secondsPerTimeUnit();
    for (int i = 0; i < contenders.size(); i++) {
      addRows(i);
    }
  }

  private void addRows(int index) {
    Contender.Cost cost = costs.get(index);
    boolean two = cost != null && cost.quantities() < cost.field();
    for (String truth : scores.get(index).keySet()) {
      rows.add(row(index, truth, "field", cost == null ? Double.NaN : cost.field()));
      if (two) {
        rows.add(row(index, truth, "quantities", cost.quantities()));
      }
    }
  }

  private Map<String, Object> row(int index, String truth, String variant, double seconds) {
    Contender.Label label = contenders.get(index).label();
    Comparison.Score score = scores.get(index).get(truth);
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("name", label.name());
    row.put("kind", label.kind());
    row.put("plan", label.plan().toString());
    row.put("T_m", (long) label.plan().macro());
    row.put("T_μ", (long) label.plan().micro());
    row.put("truth", truth);
    row.put("variant", variant);
    score.means().forEach(row::put);
    row.put(metric() + " least", score.least());
    row.put(metric() + " greatest", score.greatest());
    row.put("bounded", score.bounded());
    row.put("outside_training_range", score.outside());
    row.put("metric", metric());
    row.put("horizon", (long) comparison.starts().horizon());
    row.put("starts", (long) comparison.starts().first().size());
    row.put("seeds", label.seed().isEmpty() ? "none" : label.seed());
    row.put("batch", 1L);
    addCosts(row, index, truth, seconds);
    return row;
  }

  private String metric() {
    return Comparison.metric(comparison.data().spec());
  }

  private void addCosts(Map<String, Object> row, int index, String truth, double seconds) {
    Contender.Label label = contenders.get(index).label();
    double error = scores.get(index).get(truth).means().get(metric());
    double horizon = comparison.starts().horizon();
    double step = seconds / horizon;
    boolean timed = Double.isFinite(seconds);
    double own = own();
    Optional<RivalSolvers.Measured> matched =
        timed ? solvers.matching(truth, error) : Optional.empty();
    Optional<RivalSolvers.Measured> equalTime =
        timed ? solvers.within(truth, step) : Optional.empty();
    row.put("µs/step", timed ? step * MICRO : NONE);
    row.put(
        "µs/step, published clock", timed ? costs.get(index).published() / horizon * MICRO : NONE);
    row.put("speed-up over published (NumPy)", ratio(timed, interpreted, step));
    row.put("speed-up over data's solver", ratio(timed, own, step));
    row.put(
        "speed-up over matched solver",
        ratio(timed, matched.map(RivalSolvers.Measured::seconds).orElse(Double.NaN), step));
    row.put("matched solver", timed ? matched.map(Object::toString).orElse(unmatched()) : NONE);
    row.put(
        "equal-time error",
        equalTime.map(m -> (Object) m.errors().get(truth)).orElse(timed ? unmatched() : NONE));
    addBounds(row, label.plan(), timed, own / step);
    row.put("break-even forecasts", breakEven(label, matched, step));
  }

  private String unmatched() {
    return solvers.measured().isEmpty() ? UNKNOWN : "none in the scan";
  }

  private static Object ratio(boolean timed, double rival, double step) {
    if (!timed) {
      return NONE;
    }
    return Double.isFinite(rival) ? (Object) (rival / step) : UNKNOWN;
  }

  /** Seconds a step of the data's own solver, timed in turn with everything else. */
  private double own() {
    for (int i = 0; i < contenders.size(); i++) {
      if (contenders.get(i).label().kind().equals("solver")) {
        return costs.get(i).field() / comparison.starts().horizon();
      }
    }
    return Double.NaN;
  }

  private void addBounds(
      Map<String, Object> row, MultiscalePlan plan, boolean timed, double speedUp) {
    boolean model = timed && plan.usesMicro() && plan.macro() > 0;
    row.put("bound", model ? (Object) plan.bound() : NONE);
    row.put("measured/bound", model ? (Object) (speedUp / plan.bound()) : NONE);
    row.put("T_f/T_warm", timed ? (Object) ((double) plan.horizon() / plan.warmup()) : NONE);
  }

  /** N = C_train/(t_B (1 − 1/s)): the forecasts after which training has paid. */
  private Object breakEven(
      Contender.Label label, Optional<RivalSolvers.Measured> matched, double step) {
    if (!label.kind().equals("model")) {
      return NONE;
    }
    if (matched.isEmpty()) {
      return unmatched();
    }
    double saved = (matched.get().seconds() - step) * comparison.starts().horizon();
    double training =
        entrants.stream()
            .filter(e -> e.name().equals(label.name()))
            .mapToDouble(Comparison.Entrant::trainingSeconds)
            .findFirst()
            .orElse(Double.NaN);
    if (saved <= 0) {
      return "never";
    }
    return Double.isFinite(training)
        ? (Object) Math.ceil(training / saved)
        : "training time unknown";
  }

  /** One row a contender, truth and variant. */
  public Table wide() {
    Table.Builder table = Table.of(rows.get(0).keySet().toArray(String[]::new));
    rows.forEach(row -> table.add(row.values().toArray()));
    return table.build();
  }

  /** The columns of {@link #wide} that differ from row to row, for a screen. */
  public Table brief() {
    List<String> hidden =
        List.of(
            "kind",
            "T_m",
            "T_μ",
            "metric",
            "horizon",
            "starts",
            "batch",
            "µs/step, published clock",
            "T_f/T_warm",
            "MSE",
            metric() + " least",
            metric() + " greatest");
    List<String> shown =
        rows.get(0).keySet().stream().filter(name -> !hidden.contains(name)).toList();
    Table.Builder table = Table.of(shown.toArray(String[]::new));
    rows.forEach(row -> table.add(shown.stream().map(row::get).toArray()));
    return table.build();
  }

  /** One row a number: {@code name … batch, quantity, value}. */
  public Table tidy() {
    List<String> keys =
        List.of(
            "name", "kind", "plan", "T_m", "T_μ", "truth", "variant", "metric", "horizon", "starts",
            "seeds", "batch");
    List<String> columns = new ArrayList<>(keys);
    columns.addAll(List.of("quantity", "value"));
    Table.Builder table = Table.of(columns.toArray(String[]::new));
    for (Map<String, Object> row : rows) {
      for (Map.Entry<String, Object> cell : row.entrySet()) {
        if (!keys.contains(cell.getKey())) {
          List<Object> cells = new ArrayList<>(keys.stream().map(row::get).toList());
          cells.add(cell.getKey());
          cells.add(cell.getValue());
          table.add(cells.toArray());
        }
      }
    }
    return table.build();
  }

  /**
   * Errors and costs of the solvers of the scan: {@code solver, nodes, dt, truth, error, seconds}.
   */
  public Table solvers() {
    Table.Builder table =
        Table.of("solver", "nodes", "dt", "truth", "error", "seconds_per_time_unit");
    for (RivalSolvers.Measured m : solvers.measured()) {
      m.errors()
          .forEach(
              (truth, error) ->
                  table.add(
                      m.toString(),
                      m.solver().nodes(),
                      m.solver().dt(),
                      truth,
                      error,
                      m.seconds()));
    }
    return table.build();
  }

  /** What holds for every row. */
  public String heading() {
    return String.format(
        Locale.ROOT,
        "%s and others; horizon %d steps, starts %d; batch 1, one thread.",
        metric(),
        comparison.starts().horizon(),
        comparison.starts().first().size());
  }

  /**
   * Writes {@code comparison.csv} (long), {@code solvers.csv} and {@code comparison.json}: the
   * starts and the provenance.
   */
  public void write(Path folder, Experiment experiment, String name) throws IOException {
    Checks.present("experiment", experiment);
    Checks.present("folder", folder);
    Checks.notBlank("name", name);
    TableCsv.write(tidy(), folder.resolve("comparison.csv"));
    TableCsv.write(solvers(), folder.resolve("solvers.csv"));
    ComparisonFigures figures = new ComparisonFigures(wide(), solvers(), metric(), name);
    TableCsv.write(figures.workPrecision(), folder.resolve("work-precision.csv"));
    TableCsv.write(figures.errors(), folder.resolve("fig2c.csv"));
    TableCsv.write(figures.speedUps(), folder.resolve("fig2d.csv"));
    JsonObject tree = new JsonObject();
    tree.addProperty("starts_seed", comparison.starts().seed());
    JsonArray first = new JsonArray();
    comparison.starts().first().forEach(first::add);
    tree.add("starts", first);
    tree.addProperty("warmup", comparison.starts().warmup());
    tree.addProperty("horizon", comparison.starts().horizon());
    tree.add("provenance", StrictJson.parse(Provenance.of(experiment).toJson()));
    AtomicFile.write(folder.resolve("comparison.json"), RecordJson.text(tree));
  }

  /** What a reader should know beside the numbers. */
  public List<String> notes() {
    List<String> notes = new ArrayList<>(missing);
    notes.add(
        "Starts (seed " + comparison.starts().seed() + "): " + comparison.starts().first() + ".");
    notes.add(
        "Errors are means over steps, then starts. Costs: one thread, batch 1, medians of 5 interleaved rounds, warm-up and"
            + " decoding counted; 'quantities' leaves out the decoding that only draws fields. Resampling of a coarse solver's"
            + " field is not counted.");
    notes.add(
        "The matched solver is the cheapest of a scan whose "
            + metric()
            + " over the same starts and steps, against the same truth, is no larger, among those that cost no more than the data's own; that column is the one to quote. An equal-time"
            + " error of 0 is that of the converged solver itself. Break-even counts one training, not the making of its data.");
    return notes;
  }
}
