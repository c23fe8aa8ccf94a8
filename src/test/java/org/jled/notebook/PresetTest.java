package org.jled.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PresetTest {

  @Test
  void presetsAreReadInAnyCase() {
    assertThat(Preset.of(" Tiny ")).isEqualTo(Preset.TINY);
    assertThat(Preset.of("")).isEqualTo(Preset.QUICK);
    assertThatThrownBy(() -> Preset.of("papr"))
        .hasMessageContaining("did you mean 'paper'?")
        .hasMessageContaining("tiny, quick, paper");
  }
}
