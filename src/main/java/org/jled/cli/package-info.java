/** The command line. */
package org.jled.cli;
