/**
 * The plain-Java engine: forward passes of trained networks in double or single precision, of one
 * snapshot or latent step or of several at once, without native code and without allocation. {@link
 * org.jled.infer.Network}, {@link org.jled.infer.Recurrent} and {@link
 * org.jled.infer.RecurrentBatch} are its doors.
 *
 * <p>Layers are written once, for arrays of either precision; only the inner loops of {@code
 * Arithmetic} are written for each, in a plain form and in one on the Vector API. All of them take
 * the same operations in the same order.
 */
package org.jled.infer;
