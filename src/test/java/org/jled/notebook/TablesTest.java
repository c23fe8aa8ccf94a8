package org.jled.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import org.jled.core.Table;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.ColumnType;

class TablesTest {

  private static final Table TABLE =
      Table.of("mode", "step", "value").add("latent", 1, 0.5).add("micro", 2, Double.NaN).build();

  @Test
  void keepsTheKindOfEveryColumn() {
    assertThat(Tables.tablesaw(TABLE).types())
        .containsExactly(ColumnType.STRING, ColumnType.LONG, ColumnType.DOUBLE);
  }

  @Test
  void goesThereAndBack() {
    assertThat(Tables.tidy(Tables.tablesaw(TABLE))).isEqualTo(TABLE);
  }

  @Test
  void treatsMixedAndEmptyColumnsAsTheyAre() {
    Table mixed = Table.of("rho").add(1).add(0.5).build();

    assertThat(Tables.tablesaw(mixed).types()).containsExactly(ColumnType.DOUBLE);
    assertThat(Tables.tablesaw(Table.of("a").build()).rowCount()).isZero();
  }
}
