package org.jled.core;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** Suggestions for misspelt names. */
public final class Spelling {

  private static final int LONGEST = 80;

  private Spelling() {}

  /** A text as it may stand in a message: one line, of no more than 80 characters. */
  public static String excerpt(String text) {
    String line = text.replaceAll("[\\p{Cntrl}\\s]+", " ");
    return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
  }

  /**
   * The text {@code ", did you mean 'x'?"} for the nearest allowed word, or nothing when none is
   * near.
   */
  public static String hint(String word, Collection<String> allowed) {
    if (word.length() > LONGEST) {
      return "";
    }
    return allowed.stream()
        .filter(candidate -> distance(word, candidate) <= Math.max(1, candidate.length() / 3))
        .min(Comparator.comparingInt(candidate -> distance(word, candidate)))
        .map(nearest -> ", did you mean '" + nearest + "'?")
        .orElse("");
  }

  /**
   * The least number of letters to insert, delete or replace (Levenshtein's distance), ignoring
   * case.
   */
  static int distance(String from, String to) {
    String a = from.toLowerCase(Locale.ROOT);
    String b = to.toLowerCase(Locale.ROOT);
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replace = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replace, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
