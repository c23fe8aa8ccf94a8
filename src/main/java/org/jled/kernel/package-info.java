/** The notebook kernel: Java cells evaluated by JShell, spoken to over Jupyter's protocol. */
package org.jled.kernel;
