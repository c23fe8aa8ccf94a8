package org.jled.experiment;

import java.util.List;
import java.util.Set;
import org.jled.metric.Sample;

/**
 * How the seeds of an entry did against one truth.
 *
 * @param seeds the score of each, in the order of the entry's
 */
record SeedScores(List<Score> seeds) {

  Set<String> metrics() {
    return seeds.get(0).means().keySet();
  }

  /** The median over seeds of a metric's mean over starts; one that diverged is the worst. */
  double median(String metric) {
    return new Sample(sorted(metric)).median();
  }

  double least(String metric) {
    return sorted(metric)[0];
  }

  /** NaN when one diverged. */
  double greatest(String metric) {
    return sorted(metric)[seeds.size() - 1];
  }

  /** The least of all seeds and starts. */
  double leastStart(String metric) {
    return seeds.stream().mapToDouble(s -> s.least().get(metric)).reduce(Math::min).orElseThrow();
  }

  /** The greatest of all seeds and starts. */
  double greatestStart(String metric) {
    return seeds.stream()
        .mapToDouble(s -> s.greatest().get(metric))
        .reduce(Math::max)
        .orElseThrow();
  }

  /** Over all seeds and starts. */
  double bounded() {
    return seeds.stream().mapToDouble(Score::bounded).average().orElseThrow();
  }

  /** Over all seeds and starts. */
  double outside() {
    return seeds.stream().mapToDouble(Score::outside).average().orElseThrow();
  }

  private double[] sorted(String metric) {
    return seeds.stream().mapToDouble(score -> score.means().get(metric)).sorted().toArray();
  }
}
