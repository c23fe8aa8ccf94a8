package org.jled.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.fail;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.jled.core.Table;
import org.jled.data.TableCsv;
import org.jled.mutation.Damage;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A table that is damaged and still a table gives a picture, or one line that says what is wrong;
 * {@value #PART} times less often than files are damaged, since a picture takes its time.
 */
class DamagedTablesTest {

  private static final int PART = 25;
  private static final int COUNT = Integer.getInteger("jled.mutations", 1000) / PART;
  private static final Duration LONGEST = Duration.ofSeconds(20);

  static Stream<String> ids() {
    return FigureBook.FIGURES.ids().stream();
  }

  @ParameterizedTest
  @MethodSource("ids")
  void giveAPictureOrOneLine(String id) {
    byte[] valid = TableCsv.format(small(Synthetic.of(id))).getBytes(StandardCharsets.UTF_8);
    int drawn = 0;
    for (int n = 0; n < COUNT; n++) {
      byte[] damaged = Damage.cells(valid, new SplittableRandom(7_000_000L + n));
      String what = "mutation " + n + " of the table of " + id;
      drawn +=
          Assertions.assertTimeoutPreemptively(LONGEST, () -> draws(id, what, damaged), what)
              ? 1
              : 0;
    }
    assertThat(drawn).as("drawn of %d", COUNT).isPositive().isLessThan(COUNT);
  }

  @Test
  void largeTablesThatAreNotWhatIsDrawnAreRefusedToo() {
    Table.Builder steps = Table.of("kind", "step", "z1", "z2");
    Table.Builder scattered = Table.of("time", "x", "field", "channel", "value");
    for (int n = 0; n < 20_000; n++) {
      steps.add("data", n == 13_000 ? "here" : n, 0.1 * n, 0.2 * n);
      scattered.add(0.1 * n, 0.3 * n, "truth", "u", 1.0);
    }
    isRefused("latent-portrait", steps.build(), "column 'step' holds the text 'here'");
    isRefused("space-time", scattered.build(), "lie on no grid");
  }

  @Test
  void numbersNoAxisReachesAreRefused() {
    Table table = Table.of("series", "step", "value").add("train_loss", 0, 1e300).build();
    isRefused("loss-curve", table, "1.0E300");
  }

  @Test
  void aRunWithoutSolverHasNoCostToCompare() {
    Table table =
        Table.of("macro", "micro", "rho", "metric", "value", "low", "high")
            .add(200, 0, Double.POSITIVE_INFINITY, "MNAD(u)", 0.1, 0.1, 0.1)
            .build();
    isRefused("error-cost", table, "no forecast that calls the micro solver");
  }

  private static void isRefused(String id, Table table, String said) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FigureBook.FIGURES.get(id).of(table))
        .withMessageContaining(said);
  }

  /** Enough rows for every line and panel. */
  private static Table small(Table table) {
    Table.Builder few = Table.of(table.columns().toArray(new String[0]));
    int stride = Math.max(1, table.size() / 600);
    for (int i = 0; i < table.size(); i++) {
      if (table.columns().contains("field") || i % stride == 0) {
        few.add(table.rows().get(i).toArray());
      }
    }
    return few.build();
  }

  private static boolean draws(String id, String what, byte[] csv) {
    try {
      Figure figure =
          FigureBook.FIGURES.get(id).of(TableCsv.parse(new String(csv, StandardCharsets.UTF_8)));
      assertThat(PictureFile.png(figure, 0.5)).isNotEmpty();
      assertThat(PictureFile.svg(figure)).contains("<svg");
      return true;
    } catch (IllegalArgumentException refusal) {
      assertThat(refusal.getMessage()).as(what).isNotBlank().hasSizeLessThan(1500);
      assertThat(refusal.getMessage().lines()).hasSize(1);
      assertThat(refusal.getStackTrace()[0].getClassName())
          .as("%s is refused by us: %s", what, refusal)
          .startsWith("org.jled.");
      return false;
    } catch (RuntimeException | StackOverflowError e) {
      return fail(what + " gives " + e, e);
    }
  }
}
