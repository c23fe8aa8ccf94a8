package org.jled.nn;

import java.util.Map;
import org.jled.core.Weights;

/**
 * The result of a training.
 *
 * @param weights of the epoch with the least validation loss, by their PyTorch names
 * @param validationLoss that loss
 * @param epochs how many were trained
 * @param parts what these weights' loss consists of over the validation data, by the objective's
 *     names; empty where it names none
 */
public record TrainedNetwork(
    Weights weights, double validationLoss, int epochs, Map<String, Double> parts) {

  public TrainedNetwork {
    parts = Map.copyOf(parts);
  }
}
