package org.jled.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jled.core.Progress;
import org.jled.core.Trajectory;

/** Times contenders on one thread: after a warm-up all in turn, several rounds, the medians. */
final class ContenderClock {

  private static final int ROUNDS = 5;
  private static final int WARM_UP_ROUNDS = 2;
  private static final long WARM_UP_NANOS = 300_000_000L;

  private ContenderClock() {}

  /** The median cost of each; null for one without. */
  static List<Contender.Cost> costs(List<Contender> all, Trajectory window, Progress progress) {
    all.forEach(contender -> warmUp(contender, window, progress));
    List<List<Contender.Cost>> rounds = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      progress.update("timing", round, ROUNDS, "");
      List<Contender.Cost> costs = new ArrayList<>();
      for (Contender contender : all) {
        progress.checkStop();
        costs.add(contender.time(window));
      }
      rounds.add(costs);
    }
    List<Contender.Cost> medians = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      medians.add(median(rounds, i));
    }
    return medians;
  }

  private static void warmUp(Contender contender, Trajectory window, Progress progress) {
    long begun = System.nanoTime();
    for (int n = 0; n < WARM_UP_ROUNDS || System.nanoTime() - begun < WARM_UP_NANOS; n++) {
      progress.checkStop();
      if (contender.time(window) == null) {
        return;
      }
    }
  }

  private static Contender.Cost median(List<List<Contender.Cost>> rounds, int index) {
    if (rounds.get(0).get(index) == null) {
      return null;
    }
    return new Contender.Cost(
        median(rounds, index, Contender.Cost::field),
        median(rounds, index, Contender.Cost::quantities),
        median(rounds, index, Contender.Cost::published));
  }

  private static double median(
      List<List<Contender.Cost>> rounds, int index, ToDoubleFunction<Contender.Cost> part) {
    return rounds.stream()
        .mapToDouble(round -> part.applyAsDouble(round.get(index)))
        .sorted()
        .skip(rounds.size() / 2)
        .findFirst()
        .orElseThrow();
  }
}
