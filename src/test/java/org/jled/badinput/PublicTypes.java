package org.jled.badinput;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Modifier;
import java.util.Set;
import java.util.stream.Stream;

/** The public types of the library that notebooks and programs call. */
final class PublicTypes {

  private static final Set<String> AREAS =
      Set.of(
          "core",
          "system",
          "system.fhn",
          "system.flow",
          "system.ks",
          "system.lyapunov",
          "system.verify",
          "metric",
          "data",
          "reduce",
          "propagate",
          "latent",
          "multiscale",
          "rival",
          "learnedpde",
          "experiment");

  private PublicTypes() {}

  static Stream<Class<?>> all() {
    return new ClassFileImporter()
        .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.jled").stream()
            .<Class<?>>map(JavaClass::reflect)
            .filter(type -> isInArea(type) && isPublic(type));
  }

  /** Whether a type, public or not, implements what is public. */
  static boolean isInArea(Class<?> type) {
    return AREAS.contains(type.getPackageName().replaceFirst("^org\\.jled\\.?", ""));
  }

  static boolean isPublic(Class<?> type) {
    Class<?> outer = type.getEnclosingClass();
    return Modifier.isPublic(type.getModifiers())
        && !type.isEnum()
        && (outer == null || isPublic(outer));
  }
}
