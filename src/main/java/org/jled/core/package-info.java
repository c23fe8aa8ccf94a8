/**
 * The vocabulary every other package speaks: states, trajectories, weights, progress, seeds. Uses
 * the JDK only.
 */
package org.jled.core;
