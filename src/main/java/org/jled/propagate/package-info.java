/** Models of the latent dynamics. */
package org.jled.propagate;
