package ipstrategy.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChromiumTest {

    @Test
    void continuousIntegrationIsWhereTheEnvironmentSaysSo() {
        assertThat(Chromium.isContinuousIntegration("true")).isTrue();
        assertThat(Chromium.isContinuousIntegration("1")).isTrue();
        assertThat(Chromium.isContinuousIntegration("false")).isFalse();
        assertThat(Chromium.isContinuousIntegration("")).isFalse();
        assertThat(Chromium.isContinuousIntegration(null)).isFalse();
    }
}
