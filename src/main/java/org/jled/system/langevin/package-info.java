/** Overdamped Langevin dynamics: a system that is random itself, with known statistics. */
package org.jled.system.langevin;
