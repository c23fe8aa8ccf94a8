/** The Kuramoto–Sivashinsky equation, its Fourier-spectral solver, its tangent and verification. */
package org.jled.system.ks;
