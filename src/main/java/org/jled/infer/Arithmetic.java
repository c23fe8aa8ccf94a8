package org.jled.infer;

import org.jled.core.Activation;
import org.jled.core.Checks;
import org.jled.core.Precision;

/**
 * The engine's inner loops in one precision, on arrays A. Everything above them is written once.
 *
 * <p>All implementations of a precision give the same bits on every machine: they keep the order of
 * operations stated here, never sum along a row, and use no fused multiply-add. Lengths are
 * multiples of {@link #unit}; what is behind the last true value is zero in W and b and of no
 * consequence elsewhere.
 *
 * <p>e^x − 1 is x/2^k times a polynomial that approximates (e^r − 1)/r, then k doublings m ← m(m +
 * 2), with x clamped to where tanh and the sigmoid saturate; see {@link Exponential}.
 *
 * @param <A> {@code double[]} or {@code float[]}
 */
interface Arithmetic<A> {

  /** The best there is for a precision that networks compute in. */
  static Arithmetic<?> of(Precision precision) {
    Checks.present("precision", precision);
    Checks.require(precision != Precision.INT64, "networks do not compute in %s", precision);
    return precision == Precision.FLOAT32 ? Floats.BEST : Doubles.BEST;
  }

  /** n rounded up to a multiple of {@link #unit}. */
  default int padded(int n) {
    return Math.multiplyExact(Math.addExact(n, unit() - 1) / unit(), unit());
  }

  /** The number of values that arrays are rounded up to a multiple of. */
  int unit();

  /** An array of zeros. */
  A zeros(int length);

  /** y ← 0, all of it. */
  void clear(A y);

  /** to ← from, n values. */
  void read(double[] from, int at, A to, int toAt, int n);

  /** to ← from, n values. */
  void write(A from, int at, double[] to, int toAt, int n);

  /** y ← x, n values. */
  void copy(A x, int at, A y, int yAt, int n);

  /**
   * A matrix in the order that {@link #affine} reads.
   *
   * @param columns W by columns, shape [inputs, outputs rounded up to the unit]; not modified
   */
  A[] pack(double[] columns, int inputs, int outputs);

  /**
   * y ← b + W x, the columns in order and four at a time: y + ((a₀x₀ + a₁x₁) + (a₂x₂ + a₃x₃)), then
   * the rest one by one.
   *
   * @param x not modified
   * @param at where x starts
   * @param y overwritten from 0 to width − 1
   */
  void affine(Affine<A> f, A x, int at, A y);

  /**
   * The same for several inputs; where that is faster, W is read once for all.
   *
   * @param rows the number of inputs
   * @param x input r starts at r · step; not modified
   * @param step how far inputs are apart; they may overlap
   * @param y result r starts at r · width; overwritten
   * @param row scratch of shape [width]; overwritten
   */
  void affine(Affine<A> f, int rows, A x, int step, A y, A row);

  /**
   * y ← W x, each row summed in the order of its values.
   *
   * @param x not modified
   * @param y another array; overwritten from 0 to rows − 1 rounded up to the unit
   */
  void sparse(Sparse<A> w, A x, A y);

  /**
   * y_i ← y_i + a_i x_⌊i/q⌋, n values.
   *
   * @param x not modified
   * @param at where x starts
   * @param times q: how many values in a row see the same one of x
   */
  void addRepeated(A a, A x, int at, int times, A y, int n);

  /** y ← x with every other value, from the first on, squared; n values. */
  void squareAlternate(A x, A y, int n);

  /** y ← f(y), n values, and perhaps what is behind them up to a multiple of the unit. */
  void activate(Activation f, A y, int at, int n);

  /** y ← y + x, n values. */
  void add(A x, int at, A y, int yAt, int n);

  /**
   * y ← αx + (1 − α)x′, n values.
   *
   * @param alpha α, a binary fraction
   * @param at where x starts
   * @param other where x′ starts in the same array
   */
  void mix(double alpha, A x, int at, int other, A y, int yAt, int n);

  /** y ← max(x, x′), n values. */
  void larger(A x, int at, int other, A y, int yAt, int n);

  /**
   * c ← σ(a_f) c + σ(a_i) tanh(a_g), h ← σ(a_o) tanh(c).
   *
   * @param arrays a and c; overwritten
   * @param h overwritten from {@code at} to {@code at + units − 1}
   */
  void lstm(LstmArrays<A> arrays, A h, int at, int units);

  /**
   * r = σ(a_r), q = σ(a_q), n = tanh(a_n + r b_n), h ← n + q(h − n).
   *
   * @param fromInput −W_ir x − b_ir, −W_iz x − b_iz, 2(W_in x + b_in), shape [3, units];
   *     overwritten
   * @param fromMemory the same of h; not modified
   * @param h shape [units]; overwritten
   */
  void gru(A fromInput, A fromMemory, A h, int units);
}
