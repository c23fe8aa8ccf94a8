/** Maps between states and a few latent variables. */
package org.jled.reduce;
