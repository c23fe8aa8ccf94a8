package org.jled.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import jdk.jshell.JShell;
import jdk.jshell.SnippetEvent;
import org.dflib.jjava.jupyter.Extension;
import org.junit.jupiter.api.Test;

class JledExtensionTest {

  @Test
  void isFoundOnTheClassPath() {
    assertThat(ServiceLoader.load(Extension.class)).hasAtLeastOneElementOfType(JledExtension.class);
  }

  @Test
  void importsOnlyPackagesThatExist() {
    assertThat(JledExtension.exists("org.jled.core")).isTrue();
    assertThat(JledExtension.exists("org.jled.nowhere")).isFalse();

    try (JShell shell = JShell.builder().executionEngine("local").build()) {
      shell.addToClasspath(System.getProperty("java.class.path"));
      List<SnippetEvent> events =
          JledExtension.imports().lines().flatMap(line -> shell.eval(line).stream()).toList();
      assertThat(events).hasSizeGreaterThan(8).allMatch(e -> e.status().isActive());
      assertThat(shell.eval("List.of(Preset.of(\"tiny\"), Table.of(\"a\"))").get(0).exception())
          .isNull();
    }
  }

  /** Two types of one simple name would make both unusable in a cell without an import. */
  @Test
  void simpleNamesAreUniqueOverTheImportedPackages() {
    List<String> names = importedNames().toList();

    assertThat(names).hasSizeGreaterThan(30).doesNotHaveDuplicates();
    assertThat(names).noneMatch(name -> inJdk("java.util.", name) || inJdk("java.nio.file.", name));
  }

  private static Stream<String> importedNames() {
    return new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.jled")
            .stream()
            .filter(type -> JledExtension.PACKAGES.contains(type.getPackageName()))
            .filter(type -> type.isTopLevelClass())
            .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
            .map(JavaClass::getSimpleName);
  }

  private static boolean inJdk(String prefix, String name) {
    try {
      Class.forName(prefix + name);
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }
}
