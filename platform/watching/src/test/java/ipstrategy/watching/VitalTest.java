package ipstrategy.watching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class VitalTest {

    @Test
    void whatIsWatchedIsNamedByThePlatform() {
        assertThat(Vital.of("ipstrategy.outbox.waiting", "events", "select 1").values())
                .isEmpty();
        assertThatThrownBy(() -> Vital.of("outbox waiting", "events", "select 1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("outbox waiting");
    }

    @Test
    void aLabelHasValuesThatAreKnownBeforehand() {
        assertThatThrownBy(() -> Vital.byState("ipstrategy.reports", "reports", List.of(), "select 1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("needs a label and its values");
    }
}
