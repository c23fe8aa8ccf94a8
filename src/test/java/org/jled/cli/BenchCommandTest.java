package org.jled.cli;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchCommandTest {

  @Test
  void listsTheGroupsWhenNoneMatches(@TempDir Path folder) {
    JledRun.in(folder, "bench", "nothing").isRefused(2, "'nothing'", "latent");
  }
}
