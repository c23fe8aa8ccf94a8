package org.jled.experiment;

import java.util.List;
import org.jled.metric.Ranges;

/**
 * What stands in one line of a comparison: a contender, or the same one from several seeds.
 *
 * @param seeds of the contenders; empty for what has none
 * @param contenders one a seed, or one; the first is timed
 * @param training the extremes of the training data, near which a forecast must stay
 */
record Entry(List<Long> seeds, List<Contender> contenders, Ranges training) {

  /** Something that does not depend on a seed. */
  static Entry single(Contender contender, Ranges training) {
    return new Entry(List.of(), List.of(contender), training);
  }

  /** The one that is timed. */
  Contender primary() {
    return contenders.get(0);
  }

  Contender.Label label() {
    return primary().label();
  }
}
