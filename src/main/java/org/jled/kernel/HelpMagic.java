package org.jled.kernel;

import java.util.Map;
import java.util.stream.Collectors;

/** {@code %help}: the list of magics. */
final class HelpMagic implements Magic {

  private final Map<String, Magic> magics;

  HelpMagic(Map<String, Magic> magics) {
    this.magics = magics;
  }

  @Override
  public String usage() {
    return "%help";
  }

  @Override
  public String purpose() {
    return "this list; %lsmagic does the same";
  }

  @Override
  public Object line(Origin arguments) {
    return magics.values().stream()
            .map(magic -> "%-46s %s".formatted(magic.usage(), magic.purpose()))
            .distinct()
            .collect(Collectors.joining("\n"))
        + "\n\nTab completes, Shift-Tab tells about what the cursor is on;"
        + " display(x) shows a value from inside a cell.";
  }
}
