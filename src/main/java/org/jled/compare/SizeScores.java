package org.jled.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jled.core.Checks;
import org.jled.core.Progress;
import org.jled.core.Snapshots;
import org.jled.core.Table;
import org.jled.data.Dataset;
import org.jled.data.Split;
import org.jled.experiment.Reconstruction;

/**
 * The numbers of a study of sizes in one long table: {@code study, method, latent_dim, seed, split,
 * metric, value}. Of the validation and test splits there are {@code MSE}, {@code MNAD} of each
 * channel, and {@code states}, how many they are means over; of the training split {@code states},
 * how many the fit used. What belongs to a fit as a whole has no split: {@code fit_seconds} and
 * {@code parameters}. Where nothing depends on chance there is no seed.
 *
 * @param study what was fitted
 */
public record SizeScores(SizeStudy study) {

  static final String STATES = "states";
  static final String ERROR = "MSE";

  private static final String SECONDS = "fit_seconds";
  private static final String PARAMETERS = "parameters";

  private static final String[] COLUMNS = {
    "study", "method", "latent_dim", "seed", "split", "metric", "value"
  };

  public SizeScores {
    Checks.present("study", study);
  }

  /** Reconstructs states of both splits by every fit. */
  public Table table(List<SizeFit> fits, Dataset data, Progress progress) {
    List<SizeFit> all = Checks.list("fits", fits);
    Checks.present("data", data);
    Checks.present("progress", progress);
    Snapshots valid = study.states(data, Split.VALID);
    Snapshots test = study.states(data, Split.TEST);
    long each = (long) valid.count() + test.count();
    Table.Builder table = Table.of(COLUMNS);
    for (int k = 0; k < all.size(); k++) {
      SizeFit fit = all.get(k);
      add(table, fit, "", SECONDS, fit.seconds());
      add(table, fit, "", PARAMETERS, fit.reducer().weights().parameters());
      add(table, fit, Split.TRAIN.id(), STATES, fit.states());
      Judging judging = new Judging(progress, fit, all.size() * each);
      judge(table, fit, Split.VALID, valid, judging.after(k * each));
      judge(table, fit, Split.TEST, test, judging.after(k * each + valid.count()));
    }
    return table.build();
  }

  /** One task of all states and fits. */
  private record Judging(Progress whole, SizeFit fit, long total) {

    Progress after(long before) {
      return new Progress() {
        @Override
        public void update(String task, long done, long states, String note) {
          String what = fit.method() + " of " + fit.reducer().latentDim();
          whole.update("judging", before + done, total, what);
        }

        @Override
        public boolean stopRequested() {
          return whole.stopRequested();
        }
      };
    }
  }

  private void judge(
      Table.Builder table, SizeFit fit, Split split, Snapshots states, Progress progress) {
    Reconstruction reconstruction = new Reconstruction(Map.of(fit.method(), fit.reducer()), states);
    Table errors = reconstruction.table(progress);
    for (String metric : errors.columns().subList(2, errors.columns().size())) {
      add(table, fit, split.id(), metric, errors.numbers(metric)[0]);
    }
    add(table, fit, split.id(), STATES, states.count());
  }

  private void add(Table.Builder table, SizeFit fit, String split, String metric, Number value) {
    Object seed = fit.seed().isPresent() ? (Object) fit.seed().getAsLong() : "";
    table.add(
        study.name(),
        fit.method(),
        fit.reducer().latentDim(),
        seed,
        split,
        metric,
        value.doubleValue());
  }

  /**
   * The mean square errors of test states: a row a number of latents, a column a method; each the
   * median over the seeds, with the least and the greatest.
   *
   * @param scores of {@link #table}
   */
  public Table summary(Table scores) {
    Checks.present("scores", scores);
    Table errors = scores.where("metric", ERROR).where("split", Split.TEST.id());
    List<String> methods = errors.distinct("method");
    List<String> columns = new ArrayList<>(List.of("latents"));
    columns.addAll(methods);
    Table.Builder table = Table.of(columns.toArray(String[]::new));
    int[] sizes =
        Arrays.stream(errors.numbers("latent_dim"))
            .mapToInt(d -> (int) d)
            .distinct()
            .sorted()
            .toArray();
    for (int size : sizes) {
      Table own = errors.where("latent_dim", size);
      List<Object> row = new ArrayList<>(List.of(size));
      methods.forEach(m -> row.add(Spread.of(own.where("method", m).numbers("value")).toString()));
      table.add(row.toArray());
    }
    return table.build();
  }
}
