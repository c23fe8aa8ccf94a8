/** Lyapunov exponents and the Kaplan–Yorke dimension of any map with a tangent. */
package org.jled.system.lyapunov;
