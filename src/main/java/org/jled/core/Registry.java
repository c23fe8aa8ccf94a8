package org.jled.core;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Things that can be asked for by id, for example the known systems. Immutable; {@link #with} makes
 * a larger one.
 *
 * @param <T> what is registered
 */
public final class Registry<T> {

  private final String what;
  private final Map<String, T> entries;

  private Registry(String what, Map<String, T> entries) {
    this.what = what;
    this.entries = Collections.unmodifiableMap(entries);
  }

  /**
   * An empty registry.
   *
   * @param what the word for one entry, used in messages
   */
  public static <T> Registry<T> of(String what) {
    Checks.present("what", what);
    return new Registry<>(what, new LinkedHashMap<>());
  }

  /**
   * This registry and one entry more.
   *
   * @throws IllegalArgumentException when the id is taken
   */
  public Registry<T> with(String id, T entry) {
    Checks.notBlank(what + " id", id);
    Checks.require(!entries.containsKey(id), "there is a %s '%s' already", what, id);
    Map<String, T> more = new LinkedHashMap<>(entries);
    more.put(id, entry);
    return new Registry<>(what, more);
  }

  /**
   * The entry with an id.
   *
   * @throws IllegalArgumentException that names the ids there are, the nearest first, when this is
   *     none of them
   */
  public T get(String id) {
    Checks.notBlank(what + " id", id);
    T entry = entries.get(id);
    if (entry == null) {
      throw unknown(id);
    }
    return entry;
  }

  private IllegalArgumentException unknown(String id) {
    return new IllegalArgumentException(
        String.format(
            Locale.ROOT,
            "unknown %s '%s'%s; known: %s",
            what,
            id,
            Spelling.hint(id, ids()),
            String.join(", ", ids())));
  }

  /** The ids, in the order of registration. */
  public Set<String> ids() {
    return entries.keySet();
  }

  /** The entries by id, in the order of registration. */
  public Map<String, T> entries() {
    return entries;
  }
}
