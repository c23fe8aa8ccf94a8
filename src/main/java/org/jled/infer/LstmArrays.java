package org.jled.infer;

/**
 * What an LSTM layer keeps and works in. Loops that the compiler is to vectorise want each gate at
 * the same index of an array of its own: {@code f}, {@code g}, {@code o} and {@code tanh} are for
 * those.
 *
 * @param gates −a_i, −a_f, 2a_g, −a_o, shape [4, units]; overwritten in a step
 * @param c the memory besides h, shape [units]; overwritten in a step
 * @param f scratch, shape [units]
 * @param g scratch, shape [units]
 * @param o scratch, shape [units]
 * @param tanh scratch, shape [units]
 */
record LstmArrays<A>(A gates, A c, A f, A g, A o, A tanh) {

  /** Zeros. */
  static <A> LstmArrays<A> of(Arithmetic<A> arithmetic, int units) {
    return new LstmArrays<>(
        arithmetic.zeros(4 * units),
        arithmetic.zeros(units),
        arithmetic.zeros(units),
        arithmetic.zeros(units),
        arithmetic.zeros(units),
        arithmetic.zeros(units));
  }
}
