/**
 * The systems that can be simulated in full, the interface that every solver implements, and what
 * spectral solvers share: time stepping, cosine transform and interpolation.
 */
package org.jled.system;
