package org.jled.notebook;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jled.core.Checks;
import org.jled.core.Spelling;

/** How much work a notebook does. */
public enum Preset {
  /** Seconds: only shows that everything runs. */
  TINY,
  /** Minutes: shipped weights where there are some, a short training else. */
  QUICK,
  /** The full study. */
  PAPER;

  /** The environment variable that chooses. */
  public static final String VARIABLE = "JLED_PRESET";

  /** The system property that chooses when the variable is not set. */
  public static final String PROPERTY = "jled.preset";

  /**
   * The preset of this session: {@value #VARIABLE}, else {@value #PROPERTY}, else {@link #QUICK}.
   *
   * @throws IllegalArgumentException when what is set there is none of them
   */
  public static Preset current() {
    String variable = System.getenv(VARIABLE);
    return of(variable != null ? variable : System.getProperty(PROPERTY, ""));
  }

  /**
   * The preset with a name in any case; {@link #QUICK} for a blank one.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static Preset of(String name) {
    if (name.isBlank()) {
      return QUICK;
    }
    List<String> names = Arrays.stream(values()).map(Preset::toString).toList();
    int index = names.indexOf(name.strip().toLowerCase(Locale.ROOT));
    Checks.require(
        index >= 0,
        "unknown preset '%s'%s; known: %s",
        name,
        Spelling.hint(name, names),
        String.join(", ", names));
    return values()[index];
  }

  /** One of three values, by the size of this preset. */
  public <T> T choose(T tiny, T quick, T paper) {
    return switch (this) {
      case TINY -> tiny;
      case QUICK -> quick;
      case PAPER -> paper;
    };
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
