package org.jled.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.jled.core.Table;
import org.junit.jupiter.api.Test;

class TextTableTest {

  @Test
  void putsTextsLeftAndNumbersRight() {
    Table table = Table.of("name", "value").add("a", "1").add("longer", "-12.5e-3").build();
    assertThat(TextTable.of(table).lines())
        .containsExactly("name       value", "a              1", "longer  -12.5e-3");
  }
}
