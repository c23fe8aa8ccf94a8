package org.jled.mutation;

import java.util.SplittableRandom;

/** Damage for the tests of other packages. */
public final class Damage {

  private static final Mutator CELLS = new CellMutator();

  private Damage() {}

  /** A table in which cells, rows or columns are wrong, but which mostly is a table still. */
  public static byte[] cells(byte[] csv, SplittableRandom random) {
    return CELLS.mutate(csv, random);
  }
}
