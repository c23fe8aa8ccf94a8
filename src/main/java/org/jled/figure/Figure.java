package org.jled.figure;

import org.jled.core.Table;

/** A picture and the table it draws. Immutable; drawing it twice gives the same picture. */
public interface Figure extends Picture {

  /** What it shows, in one line; may be empty. */
  String title();

  /** The numbers it draws, one observation a row. */
  Table data();
}
