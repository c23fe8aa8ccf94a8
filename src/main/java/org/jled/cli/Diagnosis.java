package org.jled.cli;

/**
 * What one check of the machine found.
 *
 * @param check what was looked at
 * @param grade how it is
 * @param found what is there
 * @param remedy what to do about it; empty when nothing needs to be done
 */
record Diagnosis(String check, Grade grade, String found, String remedy) {

  /** How something is. */
  enum Grade {
    /** As it should be. */
    OK("OK"),
    /** It works, with restrictions. */
    WARN("warn"),
    /** It does not work. */
    FAIL("FAIL");

    private final String word;

    Grade(String word) {
      this.word = word;
    }

    @Override
    public String toString() {
      return word;
    }
  }

  static Diagnosis ok(String check, String found) {
    return new Diagnosis(check, Grade.OK, found, "");
  }

  static Diagnosis warn(String check, String found, String remedy) {
    return new Diagnosis(check, Grade.WARN, found, remedy);
  }

  static Diagnosis fail(String check, String found, String remedy) {
    return new Diagnosis(check, Grade.FAIL, found, remedy);
  }
}
