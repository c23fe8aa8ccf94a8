package org.jled.mutation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Damages texts where it hurts: whole words, numbers, brackets and quotes. */
final class TokenMutator implements Mutator {

  private static final Pattern TOKEN = Pattern.compile("\"[^\"]*\"|[\\w.+-]+|\\s+|.");

  private static final List<String> WORDS =
      List.of(
          "NaN",
          "Infinity",
          "-1",
          "0",
          "1e999",
          "-0.0",
          "99999999999999999999",
          "2147483647",
          "2147483648",
          "0x10",
          "1.5",
          "null",
          "true",
          "[]",
          "{}",
          "\"\"",
          "\"fhn\"",
          "\"",
          ",",
          ":",
          "\n",
          "\u0000",
          "é",
          "ÿþ",
          "../../../etc/passwd",
          "%s%n",
          "1e-999",
          "1e2147483647",
          "9".repeat(5000),
          "[".repeat(20_000),
          "{\"a\":".repeat(5000),
          "(".repeat(3000));

  @Override
  public byte[] mutate(byte[] valid, SplittableRandom random) {
    List<String> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(new String(valid, StandardCharsets.UTF_8));
    while (matcher.find()) {
      tokens.add(matcher.group());
    }
    for (int n = 1 + random.nextInt(3); n > 0 && !tokens.isEmpty(); n--) {
      once(tokens, random);
    }
    return String.join("", tokens).getBytes(StandardCharsets.UTF_8);
  }

  private static void once(List<String> tokens, SplittableRandom random) {
    int at = random.nextInt(tokens.size());
    String other = tokens.get(random.nextInt(tokens.size()));
    switch (random.nextInt(6)) {
      case 0 -> tokens.remove(at);
      case 1 -> tokens.add(at, other);
      case 2 -> tokens.set(at, other);
      case 3 -> tokens.addAll(at, List.copyOf(tokens.subList(at, end(tokens, at, random))));
      default -> tokens.set(at, WORDS.get(random.nextInt(WORDS.size())));
    }
  }

  private static int end(List<String> tokens, int at, SplittableRandom random) {
    return Math.min(tokens.size(), at + 1 + random.nextInt(40));
  }
}
