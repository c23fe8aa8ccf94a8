/**
 * Two-dimensional viscous flow past a body, in boxes and in cavities: the incompressible
 * Navier–Stokes equations on a staggered grid, with bodies given by their signed distance.
 */
package org.jled.system.flow;
