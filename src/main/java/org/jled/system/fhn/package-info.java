/** The FitzHugh–Nagumo system and its solvers: lattice Boltzmann and cosine-spectral. */
package org.jled.system.fhn;
