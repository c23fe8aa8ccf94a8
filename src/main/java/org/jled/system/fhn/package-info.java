/** The FitzHugh–Nagumo system and its lattice Boltzmann solver. */
package org.jled.system.fhn;
