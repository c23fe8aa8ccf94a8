package org.jled.system.fhn;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.invoke.MethodHandles;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.jled.core.VectorApi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every kernel against the scheme as it is written, population by population: the same bits. */
class LatticeTest {

  private static final Lattice CHOSEN =
      VectorApi.choose(MethodHandles.lookup(), Lattice.class, new PlainLattice());

  @Test
  void testsRunOnTheVectorApi() {
    assertThat(CHOSEN.getClass().getSimpleName()).isEqualTo("VectorLattice");
  }

  @ParameterizedTest(name = "{0} nodes, {1}")
  @CsvSource({
    "3, REFERENCE",
    "4, SYMMETRIC",
    "8, REFERENCE",
    "9, SYMMETRIC",
    "15, REFERENCE",
    "26, SYMMETRIC",
    "101, REFERENCE",
    "101, SYMMETRIC",
    "201, REFERENCE"
  })
  void everyKernelGivesTheBitsOfTheScheme(int nodes, Wall wall) {
    FitzHughNagumo system = FitzHughNagumo.paper().withNodes(nodes).withWall(wall);
    double[] start = start(nodes);
    double[] expected = asWritten(system, start, 64 + 1 + 63 + 10);
    assertThat(run(new PlainLattice(), system, start)).isEqualTo(expected);
    assertThat(run(CHOSEN, system, start)).isEqualTo(expected);
  }

  private static double[] start(int nodes) {
    return new SplittableRandom(nodes).doubles(6L * nodes, -0.3, 0.3).toArray();
  }

  /** As many steps at once as may be, one, and other numbers. */
  private static double[] run(Lattice lattice, FitzHughNagumo system, double[] start) {
    int nodes = system.nodes();
    Populations u = new Populations(nodes);
    Populations v = new Populations(nodes);
    u.restore(start, 0);
    v.restore(start, 3 * nodes);
    LatticeRule rule = LatticeRule.of(system);
    for (int steps : new int[] {64, 1, 63, 10}) {
      lattice.advance(u, v, rule, steps);
    }
    double[] end = new double[6 * nodes];
    u.save(end, 0);
    v.save(end, 3 * nodes);
    return end;
  }

  /** One population of one node after the other, from the formulas of {@link LatticeBoltzmann}. */
  private static double[] asWritten(FitzHughNagumo system, double[] start, int steps) {
    int n = system.nodes();
    LatticeRule rule = LatticeRule.of(system);
    double[] f = start.clone();
    for (int i = 0; i < steps; i++) {
      double[] next = new double[6 * n];
      for (int j = 0; j < n; j++) {
        double u = f[j] + f[n + j] + f[2 * n + j];
        double v = f[3 * n + j] + f[4 * n + j] + f[5 * n + j];
        double addU = rule.shareU() * u + rule.sourceU() * (u - u * u * u - v);
        double addV = rule.shareV() * v + rule.sourceV() * (u - rule.a1() * v - rule.a0());
        stream(f, next, j, n, new double[] {rule.keepU(), addU}, 0);
        stream(f, next, j, n, new double[] {rule.keepV(), addV}, 3 * n);
      }
      closeWalls(next, n, system.wall(), 0);
      closeWalls(next, n, system.wall(), 3 * n);
      f = next;
    }
    return f;
  }

  private static void stream(double[] f, double[] next, int j, int n, double[] keepAdd, int at) {
    double keep = keepAdd[0];
    double add = keepAdd[1];
    next[at + j] = keep * f[at + j] + add;
    if (j < n - 1) {
      next[at + n + j + 1] = keep * f[at + n + j] + add;
    }
    if (j > 0) {
      next[at + 2 * n + j - 1] = keep * f[at + 2 * n + j] + add;
    }
  }

  private static void closeWalls(double[] f, int n, Wall wall, int at) {
    f[at + 3 * n - 1] = f[at + 2 * n - 1];
    // Node 0's outgoing right mover, which the published wall copies, has just arrived at node 1.
    f[at + n] = wall == Wall.SYMMETRIC ? f[at + 2 * n] : f[at + n + 1];
  }

  @Test
  void whatWasBrokenBeforeARestartDoesNotReturn() {
    FitzHughNagumo system = FitzHughNagumo.paper().withNodes(26);
    Populations u = new Populations(26);
    Populations v = new Populations(26);
    LatticeRule rule = LatticeRule.of(system);
    double[] broken = new double[78];
    Arrays.fill(broken, Double.NaN);
    u.restore(broken, 0);
    v.restore(broken, 0);
    CHOSEN.advance(u, v, rule, 64);
    double[] start = start(26);
    u.restore(start, 0);
    v.restore(start, 78);
    CHOSEN.advance(u, v, rule, 30);
    double[] end = new double[156];
    u.save(end, 0);
    v.save(end, 78);
    assertThat(end).isEqualTo(asWritten(system, start, 30));
  }
}
