package org.jled;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/**
 * What the library writes does not depend on the machine's language: decimal commas, Turkish
 * letters, Arabic digits.
 */
class LocaleTest {

  private static final JavaClasses LIBRARY =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.jled");

  @Test
  void noTextIsFormattedInTheMachinesLanguage() {
    noClasses()
        .that()
        .resideOutsideOfPackages("org.jled.cli..", "org.jled.kernel..")
        .should()
        .callMethod(String.class, "format", String.class, Object[].class)
        .orShould()
        .callMethod(String.class, "formatted", Object[].class)
        .check(LIBRARY);
  }

  @Test
  void noLetterChangesItsCaseInTheMachinesLanguage() {
    noClasses()
        .should()
        .callMethod(String.class, "toLowerCase")
        .orShould()
        .callMethod(String.class, "toUpperCase")
        .check(LIBRARY);
  }
}
