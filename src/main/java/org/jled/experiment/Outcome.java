package org.jled.experiment;

import java.util.Map;

/**
 * How an entry did.
 *
 * @param scores by the truth's name
 * @param cost of one forecast; null for what is no forecast
 */
record Outcome(Entry entry, Map<String, SeedScores> scores, Contender.Cost cost) {}
