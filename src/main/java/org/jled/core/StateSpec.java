package org.jled.core;

import java.util.List;

/**
 * The meaning of a state's {@code double[]}: channels and grid.
 *
 * <p>The array is laid out channel by channel, each channel with its last axis running fastest:
 * value {@code (c, i, j)} of a two-dimensional state lies at {@code (c * rows + i) * columns + j}.
 *
 * @param system the id of the system, for example {@code fhn}
 * @param channels the names of the channels, in order
 * @param axes the spatial axes, slowest first
 */
public record StateSpec(String system, List<String> channels, List<Axis> axes) {

  public StateSpec {
    Checks.present("axes", axes);
    Checks.present("channels", channels);
    Checks.notBlank("system", system);
    Checks.require(!channels.isEmpty(), "a state needs at least one channel");
    Checks.require(!axes.isEmpty(), "a state needs at least one axis");
    channels = List.copyOf(channels);
    axes = List.copyOf(axes);
  }

  /**
   * A spec for data of unknown origin: channels {@code c0, c1, …}, axes of grid indices {@code x},
   * {@code y}, ….
   */
  public static StateSpec anonymous(int channels, int... points) {
    Checks.present("points", points);
    String[] names = points.length == 1 ? new String[] {"x"} : new String[] {"y", "x"};
    Checks.require(
        points.length == 1 || points.length == 2,
        "1 or 2 axes are supported, not %d",
        points.length);
    Checks.atLeast("channels", channels, 1);
    List<Axis> axes = new java.util.ArrayList<>();
    for (int i = 0; i < points.length; i++) {
      axes.add(Axis.uniform(names[i], 0, points[i] - 1.0, points[i]));
    }
    List<String> ids =
        java.util.stream.IntStream.range(0, channels).mapToObj(c -> "c" + c).toList();
    return new StateSpec("data", ids, axes);
  }

  /** The number of grid points of one channel. */
  public int points() {
    return axes.stream().mapToInt(Axis::size).reduce(1, Math::multiplyExact);
  }

  /** The length of a state's array: channels times grid points. */
  public int size() {
    return Math.multiplyExact(channels.size(), points());
  }

  /** The shape {@code [C, X…]}. */
  public int[] shape() {
    int[] shape = new int[1 + axes.size()];
    shape[0] = channels.size();
    for (int i = 0; i < axes.size(); i++) {
      shape[i + 1] = axes.get(i).size();
    }
    return shape;
  }

  /**
   * The position of a channel.
   *
   * @throws IllegalArgumentException when the state has no such channel
   */
  public int channel(String name) {
    Checks.present("name", name);
    int index = channels.indexOf(name);
    Checks.require(index >= 0, "unknown channel '%s'; the channels are %s", name, channels);
    return index;
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(system).append(' ').append(channels).append(" on");
    axes.forEach(
        axis -> text.append(' ').append(axis.name()).append('[').append(axis.size()).append(']'));
    return text.toString();
  }
}
