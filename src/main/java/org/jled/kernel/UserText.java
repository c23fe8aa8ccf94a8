package org.jled.kernel;

import java.util.regex.Pattern;

/** Texts of JShell as a user wants to read them. */
final class UserText {

  private static final Pattern WRAPPER = Pattern.compile("\\bREPL\\.\\$JShell\\$\\w+[.$]");

  private UserText() {}

  /** A text without the names of the classes into which JShell wraps each snippet. */
  static String withoutWrappers(String text) {
    return WRAPPER.matcher(text).replaceAll("");
  }
}
