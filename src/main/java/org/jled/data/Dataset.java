package org.jled.data;

import org.jled.core.Checks;
import org.jled.core.Snapshots;
import org.jled.core.StateSpec;

/**
 * Trajectories in three splits.
 *
 * @param train what methods learn from
 * @param valid what they are selected on
 * @param test what they are judged on
 */
public record Dataset(Snapshots train, Snapshots valid, Snapshots test) {

  public Dataset {
    Checks.present("test", test);
    Checks.present("train", train);
    Checks.present("valid", valid);
    Checks.require(
        train.spec().size() == valid.spec().size() && train.spec().size() == test.spec().size(),
        "the splits hold states of different sizes: %d, %d, %d",
        train.spec().size(),
        valid.spec().size(),
        test.spec().size());
  }

  /** What every state means. */
  public StateSpec spec() {
    return train.spec();
  }

  /** One split. */
  public Snapshots split(Split split) {
    Checks.present("split", split);
    return switch (split) {
      case TRAIN -> train;
      case VALID -> valid;
      case TEST -> test;
    };
  }
}
