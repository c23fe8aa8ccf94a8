package org.jled.system.flow;

/**
 * A staggered (marker-and-cell) grid and where its values lie in arrays.
 *
 * <p>Cell (i, j) has its pressure at the centre, u(i, j) on its left edge and v(i, j) on its lower
 * edge. Velocities are stored with {@link #GHOSTS} layers of cells around the grid, x running
 * fastest; pressures and right-hand sides without.
 */
final class StaggeredGrid {

  /** Layers of ghost cells around a velocity, as the widest stencil needs them. */
  static final int GHOSTS = 2;

  /** Rows begin at multiples of this many values. */
  private static final int ALIGNMENT = 8;

  final Cells x;
  final Cells y;
  final int nx;
  final int ny;

  /** From a velocity to the one above it. */
  final int stride;

  /** Where u(0, 0) and v(0, 0) lie. */
  final int origin;

  /** How long the array of a velocity is. */
  final int size;

  StaggeredGrid(Cells x, Cells y) {
    this.x = x;
    this.y = y;
    this.nx = x.count;
    this.ny = y.count;
    int columns = nx + 1 + 2 * GHOSTS;
    this.stride = (columns + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    this.origin = GHOSTS * stride + GHOSTS;
    this.size = Math.multiplyExact(ny + 1 + 2 * GHOSTS, stride);
  }

  /** A grid of two meshes. */
  static StaggeredGrid of(Mesh x, Mesh y) {
    return new StaggeredGrid(new Cells(x.edges()), new Cells(y.edges()));
  }

  /** Where u(0, j) and v(0, j) lie. */
  int row(int j) {
    return origin + j * stride;
  }

  /** Where u(i, j) and v(i, j) lie. */
  int at(int i, int j) {
    return origin + j * stride + i;
  }

  /** How many cells there are. */
  int cells() {
    return Math.multiplyExact(nx, ny);
  }

  /** The size of the smallest cell in either direction. */
  double finest() {
    return Math.min(x.finest(), y.finest());
  }
}
