/** Forecasts without a latent space: what a learned effective dynamics must beat. */
package org.jled.rival;
