/** Pure functions of truth and forecast. */
package org.jled.metric;
