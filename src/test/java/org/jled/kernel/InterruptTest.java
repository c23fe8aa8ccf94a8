package org.jled.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
public class InterruptTest {

  /** What the cells count down when they have begun; cells reach it by its full name. */
  public static volatile CountDownLatch begun;

  private final CellThread thread = new CellThread();

  private Throwable interrupted(String cell, int interrupts) throws InterruptedException {
    begun = new CountDownLatch(1);
    JavaShell shell = new JavaShell(thread, System.getProperty("java.class.path"));
    CompletableFuture<Throwable> failure =
        CompletableFuture.supplyAsync(() -> catchThrowable(() -> shell.eval(code(cell))));
    assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
    thread.interrupt();
    if (interrupts > 1) {
      thread.abandon();
    }
    Throwable thrown = failure.join();
    thread.newCell();
    assertThat(shell.eval(code("1 + 1"))).isEqualTo(2);
    return thrown;
  }

  private static Origin code(String cell) {
    return new Origin(1, 0, cell);
  }

  private static String beginning(String rest) {
    return "{ org.jled.kernel.InterruptTest.begun.countDown(); " + rest + " }";
  }

  @Test
  void stopsACellThatPollsProgress() throws InterruptedException {
    String cell = beginning("while (true) { org.jled.core.Progress.SILENT.checkStop(); }");
    assertThat(interrupted(cell, 1)).isInstanceOf(InterruptedCell.class).hasMessage("Interrupted");
  }

  @Test
  void stopsACellThatSleeps() throws InterruptedException {
    assertThat(interrupted(beginning("Thread.sleep(100_000);"), 1)).hasMessage("Interrupted");
  }

  @Test
  void runsNoLaterSnippetOfAnInterruptedCell() throws InterruptedException {
    String cell = beginning("try { Thread.sleep(100_000); } catch (Exception e) {}");
    assertThat(interrupted(cell + "\nSystem.setProperty(\"jled.test.later\", \"ran\");", 1))
        .isInstanceOf(InterruptedCell.class);
    assertThat(System.getProperty("jled.test.later")).isNull();
  }

  @Test
  void abandonsACellThatNeverLooks() throws InterruptedException {
    String loop = "while (System.getProperty(\"jled.test.end\") == null) {}";
    try {
      assertThat(interrupted(beginning(loop), 2)).hasMessageContaining("still runs");
    } finally {
      System.setProperty("jled.test.end", "");
    }
  }
}
