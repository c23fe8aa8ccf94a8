package org.jled.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jled.core.Checks;
import org.jled.core.Spelling;

/** An option that takes one of a few words, spelt as words are on a command line. */
final class Choice {

  private Choice() {}

  /**
   * The constant that an option names.
   *
   * @param option the option's name
   * @param word the constant in lower case, hyphens for underscores
   * @throws IllegalArgumentException that lists the words, the nearest first
   */
  static <E extends Enum<E>> E of(Class<E> type, String option, String word) {
    List<String> words = Arrays.stream(type.getEnumConstants()).map(Choice::word).toList();
    String plain = word.toLowerCase(Locale.ROOT).replace('_', '-');
    Checks.require(
        words.contains(plain),
        "unknown %s '%s'%s; known: %s",
        option,
        Spelling.excerpt(word),
        Spelling.hint(plain, words),
        String.join(", ", words));
    return type.getEnumConstants()[words.indexOf(plain)];
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
