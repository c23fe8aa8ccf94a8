/** A reducer and a propagator together: the learned effective dynamics. */
package org.jled.latent;
