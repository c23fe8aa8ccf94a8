package org.jled.nn;

import org.jled.core.Weights;

/**
 * The result of a training.
 *
 * @param weights of the epoch with the least validation loss, by their PyTorch names
 * @param validationLoss that loss
 * @param epochs how many were trained
 */
public record TrainedNetwork(Weights weights, double validationLoss, int epochs) {}
