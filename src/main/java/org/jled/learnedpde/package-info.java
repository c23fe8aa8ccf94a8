/**
 * Partial differential equations learned from snapshots: a regression gives ∂u/∂t from the fields
 * and their spatial derivatives, and is integrated like any other equation.
 */
package org.jled.learnedpde;
