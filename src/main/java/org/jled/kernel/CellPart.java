package org.jled.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stretch of a cell: Java code, or one line that starts with a magic.
 *
 * @param magic the magic's name, or null for Java code
 * @param text the Java code, or what follows the magic's name
 * @param line the line of the cell, from 0, on which the part starts
 */
record CellPart(String magic, String text, int line) {

  private static final Pattern MAGIC = Pattern.compile("\\s*%([A-Za-z]\\w*)(.*)");

  /**
   * Splits a cell. A magic is a line whose first character is {@code %} with a letter right behind
   * it, outside of comments and text blocks; code that breaks before an operator puts a space
   * there.
   */
  static List<CellPart> of(String cell) {
    List<CellPart> parts = new ArrayList<>();
    StringBuilder code = new StringBuilder();
    int start = 0;
    String[] lines = cell.split("\n", -1);
    Enclosure enclosure = Enclosure.NONE;
    for (int i = 0; i < lines.length; i++) {
      Matcher magic = MAGIC.matcher(lines[i]);
      if (enclosure == Enclosure.NONE && magic.matches()) {
        addCode(parts, code, start);
        parts.add(new CellPart(magic.group(1), magic.group(2).strip(), i));
        start = i + 1;
      } else {
        code.append(lines[i]).append('\n');
        enclosure = enclosure.after(lines[i]);
      }
    }
    addCode(parts, code, start);
    return parts;
  }

  private static void addCode(List<CellPart> parts, StringBuilder code, int line) {
    if (!code.toString().isBlank()) {
      parts.add(new CellPart(null, code.toString(), line));
    }
    code.setLength(0);
  }

  /** What a line may begin inside of. */
  private enum Enclosure {
    NONE(""),
    COMMENT("*/"),
    TEXT_BLOCK("\"\"\"");

    private static final Pattern TOKEN =
        Pattern.compile("//.*|/\\*|\"\"\"|\"(?:\\\\.|[^\"\\\\])*\"|'(?:\\\\.|[^'\\\\])*'");

    private final String end;

    Enclosure(String end) {
      this.end = end;
    }

    Enclosure after(String line) {
      if (this != NONE) {
        int at = line.indexOf(end);
        return at < 0 ? this : NONE.after(line.substring(at + end.length()));
      }
      Matcher token = TOKEN.matcher(line);
      while (token.find()) {
        for (Enclosure opened : new Enclosure[] {COMMENT, TEXT_BLOCK}) {
          if (token.group().equals(opened == COMMENT ? "/*" : opened.end)) {
            return opened.after(line.substring(token.end()));
          }
        }
      }
      return NONE;
    }
  }
}
