package ipstrategy.coordination.reform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReformTest {

    private static final LocalDate DAY = LocalDate.of(2018, 3, 21);
    private static final LocalDate LATER = LocalDate.of(2023, 5, 18);

    @Test
    void aMeasureHasOneSuccessor() {
        Reform trademarks = of("CNIPA", DAY, List.of("PROMOTION-2017-003", "PROMOTION-2017-022"));
        assertThat(of("SAMR", DAY, List.of("PROMOTION-2017-024")).conflictsWith(trademarks))
                .isFalse();
        assertThat(of("SAMR", LATER, List.of("PROMOTION-2017-022")).conflictsWith(trademarks))
                .isTrue();
    }

    @Test
    void theRestMayPassWithOrAfterTheListedMeasuresButNotBeforeThem() {
        Reform listed = of("CNIPA", DAY, List.of("PROMOTION-2017-003"));
        assertThat(of("SAMR", DAY, null).conflictsWith(listed)).isFalse();
        assertThat(of("SAMR", LATER, null).conflictsWith(listed)).isFalse();
        assertThat(of("SAMR", DAY.minusDays(1), null).conflictsWith(listed)).isTrue();
    }

    @Test
    void whenAllHasPassedNothingIsLeft() {
        Reform all = of("CNIPA", DAY, null);
        assertThat(of("SAMR", LATER, null).conflictsWith(all)).isTrue();
        assertThat(of("SAMR", DAY, List.of("PROMOTION-2017-003")).conflictsWith(all))
                .isTrue();
        assertThat(of("SAMR", DAY.minusDays(1), List.of("PROMOTION-2017-003")).conflictsWith(all))
                .isFalse();
    }

    @Test
    void whatIsDecidedStands() {
        Reform decided = of("CNIPA", DAY, null);
        decided.decide("国务院机构改革方案", "coordinator-jc", Instant.EPOCH);
        assertThatThrownBy(() -> decided.change(List.of(), "second thoughts"))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> decided.decide("国务院机构改革方案", "coordinator-jc", Instant.EPOCH))
                .isInstanceOf(IllegalStateException.class);
    }

    private static Reform of(String successor, LocalDate on, @Nullable List<String> measures) {
        Reform reform = new Reform("SAIC", successor, on);
        reform.change(measures, "机构改革");
        return reform;
    }
}
