package org.jled.system.flow;

import org.jled.core.Checks;

/**
 * One direction of a grid: equal cells in a core, and cells that grow geometrically away from it on
 * either side. Without growth all cells are equal, and the core is of no account.
 *
 * <p>The size of the core's cells follows from the number of cells. A growth of 1.02 to 1.04 keeps
 * the scheme's second order; more than {@value #MOST_GROWTH} is refused.
 *
 * @param from where the direction begins, in diameters
 * @param to where it ends
 * @param cells how many, at least {@value #LEAST_CELLS}
 * @param coreFrom where the equal cells begin
 * @param coreTo where they end
 * @param growthBefore ratio of two neighbouring cells before the core; 1 for equal cells everywhere
 * @param growthAfter ratio of two neighbouring cells after the core; 1 for equal cells everywhere
 */
public record Mesh(
    double from,
    double to,
    int cells,
    double coreFrom,
    double coreTo,
    double growthBefore,
    double growthAfter) {

  /** Fewer cells than this are no flow. */
  static final int LEAST_CELLS = 8;

  /** More cells than this are no two-dimensional grid. */
  static final int MOST_CELLS = 16_384;

  /** Beyond this the scheme is no longer of second order. */
  static final double MOST_GROWTH = 1.1;

  public Mesh {
    Checks.finite("from", from);
    Checks.finite("to", to);
    Checks.require(to > from, "to must be above from %s, not %s", from, to);
    Checks.inRange("cells", cells, LEAST_CELLS, MOST_CELLS);
    growth("growthBefore", growthBefore);
    growth("growthAfter", growthAfter);
    Checks.require(
        from <= coreFrom && coreFrom < coreTo && coreTo <= to,
        "the core must be a part of [%s, %s], not [%s, %s]",
        from,
        to,
        coreFrom,
        coreTo);
    Checks.require(
        (growthBefore == 1) == (growthAfter == 1),
        "growthBefore and growthAfter must both be 1 or both be above, not %s and %s",
        growthBefore,
        growthAfter);
  }

  private static void growth(String name, double growth) {
    Checks.require(
        growth >= 1 && growth <= MOST_GROWTH,
        "%s must be in [1, %s], not %s",
        name,
        MOST_GROWTH,
        growth);
  }

  /** Equal cells. */
  public static Mesh uniform(double from, double to, int cells) {
    return new Mesh(from, to, cells, from, to, 1, 1);
  }

  /** A core of equal cells, and cells that grow on either side. */
  public static Mesh stretched(
      double from, double to, int cells, double coreFrom, double coreTo, double growth) {
    return new Mesh(from, to, cells, coreFrom, coreTo, growth, growth);
  }

  /** The same with another number of cells. */
  public Mesh withCells(int cells) {
    return new Mesh(from, to, cells, coreFrom, coreTo, growthBefore, growthAfter);
  }

  /** Whether all cells are equal. */
  public boolean isUniform() {
    return growthBefore == 1;
  }

  /** The size of the smallest cells. */
  public double finest() {
    return new Cells(edges()).finest();
  }

  /** The cells' edges, shape [cells + 1]. */
  double[] edges() {
    return isUniform() ? Spacing.uniform(from, to, cells) : Spacing.stretched(this);
  }
}
