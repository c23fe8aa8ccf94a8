package org.jled.experiment;

import java.util.Map;
import org.jled.core.Checks;
import org.jled.core.Run;
import org.jled.core.Snapshots;
import org.jled.core.Table;
import org.jled.reduce.Pca;
import org.jled.reduce.Reducer;

/**
 * What is lost with how many latent variables: principal components, from one on, beside learned
 * reducers.
 *
 * @param learned by the name they are to have in the table
 * @param train what components are fitted to, as the learned reducers were
 * @param test what all are judged by
 */
public record LatentSizes(Map<String, Reducer> learned, Snapshots train, Snapshots test) {

  /** The name of principal component analysis in the table. */
  public static final String PCA = "PCA";

  /** As many components as the paper's figures show. */
  public static final int PUBLISHED = 16;

  public LatentSizes {
    Checks.present("learned", learned);
    Checks.present("train", train);
    Checks.present("test", test);
    learned = Map.copyOf(learned);
  }

  /**
   * A row a reducer: {@code reducer, latents, MSE} and the other columns of {@link Reconstruction}.
   *
   * @param most components, cut to what the snapshots have
   */
  public Table table(int most) {
    Checks.atLeast("most", most, 1);
    int components = Math.min(most, Math.min(train.count(), train.spec().size()));
    Reducer whole = new Pca(components).fit(train, train, Run.silent(0));
    Table table = new Reconstruction(learned, test).table();
    for (int d = 1; d <= components; d++) {
      Map<String, Reducer> leading = Map.of(PCA, new Pca(d).leadingOf(whole));
      table = table.and(new Reconstruction(leading, test).table());
    }
    return table;
  }
}
