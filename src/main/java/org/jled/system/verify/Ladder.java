package org.jled.system.verify;

import java.util.List;
import org.jled.core.Checks;

/**
 * The verification of one solver, from its parts to published numbers.
 *
 * @param name what is verified, for example {@code cylinder}; the name of its files
 * @param rungs numbered from 1 on
 */
public record Ladder(String name, List<Rung> rungs) {

  public Ladder {
    Checks.notBlank("name", name);
    rungs = Checks.list("rungs", rungs);
    for (int i = 0; i < rungs.size(); i++) {
      Checks.require(
          rungs.get(i).number() == i + 1,
          "rungs must be numbered from 1 on, but number %d is %s",
          i + 1,
          rungs.get(i));
    }
  }

  /** The rung with a number. */
  public Rung rung(int number) {
    Checks.inRange("number", number, 1, rungs.size());
    return rungs.get(number - 1);
  }

  /** The rungs that take a minute or so each, in order. */
  public List<Rung> quick() {
    return rungs.stream().filter(rung -> !rung.slow()).toList();
  }
}
