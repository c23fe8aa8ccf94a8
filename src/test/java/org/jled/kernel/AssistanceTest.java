package org.jled.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dflib.jjava.jupyter.kernel.ReplacementOptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssistanceTest {

  private static JledKernel kernel;

  @BeforeAll
  static void start() {
    kernel = new JledKernel("test", System.getProperty("java.class.path"));
    kernel.evalRaw("import org.jled.core.*;\nString known = \"x\";");
  }

  private static List<String> completions(String code) {
    ReplacementOptions options = kernel.complete(code, code.length());
    String begun = code.substring(options.getSourceStart(), options.getSourceEnd());
    assertThat(options.getReplacements()).allMatch(text -> text.startsWith(begun));
    return options.getReplacements();
  }

  private static String inspection(String code, String at) {
    return String.valueOf(
        kernel
            .inspect(code, code.indexOf(at) + at.length(), false)
            .getData(org.dflib.jjava.jupyter.kernel.display.mime.MIMEType.TEXT_PLAIN));
  }

  @Test
  void completesAMemberOfAKnownVariable() {
    assertThat(completions("known.toUpp")).containsExactly("toUpperCase(");
  }

  @Test
  void completesALibraryClass() {
    assertThat(completions("Snaps")).contains("Snapshots");
  }

  @Test
  void completesAVariableOfTheSameCell() {
    assertThat(completions("int first = 1;\nvar fresh = new StringBuilder();\nfresh.appendC"))
        .containsExactly("appendCodePoint(");
  }

  @Test
  void completesBehindATimedLine() {
    assertThat(completions("int y = 2;\n%time known.toLowe")).containsExactly("toLowerCase(");
  }

  @Test
  void completesTheNameOfAMagic() {
    assertThat(completions("%ti")).containsExactly("time");
  }

  @Test
  void tellsTheSignaturesOfAMethod() {
    assertThat(inspection("Math.max(1, 2)", "Math.ma"))
        .contains("double Math.max(double", "int Math.max(int");
  }

  @Test
  void tellsTheTypeOfAVariable() {
    assertThat(inspection("known.length()", "kno")).contains("known:", "String");
  }

  @Test
  void tellsNothingOfANumber() {
    assertThat(kernel.inspect("42", 2, false)).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          int x = 3;                  | complete
          1 + 1                       | complete
          %time foo                   | complete
          int x = 1; foo() )          | invalid
          for (int i = 0; i < 3; i++) {| '    '
          """)
  void knowsWhetherCodeIsComplete(String code, String answer) {
    assertThat(kernel.isComplete(code)).isEqualTo(answer);
  }
}
