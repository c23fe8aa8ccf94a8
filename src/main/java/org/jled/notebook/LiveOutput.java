package org.jled.notebook;

import java.util.UUID;
import java.util.function.Consumer;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;

/** One output of a cell that is replaced in place. Outside a notebook it shows nothing. */
final class LiveOutput implements Consumer<DisplayData> {

  /** The kernel's own static accessor throws outside a notebook; here none is nothing special. */
  private static volatile BaseKernel kernel;

  private final String id = UUID.randomUUID().toString();
  private boolean displayed;

  /** Names the kernel whose cells show live outputs; null for none. */
  static void showIn(BaseKernel newKernel) {
    kernel = newKernel;
  }

  @Override
  public void accept(DisplayData output) {
    BaseKernel target = kernel;
    if (target != null) {
      output.setDisplayId(id);
      uninterrupted(() -> send(target, output));
    }
  }

  private void send(BaseKernel target, DisplayData output) {
    if (displayed) {
      target.getIO().display.updateDisplay(output);
    } else {
      target.display(output);
      displayed = true;
    }
  }

  /**
   * A message sent by an interrupted thread would tear the kernel's connection down, so the
   * interrupt waits until it is sent.
   */
  private static void uninterrupted(Runnable work) {
    boolean interrupted = Thread.interrupted();
    try {
      work.run();
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
