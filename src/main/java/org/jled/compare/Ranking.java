package org.jled.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jled.core.Checks;
import org.jled.core.Table;

/**
 * The methods of a study in the order of their errors: a row a method, numbers as the median over
 * seeds of the means over starts, with the least and the greatest seed where there are several. One
 * forecast that is not finite makes its seed the last.
 *
 * @param scores the long table of {@link StudyScores}
 */
public record Ranking(Table scores) {

  public Ranking {
    Checks.present("scores", scores);
  }

  /** The error that ranks: mean root mean square error. */
  public static final String BY = "RMSE";

  /** Errors that say the same in other words; they stand in the scores. */
  private static final List<String> LEFT_OUT = List.of("MSE", "NAD", "correlation");

  /** What people call what has another name in the scores. */
  private static final Map<String, String> HEADS =
      Map.of(
          StartScores.VALID, "valid (Lyapunov times)",
          StartScores.DENSITY, "L1 of density",
          StartScores.SLOPES, "L1 of (u_x, u_xx)",
          StudyScores.TRAINING, "training (s)",
          StudyScores.STEP, "latent step (µs)");

  /** {@code rank, method, latents, seeds}, then the metrics, then costs; cells are texts. */
  public Table table() {
    List<String> metrics = new ArrayList<>(scores.distinct("metric"));
    metrics.removeAll(LEFT_OUT);
    List<String> columns = new ArrayList<>(List.of("rank", "method", "latents", "seeds"));
    metrics.forEach(metric -> columns.add(HEADS.getOrDefault(metric, metric)));
    Table.Builder table = Table.of(columns.toArray(String[]::new));
    List<String> order = new ArrayList<>(scores.distinct("method"));
    order.sort(Comparator.comparingDouble(method -> seeds(method, BY).median()));
    for (int rank = 0; rank < order.size(); rank++) {
      String method = order.get(rank);
      Table own = scores.where("method", method);
      List<Object> row = new ArrayList<>();
      row.addAll(List.of(rank + 1, method, shown(own.texts("latent_dim").get(0))));
      row.add(isSeeded(own) ? own.distinct("seed").size() : Spread.NONE);
      metrics.forEach(metric -> row.add(seeds(method, metric).toString()));
      table.add(row.toArray());
    }
    return table.build();
  }

  /**
   * How far the order depends on the seed: {@code method}, then for every seed the place among all
   * methods and the error that ranks, for example {@code 2 (0.163)}. What has no seed takes part in
   * all. Rows are in the order of {@link #table}.
   */
  public Table bySeed() {
    List<String> seeds = new ArrayList<>(scores.distinct("seed"));
    seeds.remove("");
    List<String> columns = new ArrayList<>(List.of("method"));
    seeds.forEach(seed -> columns.add("seed " + seed));
    List<Table> rankings = seeds.stream().map(seed -> new Ranking(ofSeed(seed)).table()).toList();
    Table.Builder table = Table.of(columns.toArray(String[]::new));
    for (String method : table().texts("method")) {
      List<Object> row = new ArrayList<>(List.of(method));
      rankings.forEach(ranking -> row.add(place(ranking.where("method", method))));
      table.add(row.toArray());
    }
    return table.build();
  }

  private Table ofSeed(String seed) {
    return scores.where("seed", seed).and(scores.where("seed", ""));
  }

  private static String place(Table row) {
    return row.size() == 0
        ? Spread.NONE
        : row.texts("rank").get(0) + " (" + row.texts(BY).get(0) + ")";
  }

  private static boolean isSeeded(Table rows) {
    return !rows.distinct("seed").equals(List.of(""));
  }

  private static String shown(String text) {
    return text.isEmpty() ? Spread.NONE : text;
  }

  /** A metric's mean over the starts of each seed. */
  Spread seeds(String method, String metric) {
    Table rows = scores.where("method", method).where("metric", metric);
    Map<Object, double[]> sums = new LinkedHashMap<>();
    int seed = rows.columns().indexOf("seed");
    double[] values = rows.numbers("value");
    for (int i = 0; i < values.length; i++) {
      double[] sum = sums.computeIfAbsent(rows.rows().get(i).get(seed), any -> new double[2]);
      sum[0] += values[i];
      sum[1]++;
    }
    return Spread.of(sums.values().stream().mapToDouble(sum -> sum[0] / sum[1]).toArray());
  }
}
