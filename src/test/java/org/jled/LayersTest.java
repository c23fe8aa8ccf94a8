package org.jled;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each package uses only those before it, and each library has one door. */
class LayersTest {

  private static final List<String> LAYERS =
      List.of(
          "core",
          "system",
          "metric",
          "data",
          "nn",
          "infer",
          "reduce",
          "propagate",
          "latent",
          "multiscale",
          "rival",
          "learnedpde",
          "experiment",
          "compare",
          "figure",
          "notebook",
          "kernel",
          "cli");

  /** Library packages, and the layers that may touch them. */
  private static final Map<String, List<String>> DOORS =
      Map.ofEntries(
          Map.entry("ai.djl..", List.of("nn")),
          Map.entry("org.knowm..", List.of("figure", "notebook")),
          Map.entry("de.erichseifert..", List.of("figure")),
          Map.entry("tech.tablesaw..", List.of("notebook")),
          Map.entry("org.dflib.jjava..", List.of("kernel", "notebook")),
          Map.entry("io.jhdf..", List.of("data")),
          Map.entry("org.ejml..", List.of("reduce", "propagate", "learnedpde")),
          Map.entry("org.jtransforms..", List.of("system", "metric")),
          Map.entry("com.google.gson..", List.of("data", "experiment", "kernel")),
          Map.entry("picocli..", List.of("cli")),
          Map.entry("me.tongfei..", List.of("cli")),
          Map.entry("org.eclipse.aether..", List.of("kernel", "cli")));

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.jled");

  @Test
  void everyPackageHasItsPlaceInTheOrder() {
    assertThat(CLASSES.stream().map(LayersTest::layer).distinct()).isSubsetOf(LAYERS);
  }

  private static String layer(JavaClass type) {
    return type.getPackageName().split("\\.", -1)[2];
  }

  @TestFactory
  List<DynamicTest> usesOnlyTheLayersBelow() {
    List<DynamicTest> tests = new ArrayList<>();
    for (int i = 0; i < LAYERS.size(); i++) {
      String[] above =
          LAYERS.subList(i + 1, LAYERS.size()).stream()
              .map(l -> "org.jled." + l + "..")
              .toArray(String[]::new);
      String layer = LAYERS.get(i);
      tests.add(
          DynamicTest.dynamicTest(
              layer,
              () ->
                  noClasses()
                      .that(resideInAPackage("org.jled." + layer + ".."))
                      .should()
                      .dependOnClassesThat()
                      .resideInAnyPackage(above)
                      .allowEmptyShould(true)
                      .check(CLASSES)));
    }
    return tests;
  }

  @TestFactory
  List<DynamicTest> eachLibraryHasOneDoor() {
    List<DynamicTest> tests = new ArrayList<>();
    DOORS.forEach(
        (library, doors) -> {
          String[] others =
              LAYERS.stream()
                  .filter(l -> !doors.contains(l))
                  .map(l -> "org.jled." + l + "..")
                  .toArray(String[]::new);
          tests.add(
              DynamicTest.dynamicTest(
                  library,
                  () ->
                      noClasses()
                          .that()
                          .resideInAnyPackage(others)
                          .should()
                          .dependOnClassesThat()
                          .resideInAPackage(library)
                          .allowEmptyShould(true)
                          .check(CLASSES)));
        });
    return tests;
  }

  @Test
  void onlyTheCommandLineAndTheKernelTouchTheStandardStreams() {
    noClasses()
        .that()
        .resideOutsideOfPackages("org.jled.cli..", "org.jled.kernel..")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .check(CLASSES);
  }

  /** DJL frees such numbers before PyTorch has computed the gradient with them. */
  @Test
  void noNetworkComputesWithAJavaNumber() {
    for (String operation :
        List.of("add", "sub", "mul", "div", "pow", "mod", "maximum", "minimum")) {
      noClasses().should().callMethod(NDArray.class, operation, Number.class).check(CLASSES);
    }
  }
}
