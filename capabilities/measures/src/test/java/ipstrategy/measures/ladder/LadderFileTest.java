package ipstrategy.measures.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ipstrategy.seeding.Seeds;
import ipstrategy.seeding.SeedsRefused;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LadderFileTest {

    @Test
    void theRealLadderHasTheFourStepsOfTheOffice() {
        Ladder ladder =
                Ladders.of(Seeds.ofClasspath()).on(LocalDate.of(2026, 11, 25)).orElseThrow();

        assertThat(ladder.rungs())
                .extracting(Ladder.Rung::step)
                .containsExactly(StepKind.REMINDER, StepKind.NOTICE, StepKind.SUPERVISION_LETTER, StepKind.AGENDA_ITEM);
        assertThat(ladder.rungs().get(2).name().zh()).contains("督办");
        assertThat(ladder.rungs().getLast().waitsFor())
                .containsExactly(Ladder.Addressee.OFFICE, Ladder.Addressee.REPORTER);
    }

    @Test
    void oneLadderFollowsTheOtherWithoutGap() {
        Ladders ladders = Ladders.of(seeds(ladder("old", "2016-01-01", "2025-06-30", "NOTICE", 1, "AGENDA_ITEM", 5)
                + ladder("new", "2025-07-01", "null", "NOTICE", 2, "AGENDA_ITEM", 3)));

        assertThat(ladders.on(LocalDate.of(2015, 12, 31))).isEmpty();
        assertThat(ladders.on(LocalDate.of(2025, 6, 30)).orElseThrow().version())
                .isEqualTo("old");
        assertThat(ladders.on(LocalDate.of(2025, 7, 1)).orElseThrow().version()).isEqualTo("new");
    }

    @ParameterizedTest
    @CsvSource({
        "2025-07-02, null, must be the day after 2025-06-30",
        "2025-06-30, null, must be the day after 2025-06-30",
        "2025-07-01, 2025-06-01, is before 2025-07-01",
        "2025-02-30, null, not a day of the calendar"
    })
    void aLadderThatLeavesAGapOrOverlapsIsRefused(String from, String to, String why) {
        refused(
                ladder("old", "2016-01-01", "2025-06-30", "NOTICE", 1, "AGENDA_ITEM", 5)
                        + ladder("new", from, to, "NOTICE", 1, "AGENDA_ITEM", 5),
                why);
    }

    @Test
    void aLadderWithoutLastDayIsTheLast() {
        refused(
                ladder("old", "2016-01-01", "null", "NOTICE", 1, "AGENDA_ITEM", 5)
                        + ladder("new", "2025-07-01", "null", "NOTICE", 1, "AGENDA_ITEM", 5),
                "has no last day");
    }

    @Test
    void stepsGrowSternerAndLater() {
        refused(ladder("one", "2016-01-01", "null", "AGENDA_ITEM", 1, "NOTICE", 5), "NOTICE does not come after");
        refused(ladder("one", "2016-01-01", "null", "NOTICE", 5, "AGENDA_ITEM", 5), "must be more than 5");
        refused(ladder("one", "2016-01-01", "null", "NOTICE", 5, "AGENDA_ITEM", 251), "at most 250");
        refused(ladder("one", "2016-01-01", "null", "NOTICE", 5, "THREAT", 6), "«THREAT» is none of");
    }

    @Test
    void aNameIsInBothLanguagesAndAFieldIsKnown() {
        String right = ladder("one", "2016-01-01", "null", "NOTICE", 1, "AGENDA_ITEM", 5);

        refused(right.replace("name: {zh: 步骤, en: Step}", "name: {zh: 步骤}"), "is missing");
        refused(right.replace("waitsFor: [REPORTER]", "waitsFor: [MINISTER]"), "«MINISTER» is not known");
        refused(right.replace("basis:", "colour: red\n  basis:"), "unknown field");
        refused(right + right, "stands twice");
    }

    static String ladder(String version, String from, String to, String first, int days, String second, int more) {
        return """
                - version: %s
                  validFrom: %s
                  validTo: %s
                  basis: {zh: 测试, en: for a test}
                  steps:
                    - {step: %s, workingDays: %d, name: {zh: 步骤, en: Step}, waitsFor: [REPORTER]}
                    - {step: %s, workingDays: %d, name: {zh: 步骤, en: Step}, waitsFor: [REPORTER]}
                """.formatted(version, from, to, first, days, second, more);
    }

    static Seeds seeds(String text) {
        return Seeds.of(Map.of(LadderFile.FILE, text));
    }

    private static void refused(String text, String why) {
        Seeds seeds = seeds(text);
        assertThatThrownBy(() -> Ladders.of(seeds))
                .isInstanceOf(SeedsRefused.class)
                .hasMessageContaining(why);
    }
}
