package org.jled.experiment;

/**
 * The published lattice Boltzmann solver as it was published: array operations in NumPy,
 * interpreted. Only to time it, where Python with NumPy is there.
 */
final class InterpretedLattice {

  /** Steps of both species on 101 nodes; prints the median seconds of 200 of them, a time unit. */
  private static final String PROGRAM =
      """
      import numpy as np, time
      n, dt, dx = 101, 0.005, 0.2
      omega = [2 / (1 + 3 * d * dt / dx**2) for d in (1.0, 4.0)]
      x = np.linspace(0, 20, n)
      f = [np.stack([r / 3] * 3) for r in (np.tanh(x - 10), 0.1 * np.ones(n))]
      def step(f):
          u, v = f[0].sum(0), f[1].sum(0)
          source = (dt / 3 * (u - u**3 - v), dt / 3 * 0.006 * (u - 2 * v + 0.03))
          out = []
          for s, rho in ((0, u), (1, v)):
              g = f[s] - omega[s] * (f[s] - rho / 3) + source[s]
              h = np.empty_like(g)
              h[0] = g[0]
              h[1, 1:], h[1, 0] = g[1, :-1], g[1, 0]
              h[2, :-1] = g[2, 1:]
              h[2, -1] = h[1, -1]
              out.append(h)
          return out
      times = []
      for unit in range(30):
          begun = time.perf_counter()
          for _ in range(200):
              f = step(f)
          times.append(time.perf_counter() - begun)
      print(sorted(times[5:])[12])
      """;

  private InterpretedLattice() {}

  /** The median; NaN where it cannot be measured. */
  static double secondsPerTimeUnit() {
    return NumPy.number(PROGRAM);
  }
}
