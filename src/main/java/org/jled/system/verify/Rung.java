package org.jled.system.flow;

import java.util.List;
import org.jled.core.Checks;
import org.jled.core.Progress;

/**
 * One step of the ladder of verification.
 *
 * @param number from 1
 * @param title what is tried, in one line
 * @param slow whether it takes longer than a minute or so
 * @param trial does it
 */
public record Rung(int number, String title, boolean slow, Trial trial) {

  public Rung {
    Checks.atLeast("number", number, 1);
    Checks.present("title", title);
    Checks.present("trial", trial);
  }

  /** What a rung does. */
  @FunctionalInterface
  public interface Trial {
    /** Measures, reporting how far it is. */
    Outcome run(Progress progress);
  }

  /**
   * What a rung found.
   *
   * @param findings numbers beside what they should be
   * @param forces drag and lift against time; empty where there is no body
   */
  public record Outcome(List<Finding> findings, ForceHistory forces) {

    public Outcome {
      findings = Checks.list("findings", findings);
      Checks.present("forces", forces);
    }

    static Outcome of(Finding... findings) {
      double[] none = {};
      return new Outcome(List.of(findings), new ForceHistory(none, none, none));
    }
  }

  @Override
  public String toString() {
    return number + ": " + title;
  }
}
