/**
 * What a notebook's cell may use: how results are shown, live views of long work, tables, presets.
 * Written to JJava's public interface, so that it serves any kernel of that line.
 */
package org.jled.notebook;
