package org.jled.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every public constructor and factory of the library refuses null by the parameter's name: all of
 * them, found by reflection, each with every argument but one valid.
 */
class NullArgumentsTest {

  /** What may be null, as its documentation says, or is a check itself. */
  private static final Set<String> ALLOWED =
      Set.of(
          "Comparison.system",
          "MultiscaleForecaster.solver",
          "ForecastMode.solver",
          "RunData.given",
          "RunData.source",
          "Checks",
          "Spelling");

  /** One argument of one constructor or factory. */
  record Argument(Executable target, int index) {

    Parameter parameter() {
      return target.getParameters()[index];
    }

    @Override
    public String toString() {
      String type = target.getDeclaringClass().getSimpleName();
      String name = target instanceof Method ? type + "." + target.getName() : "new " + type;
      return name + "(… " + parameter().getName() + " …)";
    }
  }

  static Stream<Argument> arguments() {
    List<Argument> all = new ArrayList<>();
    PublicTypes.all().forEach(type -> entries(type).forEach(entry -> add(all, entry)));
    return all.stream().sorted(Comparator.comparing(Argument::toString));
  }

  private static Stream<Executable> entries(Class<?> type) {
    Stream<Executable> constructors = Arrays.stream(type.getConstructors());
    Stream<Executable> factories =
        Arrays.stream(type.getDeclaredMethods())
            .filter(method -> Modifier.isStatic(method.getModifiers()))
            .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
            .map(method -> method);
    return Stream.concat(constructors, factories);
  }

  private static void add(List<Argument> all, Executable target) {
    String type = target.getDeclaringClass().getSimpleName();
    for (int i = 0; i < target.getParameterCount(); i++) {
      Argument argument = new Argument(target, i);
      boolean checked =
          !argument.parameter().getType().isPrimitive()
              && !ALLOWED.contains(type)
              && !ALLOWED.contains(type + "." + argument.parameter().getName());
      if (checked && known(target)) {
        all.add(argument);
      }
    }
  }

  private static boolean known(Executable target) {
    return Arrays.stream(target.getParameterTypes()).allMatch(Samples::has);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("arguments")
  void refusesNullByName(Argument argument) throws ReflectiveOperationException {
    Object[] values =
        Arrays.stream(argument.target().getParameterTypes()).map(Samples::of).toArray();
    values[argument.index()] = null;
    try {
      call(argument.target(), values);
    } catch (InvocationTargetException e) {
      assertThat(e.getCause())
          .as("%s", argument)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(argument.parameter().getName());
      return;
    }
    throw new AssertionError(argument + " takes null");
  }

  private static Object call(Executable target, Object[] values)
      throws ReflectiveOperationException {
    return target instanceof Constructor<?> constructor
        ? constructor.newInstance(values)
        : ((Method) target).invoke(null, values);
  }
}
