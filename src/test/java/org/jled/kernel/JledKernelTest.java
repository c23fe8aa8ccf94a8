package org.jled.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import org.dflib.jjava.jupyter.kernel.display.mime.MIMEType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class JledKernelTest {

  private static JledKernel kernel;

  @BeforeAll
  static void start() {
    kernel = new JledKernel("test", System.getProperty("java.class.path"));
  }

  private static List<String> errorOf(String cell) {
    return kernel.formatError((Exception) catchThrowable(() -> kernel.evalRaw(cell)));
  }

  @Test
  void showsTheValueOfTheLastExpression() {
    assertThat(kernel.evalRaw("int a = 20;\na + 1\n")).isEqualTo(21);
  }

  @Test
  void showsNothingForADeclarationOrAnAssignment() {
    assertThat(kernel.evalRaw("int b = 1;")).isNull();
    assertThat(kernel.evalRaw("b = 2")).isNull();
  }

  @Test
  void keepsTheValueAsTheObjectItIs() {
    assertThat(kernel.evalRaw("new int[] {1, 2}")).isEqualTo(new int[] {1, 2});
  }

  @Test
  void acceptsTypesBeforeWhatTheyReferTo() {
    String cell =
        """
        sealed interface Shape permits Circle, Square {}
        record Circle(double r) implements Shape {}
        record Square(double a) implements Shape {}
        double area(Shape s) { return s instanceof Circle c ? pi() * c.r() : 4; }
        double pi() { return 3; }
        area(new Circle(2))
        """;
    assertThat(kernel.evalRaw(cell)).isEqualTo(6.0);
  }

  @Test
  void showsTheFramesOfTheUserOnly() {
    List<String> error =
        errorOf(
            """

            void fail(int depth) {
              if (depth == 0) {
                throw new IllegalStateException("boom", new RuntimeException("why"));
              }
              fail(depth - 1);
            }

            fail(1);
            """);
    assertThat(error)
        .containsExactly(
            "java.lang.IllegalStateException: boom",
            "    at line 4 in fail(): throw new IllegalStateException(\"boom\", new RuntimeException(\"why\"));",
            "    at line 6 in fail(): fail(depth - 1);",
            "    at line 9: fail(1);",
            "Caused by: java.lang.RuntimeException: why");
  }

  @Test
  void marksTheColumnOfACompileError() {
    assertThat(errorOf("int c = 3;\n\n  double d = c + nothing;"))
        .containsExactly(
            "Compile error in line 3: cannot find symbol",
            "      double d = c + nothing;",
            "                     ^^^^^^^",
            "  symbol:   variable nothing");
  }

  @Test
  void marksAVariableOfAnUnknownType() {
    assertThat(errorOf("\nTrajectry t = null;"))
        .containsExactly(
            "Compile error in line 2: cannot find symbol",
            "    Trajectry t = null;",
            "    ^^^^^^^^^",
            "  symbol:   class Trajectry");
  }

  @Test
  void marksBrokenSyntax() {
    assertThat(errorOf("int x = 3;\nfor (int i = 0; i < 3; i++ {\n}\n"))
        .containsExactly(
            "Compile error in line 2: ')' expected",
            "    for (int i = 0; i < 3; i++ {",
            "                              ^");
  }

  @Test
  void saysWhatAMethodWaitsFor() {
    assertThat(errorOf("int late() { return later(); }\nlate()"))
        .containsExactly(
            "java.lang.IllegalStateException: late() cannot be used until there is method later()",
            "    at line 1 in late(): int late() { return later(); }",
            "    at line 2: late()");
  }

  @Test
  void namesTheTypeOfAValueThatCannotBeShown() {
    String cell =
        "class Shy { public String toString() { throw new RuntimeException(\"no\"); } }\nnew Shy()";
    assertThatThrownBy(() -> kernel.eval(cell))
        .hasMessage("the value, of Shy, cannot be shown: java.lang.RuntimeException: no");
  }

  @Test
  void showsArraysByTheirElementsAndLongOnesByTheirEnds() {
    assertThat(shown("new double[][] {{1, 2}, {3}}")).isEqualTo("[[1.0, 2.0], [3.0]]");
    assertThat(shown("java.util.stream.IntStream.range(0, 100).toArray()"))
        .isEqualTo("[0, 1, 2, 3, 4, 5, 6, 7, ..., 92, 93, 94, 95, 96, 97, 98, 99] (100 values)");
  }

  private static Object shown(String cell) {
    return kernel.eval(cell).getData(MIMEType.TEXT_PLAIN);
  }

  @Test
  void keepsADeclarationMadeBeforeTheFailureOfItsCell() {
    errorOf("int kept = 5;\nint broken = nothing;");
    assertThat(kernel.evalRaw("kept")).isEqualTo(5);
  }
}
