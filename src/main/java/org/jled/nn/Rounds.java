package org.jled.nn;

import org.jled.core.Checks;

/**
 * When a training ends. A round ends when the validation loss has not improved for {@code patience}
 * epochs; the next starts from the best weights with a fresh optimiser and a smaller learning rate.
 *
 * @param patience epochs without improvement that end a round
 * @param maxRounds the most rounds
 * @param maxEpochs the most epochs over all rounds
 */
public record Rounds(int patience, int maxRounds, int maxEpochs) {

  public Rounds {
    Checks.atLeast("patience", patience, 1);
    Checks.atLeast("maxRounds", maxRounds, 1);
    Checks.atLeast("maxEpochs", maxEpochs, 1);
  }

  /** At most 20 rounds that end after 20 epochs without improvement. */
  public static Rounds paper() {
    return new Rounds(20, 20, 10_000);
  }

  /** One round of a fixed number of epochs. */
  public static Rounds fixed(int epochs) {
    return new Rounds(epochs, 1, epochs);
  }
}
