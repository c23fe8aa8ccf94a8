package org.jled.notebook;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;

/**
 * Settings records as a notebook shows them: every setting with its value, nested ones indented by
 * their path.
 */
final class SettingsHtml {

  private SettingsHtml() {}

  static Html of(Object settings) {
    List<List<Object>> facts = new ArrayList<>();
    if (settings instanceof Record record) {
      collect("", record, facts);
    }
    return new Html(settings.toString(), Html.facts(settings.getClass().getSimpleName(), facts));
  }

  private static void collect(String path, Record record, List<List<Object>> facts) {
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      Object value = value(record, component);
      String name = path + component.getName();
      if (value instanceof Record nested) {
        collect(name + " · ", nested, facts);
      } else {
        facts.add(List.of(name, value));
      }
    }
  }

  private static Object value(Record record, RecordComponent component) {
    try {
      component.getAccessor().setAccessible(true);
      Object value = component.getAccessor().invoke(record);
      return value == null ? "" : value;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot read " + component, e);
    }
  }
}
