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
        "evidence, PROMOTION-2017-042_E3, /measures/PROMOTION-2017-042",
        "official-text, PROMOTION-2017-042, /measures/PROMOTION-2017-042",
        "cycle-round, PATENT-2017_2017, /plans/PATENT-2017/rounds/2017",
        "province-sheet, PATENT-2017_2017_440000, /plans/PATENT-2017/rounds/2017/provinces/440000",
        "strand, OUTLINE-TEN-YEARS_DEPARTMENTS, /evaluation/rounds/OUTLINE-TEN-YEARS/strands/DEPARTMENTS",
        "self-report, OUTLINE-TEN-YEARS_DEPARTMENTS_SIPO, /evaluation/rounds/OUTLINE-TEN-YEARS/strands/DEPARTMENTS",
        "synthesis, OUTLINE-TEN-YEARS_SYNTHESIS, /evaluation/rounds/OUTLINE-TEN-YEARS/synthesis",
        "lineage-link, PROMOTION-2017-042~PROTECTION-2022-007, /lineage/PROMOTION-2017/PROTECTION-2022",
        "mail-addresses, SAPPRFT, /agencies/SAPPRFT/mail-addresses",
        "meeting, MEETING-1, /conference/meetings/MEETING-1"
    })
    void aThingIsFoundOnItsPage(String kind, String subject, String page) {
        assertThat(new Thing(null, kind, subject).page()).isEqualTo(page);
    }

    @ParameterizedTest
    @CsvSource({
        "import, IMPORT-1, /imports/copyright/IMPORT-1",
        "release, KITES-1, /releases/copyright/KITES-1",
        "reporting-rule, KITE-2026, /plans/KITE-2026/reporting/copyright"
    })
    void whatEachServiceHasOfItsOwnIsFoundInIt(String kind, String subject, String page) {
        assertThat(new Thing("copyright", kind, subject).page()).isEqualTo(page);
        assertThat(new Thing(null, kind, subject).page()).isNull();
    }

    @Test
    void whatHasNoPageLeadsNowhere() {
        assertThat(new Thing("patents", "unit", "PERCENT").page()).isNull();
        assertThat(new Thing(null, "task", "PROMOTION-2017-042").page()).isNull();
        assertThat(new Thing(null, "province-sheet", "PATENT-2017").page()).isNull();
        assertThat(new Thing(null, "lineage-link", "PROMOTION-2017-042").page()).isNull();
    }
}
