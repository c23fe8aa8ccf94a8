/**
 * Pictures of results: each is a pure function of a tidy table, drawn the same way every time, as
 * PNG, SVG and the CSV it draws.
 */
package org.jled.figure;
