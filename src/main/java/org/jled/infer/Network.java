package org.jled.infer;

import java.util.List;
import org.jled.core.Activation;
import org.jled.core.Checks;
import org.jled.core.Precision;
import org.jled.core.Weights;

/**
 * A feed-forward network of trained weights. It allocates nothing when applied, and holds the
 * layers' outputs: not safe for use by several threads at once, but {@link #copy} shares the
 * weights.
 *
 * <p>Numbers go in and out in double precision, whatever the network computes in. On the same
 * weights it agrees with PyTorch to 1e-12 in double and 1e-5 in single precision, relative to the
 * largest value; its results are the same bits on every machine, with and without the Vector API.
 */
public final class Network {

  private final Chain<?> chain;

  Network(Chain<?> chain) {
    this.chain = chain;
  }

  /**
   * The dense layers {@code name.0}, {@code name.1}, … as far as there are any, residual where
   * input and output are equally wide; in double precision.
   *
   * @param hidden the activation of every layer but the last
   * @param last the activation of the last layer
   * @throws IllegalArgumentException that names the array that is missing or wrong
   */
  public static Network mlp(Weights weights, String name, Activation hidden, Activation last) {
    return mlp(weights, name, hidden, last, Precision.FLOAT64);
  }

  /** As {@link #mlp(Weights, String, Activation, Activation)}, in either precision. */
  public static Network mlp(
      Weights weights, String name, Activation hidden, Activation last, Precision precision) {
    return NetworkBuilder.of(weights, precision).mlp(name, hidden, last).build();
  }

  /** The number of values in an input. */
  public int inputs() {
    return chain.in().size();
  }

  /** The number of values in an output. */
  public int outputs() {
    return chain.out().size();
  }

  /** The number of values in the output of every layer but the last. */
  public List<Integer> hidden() {
    List<Integer> sizes = chain.layers().stream().map(layer -> layer.out().size()).toList();
    return sizes.subList(0, sizes.size() - 1);
  }

  /** A network that another thread may use at the same time. */
  public Network copy() {
    return new Network(chain.copy());
  }

  /**
   * Computes the output.
   *
   * @param x shape [inputs], channels first; not modified
   * @param y shape [outputs], channels first; overwritten
   */
  public void apply(double[] x, double[] y) {
    Checks.length("x", x, inputs());
    Checks.length("y", y, outputs());
    chain.apply(x, y);
  }

  /**
   * Computes the outputs of several inputs; the results are those of one at a time.
   *
   * @param x shape [rows, inputs]; not modified
   * @param y shape [rows, outputs]; overwritten
   */
  public void apply(double[] x, double[] y, int rows) {
    Checks.atLeast("rows", rows, 0);
    Checks.length("x", x, Math.multiplyExact(rows, inputs()));
    Checks.length("y", y, Math.multiplyExact(rows, outputs()));
    chain.apply(x, y, rows);
  }
}
