/** Methods side by side: one study, every reducer and propagator, several seeds. */
package org.jled.compare;
