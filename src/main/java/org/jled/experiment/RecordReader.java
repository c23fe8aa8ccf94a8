package org.jled.experiment;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jled.core.Checks;
import org.jled.core.Registry;
import org.jled.core.Spelling;

/** Turns JSON into records; every refusal names the key by its path. */
final class RecordReader {

  private final Map<Class<?>, Registry<?>> families;

  RecordReader(Map<Class<?>, Registry<?>> families) {
    this.families = families;
  }

  Object readRecord(JsonElement tree, Object defaults, String path) {
    Checks.require(
        tree.isJsonObject(), "%s must be an object in braces, not %s", name(path), excerpt(tree));
    JsonObject object = tree.getAsJsonObject();
    RecordComponent[] components = defaults.getClass().getRecordComponents();
    refuseUnknown(object, components, path);
    Object[] values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      RecordComponent component = components[i];
      JsonElement element = object.get(component.getName());
      Object kept = RecordJson.get(defaults, component);
      values[i] =
          element == null
              ? kept
              : readValue(
                  element, component.getGenericType(), kept, join(path, component.getName()));
    }
    return construct(defaults.getClass(), components, values, path);
  }

  private static void refuseUnknown(JsonObject object, RecordComponent[] components, String path) {
    List<String> known = Arrays.stream(components).map(RecordComponent::getName).toList();
    for (String key : object.keySet()) {
      Checks.require(
          key.equals(RecordJson.TYPE) || known.contains(key),
          "unknown key '%s'%s; known: %s",
          Spelling.excerpt(join(path, key)),
          Spelling.hint(key, known),
          String.join(", ", known));
    }
  }

  private Object readValue(JsonElement element, Type type, Object defaults, String path) {
    try {
      if (type instanceof ParameterizedType list) {
        return readList(element, list.getActualTypeArguments()[0], path);
      }
      Class<?> raw = (Class<?>) type;
      if (families.containsKey(raw)) {
        return readFamily(element, families.get(raw), defaults, path);
      }
      if (raw.isRecord()) {
        return defaults == null
            ? readWhole(element, raw, path)
            : readRecord(element, defaults, path);
      }
      Checks.require(
          element.isJsonPrimitive(),
          "%s must be a %s, not %s",
          path,
          typeName(type),
          excerpt(element));
      return readScalar(element.getAsJsonPrimitive(), raw, path);
    } catch (UnsupportedOperationException | NumberFormatException | ArithmeticException e) {
      throw new IllegalArgumentException(
          String.format(Locale.ROOT, "%s: %s is not a %s", path, excerpt(element), typeName(type)),
          e);
    }
  }

  private Object readFamily(JsonElement element, Registry<?> family, Object defaults, String path) {
    Checks.require(
        element.isJsonObject(), "%s must be an object in braces, not %s", path, excerpt(element));
    JsonElement type = element.getAsJsonObject().get(RecordJson.TYPE);
    if (type == null) {
      return readRecord(element, defaults, path);
    }
    Checks.require(
        type.isJsonPrimitive(),
        "%s must be a text, not %s",
        join(path, RecordJson.TYPE),
        excerpt(type));
    Object registered = registered(family, Spelling.excerpt(type.getAsString()), path);
    boolean same = defaults != null && registered.getClass() == defaults.getClass();
    return readRecord(element, same ? defaults : registered, path);
  }

  private List<Object> readList(JsonElement element, Type item, String path) {
    Checks.require(
        element.isJsonArray(), "%s must be a list in brackets, not %s", path, excerpt(element));
    List<Object> items = new ArrayList<>();
    for (JsonElement one : element.getAsJsonArray()) {
      String place = path + "[" + items.size() + "]";
      items.add(
          item instanceof Class<?> raw && raw.isRecord()
              ? readWhole(one, raw, place)
              : readValue(one, item, null, place));
    }
    return items;
  }

  /** A record in a list has no defaults: every key must be there but those of flags, off if not. */
  private Object readWhole(JsonElement element, Class<?> type, String path) {
    Checks.require(
        element.isJsonObject(), "%s must be an object in braces, not %s", path, excerpt(element));
    RecordComponent[] components = type.getRecordComponents();
    refuseUnknown(element.getAsJsonObject(), components, path);
    Object[] values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      String key = components[i].getName();
      JsonElement one = element.getAsJsonObject().get(key);
      boolean flag = components[i].getType() == boolean.class;
      Checks.require(flag || one != null, "%s is missing", join(path, key));
      values[i] =
          one == null
              ? false
              : readValue(one, components[i].getGenericType(), null, join(path, key));
    }
    return construct(type, components, values, path);
  }

  private static Object readScalar(JsonPrimitive element, Class<?> type, String path) {
    if (type.isEnum()) {
      List<String> names =
          Arrays.stream(type.getEnumConstants())
              .map(c -> c.toString().toLowerCase(Locale.ROOT))
              .toList();
      int index = names.indexOf(element.getAsString().toLowerCase(Locale.ROOT));
      Checks.require(
          index >= 0,
          "%s: unknown value %s; known: %s",
          path,
          excerpt(element),
          String.join(", ", names));
      return type.getEnumConstants()[index];
    }
    if (type == String.class) {
      return element.getAsString();
    }
    if (type == boolean.class) {
      Checks.require(
          element.isBoolean(), "%s must be true or false, not %s", path, excerpt(element));
      return element.getAsBoolean();
    }
    Checks.require(
        element.isNumber(), "%s must be a %s, not %s", path, typeName(type), excerpt(element));
    if (type == double.class || type == Double.class) {
      double number = element.getAsDouble();
      Checks.finite(path, number);
      return number;
    }
    long whole = element.getAsBigDecimal().longValueExact();
    return type == int.class || type == Integer.class
        ? (Object) Math.toIntExact(whole)
        : (Object) whole;
  }

  private static Object construct(
      Class<?> type, RecordComponent[] components, Object[] values, String path) {
    try {
      Class<?>[] types =
          Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      var constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(values);
    } catch (java.lang.reflect.InvocationTargetException e) {
      throw new IllegalArgumentException(
          name(path) + ": " + e.getCause().getMessage(), e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot make a " + type.getSimpleName(), e);
    }
  }

  private static String typeName(Type type) {
    return type == int.class || type == Integer.class || type == long.class || type == Long.class
        ? "whole number"
        : type == double.class || type == Double.class ? "number" : "text";
  }

  private static String excerpt(JsonElement element) {
    boolean small = element.isJsonPrimitive() || element.isJsonNull();
    return small
        ? Spelling.excerpt(element.toString())
        : element.isJsonArray() ? "a list in brackets" : "an object in braces";
  }

  private static Object registered(Registry<?> family, String id, String path) {
    try {
      return family.get(id);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(path + ": " + e.getMessage(), e);
    }
  }

  private static String join(String path, String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  private static String name(String path) {
    return path.isEmpty() ? "the experiment" : path;
  }
}
