package org.jled.learnedpde;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jled.core.Checks;

/** What the rates of change may depend on. */
public enum FeatureSet {

  /** Every field with its first and second derivative: (u, u_x, u_xx, v, v_x, v_xx) for both. */
  FULL(1, 2, true),

  /**
   * Every field, and of the field itself the second derivative: u_t from (u, u_xx, v), v_t from (u,
   * v, v_xx), as in the equation itself.
   */
  F1(2, 2, false),

  /**
   * Every field, and of the field itself the first derivative: u_t from (u, u_x, v), v_t from (u,
   * v, v_x). Without diffusion it can only be right where the states of the data lie so close to
   * one curve that u_x tells u_xx.
   */
  F2(1, 1, false);

  private final int lowest;
  private final int highest;
  private final boolean ofAll;

  FeatureSet(int lowest, int highest, boolean ofAll) {
    this.lowest = lowest;
    this.highest = highest;
    this.ofAll = ofAll;
  }

  /** The name in tables: {@code full}, {@code f1}, {@code f2}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether second derivatives take part, so that the equation is stiff on a fine grid. */
  boolean isDiffusive() {
    return highest == 2;
  }

  /**
   * What the rate of one channel depends on.
   *
   * @param channels how many there are
   */
  List<Feature> of(int channel, int channels) {
    Checks.inRange("channel", channel, 0, channels - 1);
    List<Feature> features = new ArrayList<>();
    for (int c = 0; c < channels; c++) {
      features.add(new Feature(c, 0));
      for (int d = lowest; (ofAll || c == channel) && d <= highest; d++) {
        features.add(new Feature(c, d));
      }
    }
    return List.copyOf(features);
  }
}
