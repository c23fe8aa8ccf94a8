/** Multiscale forecasting: latent steps alternating with bursts of the micro solver. */
package org.jled.multiscale;
