/** The systems that can be simulated in full, and the interface that every solver implements. */
package org.jled.system;
