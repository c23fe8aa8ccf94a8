package org.jled.rival;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jled.core.Table;
import org.jled.core.Trajectory;
import org.jled.reduce.DynamicModes;

/** Modes that advance each by itself. */
public final class FittedDmd implements FittedRival {

  private static final int SHOWN = 3;

  private final DynamicModes modes;
  private final double sampleDt;

  /**
   * A rival.
   *
   * @param sampleDt the time between two samples of the training data
   */
  FittedDmd(DynamicModes modes, double sampleDt) {
    this.modes = modes;
    this.sampleDt = sampleDt;
  }

  @Override
  public int stateSize() {
    return modes.stateSize();
  }

  @Override
  public Rollout start(Trajectory known, int warmup) {
    WarmUp.require(known, warmup, stateSize());
    double[] amplitudes = new double[modes.rank()];
    modes.project(known.state(warmup - 1), amplitudes);
    return state -> {
      modes.step(amplitudes);
      modes.compose(amplitudes, state);
    };
  }

  /** The modes. */
  public DynamicModes modes() {
    return modes;
  }

  /**
   * One row for every real eigenvalue λ and every pair, the strongest first: {@code re, im} of λ
   * (of the pair's first), {@code modulus}, {@code growth rate} ln|λ|/Δt, {@code frequency} arg
   * λ/(2π Δt), {@code strength} ({@link DynamicModes#strength}). In the data's units of time.
   */
  public Table eigenvalues() {
    double[] real = modes.real();
    double[] imaginary = modes.imaginary();
    double[] strength = modes.strength();
    Table.Builder table = Table.of("re", "im", "modulus", "growth rate", "frequency", "strength");
    for (int j : strongestFirst()) {
      table.add(
          real[j],
          imaginary[j],
          Math.hypot(real[j], imaginary[j]),
          growthRate(j),
          frequency(j),
          strength[j]);
    }
    return table.build();
  }

  private List<Integer> strongestFirst() {
    double[] imaginary = modes.imaginary();
    double[] strength = modes.strength();
    return IntStream.range(0, modes.rank())
        .filter(j -> imaginary[j] >= 0)
        .boxed()
        .sorted(Comparator.comparingDouble(j -> -strength[j]))
        .toList();
  }

  private double growthRate(int j) {
    return Math.log(Math.hypot(modes.real()[j], modes.imaginary()[j])) / sampleDt;
  }

  private double frequency(int j) {
    return Math.atan2(modes.imaginary()[j], modes.real()[j]) / (2 * Math.PI * sampleDt);
  }

  @Override
  public String toString() {
    String strongest =
        strongestFirst().stream()
            .limit(SHOWN)
            .map(
                j ->
                    String.format(
                        Locale.ROOT, "growth %.2g at frequency %.4g", growthRate(j), frequency(j)))
            .collect(Collectors.joining("; "));
    return String.format(
        Locale.ROOT, "Dmd(%d of %d, strongest modes: %s)", modes.rank(), stateSize(), strongest);
  }
}
