package org.jled.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.jled.core.Table;
import org.junit.jupiter.api.Test;

class TableMarkdownTest {

  @Test
  void numbersAreRoundedAndBarsEscaped() {
    Table table =
        Table.of("name", "n", "error").add("a|b", 12345L, 0.0012345).add("c", 2L, "–").build();
    assertThat(TableMarkdown.format(table))
        .isEqualTo(
            """
            | name | n | error |
            | --- | --- | --- |
            | a\\|b | 12345 | 0.00123 |
            | c | 2 | – |
            """);
  }
}
