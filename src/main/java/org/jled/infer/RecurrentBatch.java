package org.jled.infer;

import java.util.List;
import java.util.stream.IntStream;
import org.jled.core.Checks;

/**
 * Several copies of a {@link Recurrent} that take their steps together, each with a memory of its
 * own: (h_r, y_r) ← R(h_r, x_r) for all rows r. The results are those of single steps, bit for bit;
 * where the kernels are on the Vector API the weights are read once for all rows, which is what
 * large networks wait for. It allocates nothing in a step.
 *
 * <p>Good values: up to 16 rows.
 */
public final class RecurrentBatch {

  private final List<Recurrent> networks;
  private final Rows rows;

  private RecurrentBatch(List<Recurrent> networks, Rows rows) {
    this.networks = networks;
    this.rows = rows;
  }

  /** Takes a step with all rows of some copies of a network. */
  interface Rows {

    /**
     * One step.
     *
     * @param x shape [rows, inputs]; not modified
     * @param y shape [rows, outputs]; overwritten
     */
    void step(double[] x, double[] y);
  }

  /**
   * Rows that start from the network's memory.
   *
   * @param network its weights are shared; it is not part of the batch
   * @param rows how many
   */
  public static RecurrentBatch of(Recurrent network, int rows) {
    Checks.present("network", network);
    Checks.inRange("rows", rows, 1, 65_536);
    List<Recurrent> copies = IntStream.range(0, rows).mapToObj(r -> network.copy()).toList();
    return new RecurrentBatch(copies, Recurrent.together(copies));
  }

  /** How many there are. */
  public int rows() {
    return networks.size();
  }

  /** The network of one row: what is written to its memory is where that row goes on from. */
  public Recurrent network(int row) {
    Checks.inRange("row", row, 0, rows() - 1);
    return networks.get(row);
  }

  /**
   * One step of every row.
   *
   * @param x shape [rows, inputs]; not modified
   * @param y shape [rows, outputs]; overwritten; may be {@code x} itself
   */
  public void step(double[] x, double[] y) {
    Checks.length("x", x, rows() * networks.get(0).inputs());
    Checks.length("y", y, rows() * networks.get(0).outputs());
    rows.step(x, y);
  }
}
