package ipstrategy.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThingTest {

    @ParameterizedTest
    @CsvSource({
        "measure, PROMOTION-2017-042, /measures/PROMOTION-2017-042",
        "task, PROMOTION-2017-042_T3, /measures/PROMOTION-2017-042/tasks/3",
        "contribution, KITE-2026-001_2026-10_SAPPRFT_1_SAIC, /reports/KITE-2026-001_2026-10_SAPPRFT",
        "target, PCT-APPLICATIONS/1, /metrics/PCT-APPLICATIONS/targets/1",
        "observation, PCT-APPLICATIONS|2015|CN|, /metrics/PCT-APPLICATIONS",
        "class-membership, CLASS-1_540000, /administration/region-classes/CLASS-1/540000",
        "calendar-year, 2027, /administration/working-days?year=2027",
        "supervision-step, A-1_2026-10_SAIC_R1_NOTICE, /supervision/steps/A-1_2026-10_SAIC_R1_NOTICE",
        "extension, E 1, /office/extensions/E%201",
        "mail-addresses, SAPPRFT, /agencies/SAPPRFT/mail-addresses",
        "meeting, MEETING-1, /conference/meetings/MEETING-1"
    })
    void aThingIsFoundOnItsPage(String kind, String subject, String page) {
        assertThat(new Thing(kind, subject).page()).isEqualTo(page);
    }

    @Test
    void whatHasNoPageLeadsNowhere() {
        assertThat(new Thing("unit", "PERCENT").page()).isNull();
        assertThat(new Thing("task", "PROMOTION-2017-042").page()).isNull();
    }
}
