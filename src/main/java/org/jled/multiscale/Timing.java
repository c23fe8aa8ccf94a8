package org.jled.multiscale;

/**
 * Where the time of a forecast went, in nanoseconds. What a consumer does with a step is not
 * counted.
 *
 * @param warmup encoding and feeding the known samples
 * @param propagate latent steps, and feeding the memory after micro bursts
 * @param encode reducing states of the micro bursts
 * @param decode lifting latents to states
 * @param micro restarting and advancing the micro solver
 */
public record Timing(long warmup, long propagate, long encode, long decode, long micro) {

  /** Everything. */
  public long total() {
    return warmup + propagate + encode + decode + micro;
  }
}
