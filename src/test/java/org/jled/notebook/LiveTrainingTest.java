package org.jled.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.jupyter.kernel.display.mime.MIMEType;
import org.jled.core.MetricLog;
import org.jled.core.Run;
import org.jled.core.StoppedException;
import org.junit.jupiter.api.Test;

class LiveTrainingTest {

  private static final long SECOND = 1_000_000_000L;

  private final List<DisplayData> shown = new ArrayList<>();
  private long now;

  @Test
  void drawsTwiceASecondAndTheLastState() {
    LiveTraining live = new LiveTraining(shown::add, () -> now);
    for (int epoch = 0; epoch < 100; epoch++) {
      live.record("end-to-end/train_loss", epoch, 1.0 / (epoch + 1));
      live.update("training", epoch + 1, 100, "loss " + epoch);
      now += SECOND / 20;
    }
    live.close();
    live.close();

    assertThat(shown).hasSize(10 + 1);
    assertThat(shown).allMatch(data -> data.hasDataForType(MIMEType.IMAGE_PNG));
    assertThat(text(shown.get(1))).isEqualTo("training: 11/100 · loss 10 · 0:04 left");
    assertThat(text(shown.get(10))).isEqualTo("training: 100/100 · loss 99 · 0:05 in all");
  }

  @Test
  void showsALineWhileThereIsNoLoss() {
    LiveTraining live = new LiveTraining(shown::add, () -> now);
    live.record("end-to-end/learning_rate", 0, 1e-3);
    live.update("reading", 3, 0, "");

    assertThat(text(shown.get(0))).isEqualTo("reading: 3");
    assertThat(shown.get(0).hasDataForType(MIMEType.IMAGE_PNG)).isFalse();
  }

  @Test
  void passesNumbersOnToTheRunItJoins() {
    List<String> seen = new ArrayList<>();
    MetricLog log = (series, step, value) -> seen.add(series + step);

    int answer =
        LiveTraining.watch(
            Run.silent(3).withMetrics(log),
            run -> {
              run.metrics().record("train_loss", 7, 0.5);
              run.progress().update("training", 1, 1, "");
              return (int) run.seed();
            });

    assertThat(answer).isEqualTo(3);
    assertThat(seen).containsExactly("train_loss7");
  }

  @Test
  void stopsWhenTheThreadIsInterrupted() {
    Thread.currentThread().interrupt();
    try {
      assertThatThrownBy(() -> new LiveTraining().checkStop()).isInstanceOf(StoppedException.class);
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  @Test
  void progressIsOneLineWithTheTimeLeft() {
    NotebookProgress progress = new NotebookProgress(shown::add, () -> now);
    for (int i = 0; i <= 10; i++) {
      progress.update("simulating", i, 10, "");
      now += 600 * SECOND;
    }

    assertThat(shown.stream().map(LiveTrainingTest::text))
        .startsWith("simulating: 0/10", "simulating: 1/10 · 1:30:00 left")
        .endsWith("simulating: 10/10 · 1:40:00 in all");
  }

  private static String text(DisplayData data) {
    return (String) data.getData(MIMEType.TEXT_PLAIN);
  }
}
