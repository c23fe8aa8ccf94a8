/**
 * Networks and their training on DJL. The only package that touches DJL; takes and returns arrays
 * and {@link org.jled.core.Weights}. What trains is not what predicts: see {@code org.jled.infer}.
 */
package org.jled.nn;
