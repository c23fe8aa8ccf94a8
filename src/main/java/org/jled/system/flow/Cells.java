package org.jled.system.flow;

/**
 * One direction of a staggered grid: n cells between n + 1 edges, where pressures live at the
 * centres and velocities in this direction on the edges.
 */
final class Cells {

  /** n. */
  final int count;

  /** Where the cells begin and end, shape [n + 1]. */
  final double[] edges;

  /** Where their centres are, shape [n]. */
  final double[] centres;

  /** How wide they are, shape [n]. */
  final double[] width;

  /**
   * From centre to centre over each edge, shape [n + 1]; at both ends to the centre of a mirrored
   * cell.
   */
  final double[] distance;

  /** 1 / {@link #width}. */
  final double[] perWidth;

  /** 1 / {@link #distance}. */
  final double[] perDistance;

  /** Cells between given edges, which are kept. */
  Cells(double[] edges) {
    this.count = edges.length - 1;
    this.edges = edges;
    this.centres = new double[count];
    this.width = new double[count];
    this.perWidth = new double[count];
    this.distance = new double[count + 1];
    this.perDistance = new double[count + 1];
    for (int i = 0; i < count; i++) {
      width[i] = edges[i + 1] - edges[i];
      centres[i] = 0.5 * (edges[i] + edges[i + 1]);
      perWidth[i] = 1 / width[i];
    }
    distance[0] = width[0];
    distance[count] = width[count - 1];
    for (int i = 1; i < count; i++) {
      distance[i] = centres[i] - centres[i - 1];
    }
    for (int i = 0; i <= count; i++) {
      perDistance[i] = 1 / distance[i];
    }
  }

  /** The size of the smallest cell. */
  double finest() {
    double least = width[0];
    for (double one : width) {
      least = Math.min(least, one);
    }
    return least;
  }

  /** The extent of all cells. */
  double length() {
    return edges[count] - edges[0];
  }

  /** Whether all cells are equal but for rounding. */
  boolean isUniform() {
    double mean = length() / count;
    for (double one : width) {
      if (Math.abs(one - mean) > 1e-9 * mean) {
        return false;
      }
    }
    return true;
  }

  /** Whether the cells are a mirror image of themselves but for rounding. */
  boolean isSymmetric() {
    for (int i = 0; i < count / 2; i++) {
      if (Math.abs(width[i] - width[count - 1 - i]) > 1e-9 * width[i]) {
        return false;
      }
    }
    return true;
  }
}
