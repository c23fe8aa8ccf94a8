/**
 * The plain-Java engine: forward passes in double precision, one snapshot or one latent step at a
 * time, without native code and without allocation.
 */
package org.jled.infer;
