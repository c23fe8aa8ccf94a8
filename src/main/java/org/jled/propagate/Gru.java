package org.jled.propagate;

import java.util.List;
import org.jled.core.Checks;
import org.jled.core.Weights;
import org.jled.nn.GatedCell;
import org.jled.nn.GruNetwork;
import org.jled.nn.Readout;
import org.jled.nn.TrainingSettings;

/**
 * One layer of gated recurrent units, h ← cell(h, z(t)), z(t+1) ≈ {@link Readout}(h, z) (Cho and
 * others 2014, doi:10.3115/v1/D14-1179), in PyTorch's convention:
 *
 * <pre>
 * r = σ(W_ir z + b_ir + W_hr h + b_hr),  q = σ(W_iz z + b_iz + W_hz h + b_hz)
 * n = tanh(W_in z + b_in + r (W_hn h + b_hn)),  h ← (1 − q) n + q h
 * </pre>
 *
 * <p>Three gates instead of the four of {@link Lstm}, and h is all its memory: three quarters of
 * the parameters for as many units. Training, scaling, read-outs and good values are those of
 * {@link Lstm}.
 *
 * @param hidden the number of units, H
 * @param readout from the memory to the prediction
 * @param training how it is trained on the truth
 * @param freeRunning further stages, each from the best weights of the one before
 */
public record Gru(
    int hidden, Readout readout, TrainingSettings training, List<FreeRunning> freeRunning)
    implements RecurrentMethod {

  /** The id in {@link Propagators}. */
  public static final String ID = "gru";

  public Gru {
    Checks.present("training", training);
    Checks.inRange("hidden", hidden, 1, 65_536);
    Checks.present("readout", readout);
    freeRunning = Checks.list("freeRunning", freeRunning);
  }

  /** A bounded read-out, trained on the truth alone. */
  public Gru(int hidden, TrainingSettings training) {
    this(hidden, Readout.BOUNDED, training, List.of());
  }

  /** In place of {@link Lstm#paper}. Hours. */
  public static Gru paper() {
    return of(Lstm.paper());
  }

  /** In place of {@link Lstm#quick}. */
  public static Gru quick() {
    return of(Lstm.quick());
  }

  /** In place of {@link Lstm#tiny}, for tests. */
  public static Gru tiny() {
    return of(Lstm.tiny());
  }

  /** In place of {@link Lstm#best}. Several minutes. */
  public static Gru best() {
    return of(Lstm.best());
  }

  /** As many units with the same read-out, trained in the same way. */
  public static Gru of(Lstm other) {
    Checks.present("other", other);
    return new Gru(other.hidden(), other.readout(), other.training(), other.freeRunning());
  }

  /** The same trained in another way. */
  public Gru with(TrainingSettings training) {
    return new Gru(hidden, readout, training, freeRunning);
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public GruNetwork network(int latentDim) {
    return new GruNetwork(latentDim, hidden, readout);
  }

  @Override
  public Propagator restore(Weights weights) {
    Checks.present("weights", weights);
    return new FittedRecurrent(weights, GatedCell.GRU);
  }
}
