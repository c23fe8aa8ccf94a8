package org.jled.kernel;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a text such as {@code double Table.Builder.add(String name, int n)} names.
 *
 * @param types the type and the types around it, outermost first; without packages
 * @param member the method's or field's name; empty for a type or a constructor
 * @param parameters how many parameters it has; -1 for what is no method and no constructor
 */
record Signature(List<String> types, String member, int parameters) {

  private static final Pattern NAME = Pattern.compile("([\\w.$]+)(?:<.*?>)?(\\(.*\\))?$");

  /** Reads a signature as JShell writes it. */
  static Signature of(String text) {
    Matcher name = NAME.matcher(text.replaceAll(":.*| throws .*", ""));
    if (!name.find()) {
      return new Signature(List.of(), "", -1);
    }
    List<String> words = Arrays.asList(name.group(1).split("\\.", -1));
    List<String> types = words.stream().filter(Signature::isType).toList();
    String last = words.get(words.size() - 1);
    int parameters = name.group(2) == null ? -1 : count(name.group(2));
    return new Signature(types, isType(last) ? "" : last, parameters);
  }

  /** Types begin with a capital; a name all in capitals is a constant. */
  private static boolean isType(String word) {
    return !word.isEmpty()
        && Character.isUpperCase(word.charAt(0))
        && (word.length() == 1 || !word.equals(word.toUpperCase(java.util.Locale.ROOT)));
  }

  private static int count(String parameters) {
    String inner = parameters.substring(1, parameters.length() - 1).replaceAll("<[^()]*>", "");
    return inner.isBlank() ? 0 : inner.split(",", -1).length;
  }

  /** Whether it names a method of a type, not the type itself or a constructor. */
  boolean isMethodOf() {
    return !member.isEmpty();
  }

  /** Whether it names a field. */
  boolean isField() {
    return !member.isEmpty() && parameters < 0;
  }

  /** Whether a method with so many parameters may be meant. */
  boolean accepts(int count) {
    return parameters == count;
  }
}
