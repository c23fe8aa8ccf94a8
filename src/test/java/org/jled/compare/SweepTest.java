package org.jled.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jled.core.Table;
import org.jled.experiment.Experiment;
import org.jled.experiment.Experiments;
import org.junit.jupiter.api.Test;

class SweepTest {

  private static final Experiment BASE = Experiments.PRESETS.get("fhn-tiny");

  private static Sweep sweep() {
    Map<String, List<String>> values = new LinkedHashMap<>();
    values.put("model.propagator.hidden", List.of("8", "16"));
    values.put("seed", List.of("1", "2", "3"));
    return new Sweep(BASE, values);
  }

  @Test
  void triesEveryCombination() {
    List<Sweep.Trial> trials = sweep().grid();
    assertThat(trials).extracting(Sweep.Trial::number).containsExactly(1, 2, 3, 4, 5, 6);
    assertThat(trials.get(3).settings())
        .containsExactly(Map.entry("model.propagator.hidden", "16"), Map.entry("seed", "1"));
    assertThat(trials.get(5).experiment())
        .isEqualTo(BASE.with("model.propagator.hidden", "16").withSeed(3));
  }

  @Test
  void drawsSomeOnceEachFromASeed() {
    List<Sweep.Trial> some = sweep().random(4, 9);
    assertThat(some).hasSize(4).doesNotHaveDuplicates().isEqualTo(sweep().random(4, 9));
    assertThat(some).isSubsetOf(sweep().grid());
    assertThat(sweep().random(4, 10)).isNotEqualTo(some);
    assertThat(sweep().random(100, 9)).hasSize(6);
  }

  @Test
  void refusesWhatCannotBeSet() {
    assertThatThrownBy(() -> new Sweep(BASE, Map.of("seed", List.of("1", "1"))))
        .hasMessage("seed has a value twice: 1, 1");
    assertThatThrownBy(() -> new Sweep(BASE, Map.of("sead", List.of("1"))).grid())
        .hasMessageContaining("unknown setting 'sead'")
        .hasMessageContaining("did you mean 'seed'");
  }

  @Test
  void putsTheBestFirstAndTheFailedLast() {
    List<Sweep.Trial> trials = sweep().grid();
    SweepTable table = new SweepTable(sweep(), 1);
    Table ranked =
        table.table(
            List.of(
                SweepTable.Result.failed(trials.get(0), "out of memory"),
                new SweepTable.Result(trials.get(1), 0.5, 1, 10, 3, ""),
                new SweepTable.Result(trials.get(2), 0.25, 1, 10, 3, "")));
    assertThat(ranked.texts("trial")).containsExactly("3", "2", "1");
    assertThat(ranked.texts("note")).containsExactly("", "", "out of memory");
  }
}
