package org.jled.infer;

/**
 * The map x ↦ b + W x, ready for the kernels.
 *
 * @param weights W in the parts in which the kernels read it; not modified
 * @param bias b, shape [width]; not modified
 * @param inputs the length of x
 * @param outputs the length of b + W x
 * @param width outputs rounded up to a multiple of the arithmetic's unit; the rest is zero in W and
 *     b, and undefined in results
 * @param <A> {@code double[]} or {@code float[]}
 */
record Affine<A>(A[] weights, A bias, int inputs, int outputs, int width) {}
