/** The published figures, one file a figure, each a pure function of one table. */
package org.jled.figure.paper;
