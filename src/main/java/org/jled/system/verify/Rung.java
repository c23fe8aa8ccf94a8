package org.jled.system.verify;

import java.util.List;
import java.util.Map;
import org.jled.core.Checks;
import org.jled.core.Progress;
import org.jled.core.Table;

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
   * @param tables what else is worth keeping, by name, for example {@code forces}
   */
  public record Outcome(List<Finding> findings, Map<String, Table> tables) {

    public Outcome {
      findings = Checks.list("findings", findings);
      tables = Map.copyOf(Checks.present("tables", tables));
    }

    /** Findings alone. */
    public static Outcome of(Finding... findings) {
      return new Outcome(List.of(Checks.present("findings", findings)), Map.of());
    }

    /** Findings and one table. */
    public static Outcome of(List<Finding> findings, String name, Table table) {
      Checks.notBlank("name", name);
      return new Outcome(findings, Map.of(name, Checks.present("table", table)));
    }
  }

  @Override
  public String toString() {
    return number + ": " + title;
  }
}
