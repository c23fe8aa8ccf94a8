package org.jled.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.magic.MagicsRegistry;
import org.jled.core.Spelling;

/** Every magic by name; those that an extension registered with the library's registry too. */
final class Magics {

  private final BaseKernel kernel;
  private final Map<String, Magic> own = new TreeMap<>();

  Magics(BaseKernel kernel, JavaShell shell, TimeMagic.Evaluation evaluation) {
    this.kernel = kernel;
    own.put("time", new TimeMagic(evaluation));
    own.put("classpath", new ClasspathMagic(shell));
    own.put("maven", new MavenMagic(shell));
    own.put("help", new HelpMagic(own));
    own.put("lsmagic", new HelpMagic(own));
  }

  /** The names that may follow a percent sign. */
  Set<String> names() {
    return own.keySet();
  }

  /** Runs a line's magic. */
  Object line(String name, Origin arguments) {
    MagicsRegistry others = kernel.getMagicsRegistry();
    return others.getLineMagicNames().contains(name)
        ? call(() -> others.evalLineMagic(kernel, name, words(arguments)))
        : known("%", name).line(arguments);
  }

  /** Runs a cell's magic. */
  Object cell(String name, Origin arguments, Origin body) {
    MagicsRegistry others = kernel.getMagicsRegistry();
    return others.getCellMagicNames().contains(name)
        ? call(() -> others.evalCellMagic(kernel, name, words(arguments), body.source()))
        : known("%%", name).cell(arguments, body);
  }

  private static Object call(Callable<Object> magic) {
    try {
      return magic.call();
    } catch (RuntimeException failure) {
      throw failure;
    } catch (Exception failure) {
      throw new MagicError(String.valueOf(failure));
    }
  }

  private Magic known(String mark, String name) {
    Magic magic = own.get(name);
    if (magic == null) {
      throw new MagicError(
          "unknown magic %s%s%s; there are %s"
              .formatted(
                  mark,
                  name,
                  Spelling.hint(name, own.keySet()),
                  own.keySet().stream()
                      .map(known -> "%" + known)
                      .collect(Collectors.joining(", "))));
    }
    return magic;
  }

  private static List<String> words(Origin arguments) {
    List<String> words = new ArrayList<>(Arrays.asList(arguments.source().split("\\s+")));
    words.removeIf(String::isEmpty);
    return words;
  }
}
