package org.jled.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jled.core.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableCsvTest {

  @Property(tries = 300)
  void readsWhatItWrote(@ForAll("tables") Table table) {
    assertThat(TableCsv.parse(TableCsv.format(table))).isEqualTo(table);
  }

  @Provide
  Arbitrary<Table> tables() {
    Arbitrary<Object> texts =
        Arbitraries.oneOf(
                Arbitraries.strings().withChars("ab,;\"\n\r 1.eE-é").ofMaxLength(6),
                Arbitraries.of("", "NaN", "12", "-Infinity", "1e5", " x "))
            .map(text -> text);
    Arbitrary<Object> doubles =
        Arbitraries.oneOf(
                Arbitraries.doubles(),
                Arbitraries.of(Double.NaN, Double.POSITIVE_INFINITY, Double.MIN_VALUE, -0.0))
            .map(number -> number);
    Arbitrary<Object> longs =
        Arbitraries.longs().between(-(1L << 59), 1L << 59).map(number -> number);
    Arbitrary<List<List<Object>>> rows =
        Arbitraries.oneOf(texts, doubles, longs).list().ofSize(3).list().ofMaxSize(8);
    return rows.map(cells -> new Table(List.of("a", "b,\"c\"", "d"), cells));
  }

  @Test
  void writesNumbersAlikeInEveryLocale() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.GERMANY);
      Table table = Table.of("x", "n").add(1234.5, 1234567).build();
      assertThat(TableCsv.format(table)).isEqualTo("x,n\n1234.5,1234567\n");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void readsWindowsLineEndsAndAMissingLastOne() {
    assertThat(TableCsv.parse("a,b\r\n1,x\r\n2,"))
        .isEqualTo(Table.of("a", "b").add(1, "x").add(2, "").build());
  }

  @Test
  void readsItsOwnFile(@TempDir Path folder) throws Exception {
    Table table = Table.of("mode", "value").add("latent, ρ = ∞", 0.1).build();
    TableCsv.write(table, folder.resolve("new/table.csv"));

    assertThat(TableCsv.read(folder.resolve("new/table.csv"))).isEqualTo(table);
    assertThat(folder.resolve("new").toFile().list()).containsExactly("table.csv");
  }

  @Test
  void refusesWhatIsNoTable() {
    assertThatThrownBy(() -> TableCsv.parse("")).hasMessageContaining("column names");
    assertThatThrownBy(() -> TableCsv.parse("a,b\n1\n")).hasMessageContaining("1 cells");
    assertThatThrownBy(() -> TableCsv.parse("a\n\"x")).hasMessageContaining("quote is not closed");
    assertThatThrownBy(() -> TableCsv.parse("a\n\"x\"y")).hasMessageContaining("closing quote");
  }
}
