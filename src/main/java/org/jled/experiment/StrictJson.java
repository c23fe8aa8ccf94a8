package org.jled.experiment;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.internal.LazilyParsedNumber;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import org.jled.core.Checks;
import org.jled.core.Spelling;

/**
 * JSON as RFC 8259 has it, and no more: no comments, no NaN, no key twice, no deep nesting, nothing
 * after the end.
 */
final class StrictJson {

  private static final int DEEPEST = 32;
  private static final int LONGEST_NUMBER = 64;

  private final JsonReader reader;
  private int depth;

  private StrictJson(String text) {
    reader = new JsonReader(new StringReader(text));
    reader.setStrictness(Strictness.STRICT);
  }

  /**
   * A text as a tree.
   *
   * @throws IllegalArgumentException that says where it is not JSON
   */
  static JsonElement parse(String text) {
    try {
      StrictJson json = new StrictJson(text);
      JsonElement tree = json.element();
      Checks.require(json.reader.peek() == JsonToken.END_DOCUMENT, "text after the end");
      return tree;
    } catch (IOException | IllegalStateException | NumberFormatException e) {
      throw new IllegalArgumentException("not valid JSON: " + firstLine(e.getMessage()), e);
    }
  }

  /** Without the advice for programmers that the library adds on a second line. */
  private static String firstLine(String message) {
    String line = message.lines().findFirst().orElse("");
    return Spelling.excerpt(line.replaceFirst("Use JsonReader.*?malformed JSON", "malformed"));
  }

  private JsonElement element() throws IOException {
    return switch (reader.peek()) {
      case BEGIN_OBJECT -> object();
      case BEGIN_ARRAY -> array();
      case STRING -> new JsonPrimitive(reader.nextString());
      case NUMBER -> number(reader.nextString());
      case BOOLEAN -> new JsonPrimitive(reader.nextBoolean());
      default -> {
        reader.nextNull();
        yield JsonNull.INSTANCE;
      }
    };
  }

  private static JsonElement number(String text) {
    Checks.require(
        text.length() <= LONGEST_NUMBER, "the number %s is too long", Spelling.excerpt(text));
    return new JsonPrimitive(new LazilyParsedNumber(text));
  }

  private JsonElement object() throws IOException {
    enter();
    reader.beginObject();
    JsonObject object = new JsonObject();
    while (reader.hasNext()) {
      String key = reader.nextName();
      Checks.require(!object.has(key), "the key '%s' comes twice", Spelling.excerpt(key));
      object.add(key, element());
    }
    reader.endObject();
    depth--;
    return object;
  }

  private JsonElement array() throws IOException {
    enter();
    reader.beginArray();
    JsonArray array = new JsonArray();
    while (reader.hasNext()) {
      array.add(element());
    }
    reader.endArray();
    depth--;
    return array;
  }

  private void enter() {
    depth++;
    Checks.require(depth <= DEEPEST, "JSON is nested more than %d deep", DEEPEST);
  }
}
