package org.jled.core;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/**
 * Puts the variant of a kernel that is written with the JDK's Vector API in the place of the plain
 * one, where Java was started with {@code --add-modules jdk.incubator.vector}. The system property
 * {@code jled.vector=false} keeps the plain one.
 *
 * <p>A kernel is an interface K. Its plain implementation is ordinary code; the other is a class
 * named {@code VectorK} in the same package, with a constructor without arguments, in the source
 * root {@code src/main/java-vector}. Keep what {@link #choose} returns in a {@code static final}
 * field, so that the JIT compiler sees a constant:
 *
 * <pre>{@code
 * static final Sums SUMS = VectorApi.choose(MethodHandles.lookup(), Sums.class, new PlainSums());
 * }</pre>
 */
public final class VectorApi {

  private static final String MODULE = "jdk.incubator.vector";

  private static final boolean ON =
      !"false".equals(System.getProperty("jled.vector"))
          && ModuleLayer.boot().findModule(MODULE).isPresent();

  private VectorApi() {}

  /** Whether kernels on the Vector API are taken. */
  public static boolean isOn() {
    return ON;
  }

  /**
   * The best implementation there is.
   *
   * @param lookup of the caller, who must see the implementations
   * @param kernel the interface K
   * @param plain what is taken without the Vector API
   */
  public static <K> K choose(MethodHandles.Lookup lookup, Class<K> kernel, K plain) {
    Checks.present("lookup", lookup);
    Checks.present("kernel", kernel);
    Checks.present("plain", plain);
    return ON ? vector(lookup, kernel, plain) : plain;
  }

  private static <K> K vector(MethodHandles.Lookup lookup, Class<K> kernel, K plain) {
    try {
      Class<?> variant =
          lookup.findClass(kernel.getPackageName() + ".Vector" + kernel.getSimpleName());
      return kernel.cast(
          lookup.findConstructor(variant, MethodType.methodType(void.class)).invoke());
    } catch (ClassNotFoundException e) {
      // An editor's build may know only the ordinary source root.
      return plain;
    } catch (Throwable e) {
      throw new IllegalStateException("the Vector API's variant of " + kernel + " fails", e);
    }
  }
}
