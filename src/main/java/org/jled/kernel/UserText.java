package org.jled.kernel;

import java.util.regex.Pattern;

/** Texts of JShell as a user wants to read them. */
final class UserText {

  private static final Pattern WRAPPER = Pattern.compile("\\bREPL\\.\\$JShell\\$\\w+[.$]");
  private static final Pattern INLINE_TAG = Pattern.compile("\\{@\\w+\\s+([^{}]*)}");

  private UserText() {}

  /** A text without the names of the classes into which JShell wraps each snippet. */
  static String withoutWrappers(String text) {
    return WRAPPER.matcher(text).replaceAll("");
  }

  /** A documentation comment without its markup. */
  static String plain(String javadoc) {
    return INLINE_TAG
        .matcher(javadoc)
        .replaceAll("$1")
        .replaceAll("</?(?:p|ul|ol|pre|br)>\\s*", "\n")
        .replaceAll("<li>\\s*", "- ")
        .replaceAll("<[^>]+>", "")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&")
        .replaceAll("(?m)^ (?! )|[ \\t]+$", "")
        .replaceAll("\n{3,}", "\n\n")
        .strip();
  }
}
