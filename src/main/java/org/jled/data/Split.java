package org.jled.data;

import java.util.Locale;

/** The three parts of a data set. */
public enum Split {
  /** What methods learn from. */
  TRAIN,
  /** What they are selected on. */
  VALID,
  /** What they are judged on, and nothing else. */
  TEST;

  /** The name in files and tables: {@code train}, {@code valid}, {@code test}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
