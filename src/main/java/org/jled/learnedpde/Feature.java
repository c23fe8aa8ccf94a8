package org.jled.learnedpde;

import org.jled.core.StateSpec;

/**
 * One number that a rate of change may depend on: a channel or a spatial derivative of it.
 *
 * @param channel which field
 * @param derivative 0, 1 or 2 times along the axis
 */
record Feature(int channel, int derivative) {

  /** For example {@code u_xx}. */
  String name(StateSpec spec) {
    String field = spec.channels().get(channel);
    String axis = spec.axes().get(0).name().repeat(derivative);
    return derivative == 0 ? field : field + "_" + axis;
  }
}
