package org.jled.learnedpde;

import java.util.ArrayList;
import java.util.List;
import org.jled.core.Checks;
import org.jled.core.StateSpec;

/** Reads the features of every point off a state. */
final class FeatureGrid {

  private final StateSpec spec;
  private final Derivatives derivatives;
  private final List<List<Feature>> features = new ArrayList<>();

  /**
   * A reader.
   *
   * @param order of the differences, 2 or 4
   */
  FeatureGrid(StateSpec spec, FeatureSet set, int order) {
    Checks.require(
        spec.axes().size() == 1,
        "a learned equation needs states along one axis, not %d",
        spec.axes().size());
    this.spec = spec;
    derivatives = new Derivatives(spec.axes().get(0), order);
    for (int c = 0; c < spec.channels().size(); c++) {
      features.add(set.of(c, spec.channels().size()));
    }
  }

  int points() {
    return derivatives.points();
  }

  /** How many points at each end are not to be learned from: the differences reach over a wall. */
  int margin() {
    return spec.axes().get(0).periodic() ? 0 : derivatives.margin();
  }

  /** The names of what the rate of a channel depends on. */
  List<String> names(int channel) {
    return features.get(channel).stream().map(feature -> feature.name(spec)).toList();
  }

  /**
   * What the rate of a channel depends on.
   *
   * @param state not modified
   * @param rows shape [points · features]; overwritten
   */
  void read(double[] state, int channel, double[] rows) {
    List<Feature> own = features.get(channel);
    for (int k = 0; k < own.size(); k++) {
      Feature feature = own.get(k);
      int from = feature.channel() * points();
      derivatives.of(state, from, feature.derivative(), rows, k, own.size());
    }
  }
}
