package org.jled.experiment;

/**
 * The published Kuramoto–Sivashinsky solver, ETDRK4 of 64 Fourier points with steps of 0.00025, in
 * NumPy, interpreted. Only to time it, where Python with NumPy is there.
 */
final class InterpretedSpectral {

  /** Prints the median seconds of a step, times the steps of a time unit. */
  private static final String PROGRAM =
      """
      import numpy as np, time
      n, length, dt = 64, 22.0, 0.00025
      k = 2 * np.pi / length * np.arange(n // 2 + 1)
      k[-1] = 0
      linear = dt * (k**2 - k**4)
      r = linear[:, None] + np.exp(1j * np.pi * (np.arange(62) + 0.5) / 62)
      mean = lambda values: dt * values.mean(1).real
      full, half = np.exp(linear), np.exp(linear / 2)
      q = mean((np.exp(r / 2) - 1) / r)
      f1 = mean((-4 - r + np.exp(r) * (4 - 3 * r + r**2)) / r**3)
      f2 = mean((2 + r + np.exp(r) * (r - 2)) / r**3)
      f3 = mean((-4 - 3 * r - r**2 + np.exp(r) * (4 - r)) / r**3)
      g = -0.5j * k
      nonlinear = lambda v: g * np.fft.rfft(np.fft.irfft(v, n)**2)
      x = length * np.arange(n) / n
      v = np.fft.rfft(np.cos(2 * np.pi * x / length) * (1 + np.sin(2 * np.pi * x / length)))
      def step(v):
          nv = nonlinear(v)
          a = half * v + q * nv
          na = nonlinear(a)
          b = half * v + q * na
          nb = nonlinear(b)
          c = half * a + q * (2 * nb - nv)
          return full * v + f1 * nv + 2 * f2 * (na + nb) + f3 * nonlinear(c)
      times = []
      for batch in range(30):
          begun = time.perf_counter()
          for _ in range(200):
              v = step(v)
          times.append((time.perf_counter() - begun) / 200)
      print(sorted(times[5:])[12] / dt)
      """;

  private InterpretedSpectral() {}

  /** The median; NaN where it cannot be measured. */
  static double secondsPerTimeUnit() {
    return NumPy.number(PROGRAM);
  }
}
