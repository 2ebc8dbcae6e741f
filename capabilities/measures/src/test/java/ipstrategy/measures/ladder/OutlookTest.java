package ipstrategy.measures.ladder;

import static ipstrategy.measures.ladder.ClimbTest.CLIMB;
import static ipstrategy.measures.ladder.ClimbTest.asked;
import static ipstrategy.measures.ladder.ClimbTest.at;
import static ipstrategy.measures.ladder.ClimbTest.day;
import static ipstrategy.measures.ladder.ClimbTest.facts;
import static ipstrategy.measures.ladder.ClimbTest.instant;
import static org.assertj.core.api.Assertions.assertThat;

import ipstrategy.measures.ladder.Facts.Move;
import ipstrategy.measures.ladder.Facts.Move.Kind;
import ipstrategy.measures.ladder.Facts.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutlookTest {

    private static final Move ASKED = asked("2025-01-15");

    @Test
    void theStepsToComeAreThoseThatFollowIfNothingHappens() {
        Outlook outlook = on("2025-01-13", facts(ASKED));

        assertThat(outlook.standing()).isEqualTo(Outlook.Standing.RUNNING);
        assertThat(told(outlook)).isEqualTo("NOTICE 2025-01-16, SUPERVISION_LETTER 2025-02-05, AGENDA_ITEM 2025-02-18");
    }

    @Test
    void whileAnExtensionIsPendingTheStepsAreThoseOfARefusalToday() {
        Outlook outlook = on("2025-01-17", facts(List.of(ASKED), new Span(instant("2025-01-13T10:00"), null)));

        assertThat(outlook.standing()).isEqualTo(Outlook.Standing.SUSPENDED);
        assertThat(told(outlook)).isEqualTo("NOTICE 2025-01-20, SUPERVISION_LETTER 2025-02-07, AGENDA_ITEM 2025-02-20");
    }

    @Test
    void nothingComesWhileTheOfficeHasTheReportOrHasAcceptedIt() {
        Facts filed = facts(ASKED, at(Kind.SUBMITTED, "2025-01-14T09:00"), at(Kind.ACCEPTED, "2025-01-20T09:00"));

        assertThat(on("2025-01-16", filed))
                .returns(Outlook.Standing.WITH_THE_OFFICE, Outlook::standing)
                .returns(List.of(), Outlook::ahead);
        assertThat(on("2025-01-21", filed))
                .returns(Outlook.Standing.OVER, Outlook::standing)
                .returns(null, Outlook::round);
    }

    @Test
    void whatCannotBeReckonedIsSaidToBeUnknown() {
        Outlook outlook = Outlook.of(
                CLIMB,
                facts(new Move(Kind.ASKED, instant("2027-12-01T00:10"), null, 2028)),
                instant("2027-12-20T12:00"),
                day("2027-12-20"));

        assertThat(outlook.standing()).isEqualTo(Outlook.Standing.UNKNOWN);
        assertThat(outlook.ahead()).isEmpty();
        assertThat(outlook.gaps()).hasSize(1);
    }

    private static Outlook on(String day, Facts facts) {
        return Outlook.of(CLIMB, facts, instant(day + "T12:00"), day(day));
    }

    private static String told(Outlook outlook) {
        return String.join(
                ", ",
                outlook.ahead().stream()
                        .map(step -> step.step() + " " + step.on())
                        .toList());
    }
}
