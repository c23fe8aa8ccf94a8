package org.jled.compare;

import org.jled.core.Registry;

/** The studies that can be asked for by name. To add one, add one line. */
public final class MethodStudies {

  /** {@code tiny} takes seconds, {@code quick} minutes, {@code paper} hours or days. */
  public static final Registry<MethodStudy> STUDIES =
      Registry.<MethodStudy>of("study")
          .with("fhn-tiny", FhnMethods.tiny())
          .with("fhn-quick", FhnMethods.quick())
          .with("fhn-paper", FhnMethods.paper())
          .with("ks-tiny", KsMethods.tiny())
          .with("ks-quick", KsMethods.quick())
          .with("ks-paper", KsMethods.paper());

  private MethodStudies() {}
}
