package org.jled.badinput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every public method of every object of the library refuses null by the parameter's name, and
 * numbers out of range by an {@link IllegalArgumentException} that names the parameter too.
 */
class InstanceArgumentsTest {

  /** What may be null, as its documentation says. */
  private static final Set<String> ALLOWED = Set.of("ForecastMode.start.solver");

  /** What takes a whole study to make. */
  private static final Set<String> LARGE =
      Set.of("Comparison", "ComparisonFiles", "ComparisonTable", "SolverScan");

  private static final List<Object> OBJECTS = Instances.all();

  /** One argument of one method of one object. */
  record Argument(Object object, Method method, int index) {

    Parameter parameter() {
      return method.getParameters()[index];
    }

    @Override
    public String toString() {
      return object.getClass().getSimpleName()
          + "."
          + method.getName()
          + "(… "
          + parameter().getName()
          + " …)";
    }
  }

  private static Stream<Argument> arguments() {
    List<Argument> all = new ArrayList<>();
    for (Object object : OBJECTS) {
      for (Method method : methods(object.getClass())) {
        for (int i = 0; i < method.getParameterCount(); i++) {
          all.add(new Argument(object, method, i));
        }
      }
    }
    return all.stream();
  }

  private static List<Method> methods(Class<?> type) {
    boolean ours = PublicTypes.isInArea(type) && !type.isHidden() && !type.isAnonymousClass();
    return Arrays.stream(ours ? type.getMethods() : new Method[0])
        .filter(method -> !Modifier.isStatic(method.getModifiers()) && !method.isSynthetic())
        .filter(method -> method.getDeclaringClass().getName().startsWith("org.jled."))
        .filter(method -> !method.getName().equals("equals"))
        .filter(method -> Arrays.stream(method.getParameterTypes()).allMatch(Samples::has))
        .toList();
  }

  static Stream<Argument> references() {
    return arguments()
        .filter(argument -> !argument.parameter().getType().isPrimitive())
        .filter(argument -> !ALLOWED.contains(id(argument)));
  }

  private static String id(Argument argument) {
    return argument.object().getClass().getSimpleName()
        + "."
        + argument.method().getName()
        + "."
        + argument.parameter().getName();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("references")
  void refusesNullByName(Argument argument) throws ReflectiveOperationException {
    Throwable refusal = refusal(argument, null);
    assertThat(refusal)
        .as("%s", argument)
        .isInstanceOfAny(IllegalArgumentException.class, NullPointerException.class);
    assertThat(refusal).hasMessageContaining(argument.parameter().getName());
  }

  static Stream<Argument> numbers() {
    return arguments().filter(argument -> wrong(argument.parameter().getType()).length > 0);
  }

  /** Values that hardly any parameter of a type allows. */
  private static Object[] wrong(Class<?> type) {
    if (type == int.class) {
      return new Object[] {-1, Integer.MIN_VALUE};
    }
    return type == double.class
        ? new Object[] {Double.NaN, Double.POSITIVE_INFINITY}
        : new Object[0];
  }

  /** A method may take any number; but if it refuses, then by name. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("numbers")
  void refusesNumbersOutOfRangeByName(Argument argument) throws ReflectiveOperationException {
    for (Object wrong : wrong(argument.parameter().getType())) {
      Throwable refusal = refusal(argument, wrong);
      if (refusal != null) {
        assertThat(refusal).as("%s", argument).isInstanceOf(IllegalArgumentException.class);
        assertThat(refusal).hasMessageContaining(argument.parameter().getName());
      }
    }
  }

  /** Calls with valid arguments but one. */
  private static Throwable refusal(Argument argument, Object wrong)
      throws ReflectiveOperationException {
    Object[] values =
        Arrays.stream(argument.method().getParameters())
            .map(parameter -> valid(argument.object(), parameter))
            .toArray();
    values[argument.index()] = wrong;
    argument.method().setAccessible(true);
    try {
      argument.method().invoke(argument.object(), values);
      return null;
    } catch (InvocationTargetException e) {
      return e.getCause();
    }
  }

  private static Object valid(Object object, Parameter parameter) {
    return parameter.getType() == double[].class
        ? Instances.array(object, parameter.getName())
        : Samples.of(parameter.getType());
  }

  /** A type without a sample would be left out of all this in silence. */
  @Test
  void everyPublicTypeHasASample() {
    List<String> missing =
        PublicTypes.all()
            .filter(type -> !type.isAnnotationPresent(FunctionalInterface.class))
            .filter(type -> Arrays.stream(type.getMethods()).anyMatch(m -> isAsked(type, m)))
            .filter(type -> OBJECTS.stream().noneMatch(type::isInstance))
            .map(Class::getSimpleName)
            .filter(name -> !LARGE.contains(name))
            .toList();
    if (!missing.isEmpty()) {
      fail("no sample of " + missing);
    }
  }

  private static boolean isAsked(Class<?> type, Method method) {
    return !Modifier.isStatic(method.getModifiers())
        && method.getParameterCount() > 0
        && method.getDeclaringClass().equals(type)
        && !method.getName().equals("equals");
  }
}
