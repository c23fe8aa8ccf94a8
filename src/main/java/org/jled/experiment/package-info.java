/** A study as one value: experiment in, run directory out. */
package org.jled.experiment;
