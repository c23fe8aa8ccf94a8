/** Ladders of verification: what a solver was held against, and what came out. */
package org.jled.system.verify;
