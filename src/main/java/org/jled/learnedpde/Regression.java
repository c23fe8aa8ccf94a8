package org.jled.learnedpde;

/** A learned function. Immutable and safe for use by several threads; its evaluators are not. */
public interface Regression {

  /** How many numbers it depends on. */
  int inputs();

  /** What computes it. */
  Evaluator newEvaluator();

  /** Computes a learned function; not safe for use by several threads at once. */
  @FunctionalInterface
  interface Evaluator {

    /**
     * The function at several points. Allocates nothing.
     *
     * @param inputs shape [rows · inputs]; not modified
     * @param out shape [rows]; overwritten
     */
    void at(double[] inputs, int rows, double[] out);
  }
}
