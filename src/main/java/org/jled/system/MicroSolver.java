package org.jled.system;

/**
 * A running simulation. Not safe for use by several threads at once.
 *
 * <p>The internal state (populations, staggered velocities, …) may hold more than the state that
 * others see, so {@link #writeState} is a <em>lifting</em>: it chooses the rest. {@link
 * #saveInternal} and {@link #restoreInternal} are exact.
 */
public interface MicroSolver extends AutoCloseable {

  /** The time reached. */
  double time();

  /**
   * Advances by one sampling interval. Allocates nothing.
   *
   * @throws ArithmeticException when the solution is no longer finite; the message says when
   * @throws org.jled.core.StoppedException when the thread is interrupted and the interval is long;
   *     the state is then between two samples
   */
  void step();

  /**
   * Reads the state.
   *
   * @param out shape [{@code spec().size()}]; overwritten
   */
  void readState(double[] out);

  /**
   * Starts again from a given state: the lifting, which each solver documents.
   *
   * @param state shape [{@code spec().size()}]; not modified
   * @param time the time of that state
   * @throws IllegalArgumentException when the state has the wrong length or is not finite
   */
  void writeState(double[] state, double time);

  /** A copy of everything that the future depends on. */
  double[] saveInternal();

  /**
   * Returns to a state kept by {@link #saveInternal}; what follows is bitwise what followed then.
   *
   * @param internal what {@link #saveInternal} gave; not modified
   */
  void restoreInternal(double[] internal);

  /** Frees threads or native memory, where there are any. */
  @Override
  default void close() {}
}
