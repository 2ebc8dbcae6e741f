package ipstrategy.metrics.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MetricCodeTest {

    @Test
    void aCodeIsWordsJoinedByHyphens() {
        assertThat(new MetricCode("INVENTION-PATENTS-PER-10K")).hasToString("INVENTION-PATENTS-PER-10K");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "pct", "PCT APPLICATIONS", "-PCT", "PCT-", "PCT--X", "1ST"})
    void whatNamesNoMetricIsNoCode(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new MetricCode(text));
    }

    @Test
    void aCodeHasAnEnd() {
        assertThatIllegalArgumentException().isThrownBy(() -> new MetricCode("A".repeat(81)));
    }
}
