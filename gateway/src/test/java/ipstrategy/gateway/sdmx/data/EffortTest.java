package ipstrategy.gateway.sdmx.data;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ipstrategy.web.problem.Refusal;
import org.junit.jupiter.api.Test;

/// That what data there is is measured up to a bound.
class EffortTest {

    @Test
    void whatIsReadOfAllDataflowsTogetherIsBounded() {
        Effort effort = new Effort(3);
        effort.add(2);
        effort.add(1);
        assertThatThrownBy(() -> effort.add(1)).isInstanceOf(Refusal.class);
    }
}
