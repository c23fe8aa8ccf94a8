package org.jled.experiment;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jled.core.Registry;

/**
 * Records as JSON, both ways. An interface of which a registry knows the implementations is written
 * with a first key {@code type}, its id there; keys that are missing when reading keep the value of
 * that id's registered settings.
 */
final class RecordJson {

  static final String TYPE = "type";

  private final Map<Class<?>, Registry<?>> families;

  /** A converter that knows the implementations of some interfaces. */
  RecordJson(Map<Class<?>, Registry<?>> families) {
    this.families = new LinkedHashMap<>(families);
  }

  /** A tree as readable text. */
  static String text(JsonElement tree) {
    return new GsonBuilder()
            .setPrettyPrinting()
            .disableHtmlEscaping()
            .serializeSpecialFloatingPointValues()
            .create()
            .toJson(tree)
        + "\n";
  }

  /** A value as a tree. */
  JsonElement write(Object value) {
    if (value instanceof Record record) {
      return writeRecord(record);
    }
    if (value instanceof List<?> list) {
      JsonArray array = new JsonArray();
      list.forEach(item -> array.add(write(item)));
      return array;
    }
    if (value instanceof Enum<?> constant) {
      return new JsonPrimitive(constant.name().toLowerCase(Locale.ROOT));
    }
    if (value instanceof Number number) {
      return new JsonPrimitive(number);
    }
    if (value instanceof Boolean flag) {
      return new JsonPrimitive(flag);
    }
    return value == null ? JsonNull.INSTANCE : new JsonPrimitive(value.toString());
  }

  private JsonObject writeRecord(Record value) {
    JsonObject object = new JsonObject();
    families.values().stream()
        .flatMap(family -> family.entries().entrySet().stream())
        .filter(entry -> entry.getValue().getClass() == value.getClass())
        .findFirst()
        .ifPresent(entry -> object.addProperty(TYPE, entry.getKey()));
    for (RecordComponent component : value.getClass().getRecordComponents()) {
      object.add(component.getName(), write(get(value, component)));
    }
    return object;
  }

  /**
   * Reads a record.
   *
   * @param tree the JSON
   * @param defaults gives the type, and the values of missing keys
   * @throws IllegalArgumentException that names the key by its path and says what is allowed
   */
  <T extends Record> T read(JsonElement tree, T defaults) {
    @SuppressWarnings("unchecked")
    T value = (T) new RecordReader(families).readRecord(tree, defaults, "");
    return value;
  }

  static Object get(Object record, RecordComponent component) {
    try {
      var accessor = component.getAccessor();
      accessor.setAccessible(true);
      return accessor.invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot read " + component, e);
    }
  }
}
