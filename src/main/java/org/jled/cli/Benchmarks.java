package org.jled.cli;

import java.util.List;
import org.jled.core.Progress;
import org.jled.core.Table;

/** What {@code jled bench} runs: found as a service, since benchmarks are among the tests. */
public interface Benchmarks {

  /** The names of the groups. */
  List<String> groups();

  /**
   * Runs the benchmarks of one group.
   *
   * @param group one of {@link #groups}
   * @param longer whether to take the time for more forks and iterations
   * @return a row a benchmark: its name, its time, and its ratio to the group's baseline
   */
  Table run(String group, boolean longer, Progress progress);
}
