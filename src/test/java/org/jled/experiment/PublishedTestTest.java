package org.jled.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import org.jled.multiscale.MultiscalePlan;
import org.junit.jupiter.api.Test;

class PublishedTestTest {

  @Test
  void theForecastsAreThoseOfThePaper() {
    assertThat(PublishedTest.plans(20))
        .hasSize(6)
        .startsWith(MultiscalePlan.latentOnly(20, 8000))
        .contains(new MultiscalePlan(20, 10, 10, 8000))
        .endsWith(new MultiscalePlan(20, 1000, 10, 8000));
  }

  @Test
  void theShortForecastHasOneStartAndTheLongOneMany() {
    assertThat(PublishedTest.starts(451)).isEqualTo(1);
    assertThat(PublishedTest.starts(8000)).isEqualTo(32);
  }
}
