package ipstrategy.measures.standing;

import static org.assertj.core.api.Assertions.assertThat;

import ipstrategy.identity.AgencyCode;
import ipstrategy.measures.Assignment;
import ipstrategy.measures.terms.Assessment;
import ipstrategy.measures.terms.AssignmentRule;
import ipstrategy.measures.terms.Deadline;
import ipstrategy.measures.terms.MeasureId;
import ipstrategy.measures.terms.MeasureStatus;
import ipstrategy.measures.terms.Role;
import ipstrategy.web.Text;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StandingTest {

    private static final LocalDate LAST_OF_2017 = LocalDate.of(2017, 12, 31);
    private static final LocalDate REFORM = LocalDate.of(2017, 8, 29);
    private static final LocalDate Q2 = LocalDate.of(2017, 6, 30);
    private static final LocalDate Q3 = LocalDate.of(2017, 9, 30);
    private static final LocalDate Q4 = LocalDate.of(2017, 12, 31);

    @Test
    void aMeasureOnWhichNothingWasAcceptedIsAssigned() {
        assertThat(status(Deadline.Kind.PLAN_YEAR)).isEqualTo(MeasureStatus.ASSIGNED);
        assertThat(status(Deadline.Kind.PLAN_YEAR, asked("SIPO", Q3))).isEqualTo(MeasureStatus.ASSIGNED);
    }

    @Test
    void anAcceptedReportPutsItInProgress() {
        for (Assessment said : List.of(Assessment.ON_TRACK, Assessment.CONSTRAINED, Assessment.NO_PROGRESS)) {
            assertThat(status(Deadline.Kind.PLAN_YEAR, accepted("SIPO", Q3, said)))
                    .isEqualTo(MeasureStatus.IN_PROGRESS);
        }
    }

    @Test
    void whatWasMetStandsAsItsDeadlineIsWorded() {
        Answer met = accepted("SIPO", Q3, Assessment.MET);
        assertThat(status(Deadline.Kind.PLAN_YEAR, met)).isEqualTo(MeasureStatus.COMPLETED);
        assertThat(status(Deadline.Kind.BY_DATE, met)).isEqualTo(MeasureStatus.COMPLETED);
        assertThat(status(Deadline.Kind.COMPLETE_IN_YEAR, met)).isEqualTo(MeasureStatus.COMPLETED);
        assertThat(status(Deadline.Kind.STAGED_RESULT_IN_YEAR, met)).isEqualTo(MeasureStatus.STAGED_RESULT);
        assertThat(status(Deadline.Kind.BY_DATE_THEN_CONTINUING, met)).isEqualTo(MeasureStatus.COMPLETED_CONTINUING);
        assertThat(status(Deadline.Kind.CONTINUING, met)).isEqualTo(MeasureStatus.IN_PROGRESS);
    }

    @Test
    void completedThenContinuingIsNeverClosed() {
        Assignment measure = led(Deadline.Kind.BY_DATE_THEN_CONTINUING);
        List<Answer> later =
                List.of(accepted("SIPO", Q3, Assessment.MET), accepted("SIPO", Q4.plusMonths(3), Assessment.ON_TRACK));
        LocalDate day = LocalDate.of(2018, 5, 1);
        assertThat(Standing.of(measure, later, false, day)).isEqualTo(MeasureStatus.COMPLETED_CONTINUING);
        assertThat(Standing.of(measure, later, true, day)).isEqualTo(MeasureStatus.COMPLETED_CONTINUING);
        assertThat(Standing.isThrough(measure, new AgencyCode("SIPO"), later, day))
                .isFalse();
    }

    @Test
    void aPublishedEvaluationEndsWhatDoesNotGoOn() {
        assertThat(Standing.of(led(Deadline.Kind.PLAN_YEAR), List.of(), true, Q3))
                .isEqualTo(MeasureStatus.EVALUATED);
        assertThat(Standing.of(led(Deadline.Kind.CONTINUING), List.of(), true, Q3))
                .isEqualTo(MeasureStatus.ASSIGNED);
    }

    @Test
    void aLateReportMakesTheMeasureOverdueAndItsAcceptanceClearsIt() {
        assertThat(status(Deadline.Kind.PLAN_YEAR, late("SIPO", Q3))).isEqualTo(MeasureStatus.OVERDUE);
        assertThat(status(Deadline.Kind.CONTINUING, accepted("SIPO", Q2, Assessment.ON_TRACK), late("SIPO", Q3)))
                .isEqualTo(MeasureStatus.OVERDUE);
        assertThat(status(Deadline.Kind.PLAN_YEAR, accepted("SIPO", Q3, Assessment.ON_TRACK)))
                .isEqualTo(MeasureStatus.IN_PROGRESS);
    }

    @Test
    void aMeasureIsOverdueOnceAReportAfterItsDaySaysThatItIsNotDone() {
        Assignment measure = led(Deadline.Kind.PLAN_YEAR);
        LocalDate january = LocalDate.of(2018, 1, 10);
        List<Answer> before = List.of(accepted("SIPO", Q3, Assessment.ON_TRACK), asked("SIPO", Q4));
        assertThat(Standing.of(measure, before, false, january)).isEqualTo(MeasureStatus.IN_PROGRESS);
        List<Answer> after =
                List.of(accepted("SIPO", Q3, Assessment.ON_TRACK), accepted("SIPO", Q4, Assessment.CONSTRAINED));
        assertThat(Standing.of(measure, after, false, january)).isEqualTo(MeasureStatus.OVERDUE);
        List<Answer> done = List.of(accepted("SIPO", Q4, Assessment.MET));
        assertThat(Standing.of(measure, done, false, january)).isEqualTo(MeasureStatus.COMPLETED);
    }

    @Test
    void anExtensionMovesTheDayByWhichItIsOverdue() {
        Assignment extended =
                measure(Deadline.Kind.PLAN_YEAR, LocalDate.of(2018, 6, 30), AssignmentRule.SOLE, lead("SIPO"));
        List<Answer> answers = List.of(accepted("SIPO", Q4, Assessment.CONSTRAINED));
        assertThat(Standing.of(extended, answers, false, LocalDate.of(2018, 1, 20)))
                .isEqualTo(MeasureStatus.IN_PROGRESS);
    }

    @Test
    void circumstancesThatDidNotCallForItAreAResult() {
        assertThat(status(Deadline.Kind.PLAN_YEAR, accepted("SIPO", Q3, Assessment.NOT_TRIGGERED)))
                .isEqualTo(MeasureStatus.NOT_TRIGGERED);
        assertThat(Standing.of(
                        led(Deadline.Kind.PLAN_YEAR),
                        List.of(accepted("SIPO", Q4, Assessment.NOT_TRIGGERED)),
                        false,
                        LocalDate.of(2018, 2, 1)))
                .isEqualTo(MeasureStatus.NOT_TRIGGERED);
        assertThat(status(
                        Deadline.Kind.PLAN_YEAR,
                        accepted("SIPO", Q2, Assessment.NOT_TRIGGERED),
                        accepted("SIPO", Q3, Assessment.ON_TRACK)))
                .isEqualTo(MeasureStatus.IN_PROGRESS);
    }

    @Test
    void whoAnswersByDutyMustAllHaveMetBeforeTheMeasureIsComplete() {
        Assignment shared = byDuty("CAC", "MOC", "SAIC");
        Answer cac = accepted("CAC", Q3, Assessment.MET);
        Answer moc = accepted("MOC", Q3, Assessment.MET);
        assertThat(Standing.of(shared, List.of(cac, moc), false, Q3)).isEqualTo(MeasureStatus.IN_PROGRESS);
        assertThat(Standing.of(shared, List.of(cac, moc, accepted("SAIC", Q3, Assessment.ON_TRACK)), false, Q3))
                .isEqualTo(MeasureStatus.IN_PROGRESS);
        assertThat(Standing.of(shared, List.of(cac, moc, accepted("SAIC", Q3, Assessment.MET)), false, Q3))
                .isEqualTo(MeasureStatus.COMPLETED);
    }

    @Test
    void whoIsDoneByDutyIsThroughAndTheOthersAreNot() {
        Assignment shared = byDuty("CAC", "MOC");
        List<Answer> answers = List.of(accepted("CAC", Q3, Assessment.MET));
        assertThat(Standing.isThrough(shared, new AgencyCode("CAC"), answers, Q3))
                .isTrue();
        assertThat(Standing.isThrough(shared, new AgencyCode("MOC"), answers, Q3))
                .isFalse();
    }

    @Test
    void oneOfThemThatIsLateByDutyMakesTheMeasureOverdue() {
        assertThat(Standing.of(byDuty("CAC", "MOC"), List.of(late("MOC", Q3)), false, Q4))
                .isEqualTo(MeasureStatus.OVERDUE);
    }

    @Test
    void leadsThatAreNotRankedAreLateOnlyTogether() {
        Assignment together = coLed("MFA", "MOFCOM", "SIPO");
        assertThat(Standing.of(together, List.of(late("MFA", Q3), late("MOFCOM", Q3)), false, Q4))
                .isEqualTo(MeasureStatus.ASSIGNED);
        assertThat(Standing.of(together, List.of(late("MFA", Q2), late("MOFCOM", Q3), late("SIPO", Q3)), false, Q4))
                .isEqualTo(MeasureStatus.ASSIGNED);
        assertThat(Standing.of(together, List.of(late("MFA", Q3), late("MOFCOM", Q3), late("SIPO", Q3)), false, Q4))
                .isEqualTo(MeasureStatus.OVERDUE);
    }

    @Test
    void eachLeadThatIsNotRankedSpeaksForAll() {
        Assignment together = coLed("MFA", "MOFCOM");
        List<Answer> answers = List.of(accepted("MOFCOM", Q3, Assessment.MET), late("MFA", Q3));
        assertThat(Standing.of(together, answers, false, Q4)).isEqualTo(MeasureStatus.COMPLETED);
        assertThat(Standing.isThrough(together, new AgencyCode("MFA"), answers, Q4))
                .isTrue();
    }

    @Test
    void leadsAndThoseByDutyBesideThemMustBothHaveMet() {
        Assignment mixed = measure(
                Deadline.Kind.PLAN_YEAR,
                null,
                AssignmentRule.CO_LEADS,
                one("MFA", Role.CO_LEAD),
                one("SIPO", Role.CO_LEAD),
                one("MOA", Role.BY_DUTY));
        Answer sipo = accepted("SIPO", Q3, Assessment.MET);
        assertThat(Standing.of(mixed, List.of(sipo), false, Q3)).isEqualTo(MeasureStatus.IN_PROGRESS);
        assertThat(Standing.of(mixed, List.of(sipo, accepted("MOA", Q3, Assessment.MET)), false, Q3))
                .isEqualTo(MeasureStatus.COMPLETED);
    }

    @Test
    void whatAPredecessorHasMetIsMetUnderItsSuccessor() {
        Assignment passed = passedOn(Role.LEAD);
        List<Answer> answers = List.of(accepted("SIPO", Q2, Assessment.MET));
        assertThat(Standing.of(passed, answers, false, Q3)).isEqualTo(MeasureStatus.COMPLETED);
        assertThat(Standing.isThrough(passed, new AgencyCode("CNIPA"), answers, Q3))
                .isTrue();
        assertThat(Standing.isThrough(passed, new AgencyCode("SIPO"), answers, Q3))
                .as("who answers no more is not asked anyway")
                .isFalse();
        assertThat(Standing.isThrough(passed, new AgencyCode("CNIPA"), answers, REFORM.minusDays(5)))
                .as("before its day the successor is through as well")
                .isTrue();
        Assignment another = measure(Deadline.Kind.PLAN_YEAR, null, AssignmentRule.SOLE, lead("CNIPA"));
        assertThat(Standing.of(another, answers, false, Q3))
                .as("an agency that nobody was succeeded by speaks for itself")
                .isEqualTo(MeasureStatus.IN_PROGRESS);
    }

    @Test
    void whatAPredecessorLeftOpenIsOpenUnderItsSuccessor() {
        assertThat(Standing.of(passedOn(Role.LEAD), List.of(late("SIPO", Q2)), false, Q3))
                .isEqualTo(MeasureStatus.OVERDUE);
        assertThat(Standing.of(
                        passedOn(Role.LEAD),
                        List.of(accepted("SIPO", Q4, Assessment.CONSTRAINED)),
                        false,
                        LocalDate.of(2018, 1, 10)))
                .isEqualTo(MeasureStatus.OVERDUE);
    }

    @Test
    void aShareThatPassedOnIsMetAndThatOfAnotherIsNot() {
        Assignment shared = succeededBeside("MOC", AssignmentRule.BY_DUTY, Role.BY_DUTY);
        List<Answer> answers = List.of(accepted("SIPO", Q2, Assessment.MET));
        assertThat(Standing.of(shared, answers, false, Q3)).isEqualTo(MeasureStatus.IN_PROGRESS);
        assertThat(Standing.isThrough(shared, new AgencyCode("CNIPA"), answers, Q3))
                .isTrue();
        assertThat(Standing.isThrough(shared, new AgencyCode("MOC"), answers, Q3))
                .isFalse();
    }

    @Test
    void leadsThatAreNotRankedAreLateTogetherAlsoWhereOneWasSucceeded() {
        Assignment together = succeededBeside("MFA", AssignmentRule.CO_LEADS, Role.CO_LEAD);
        assertThat(Standing.of(together, List.of(late("SIPO", Q2), late("CNIPA", Q2)), false, Q3))
                .as("one of two, told by both of its names")
                .isEqualTo(MeasureStatus.ASSIGNED);
        assertThat(Standing.of(together, List.of(late("SIPO", Q2), late("MFA", Q2)), false, Q3))
                .isEqualTo(MeasureStatus.OVERDUE);
        assertThat(Standing.of(together, List.of(accepted("SIPO", Q2, Assessment.MET)), false, Q3))
                .isEqualTo(MeasureStatus.COMPLETED);
    }

    @Test
    void ofTwoSharesThatCameIntoOneHandEachIsToBeMet() {
        AgencyCode before = new AgencyCode("SIPO");
        Assignment merged = measure(
                Deadline.Kind.PLAN_YEAR,
                null,
                AssignmentRule.BY_DUTY,
                new Assignment.Answerable(
                        before, Role.BY_DUTY, 1, List.of(), List.of(), List.of(), null, REFORM.minusDays(1)),
                new Assignment.Answerable(
                        new AgencyCode("CNIPA"), Role.BY_DUTY, 1, List.of(), List.of(), List.of(before), null, null));
        assertThat(Standing.of(merged, List.of(late("SIPO", Q2)), false, Q3)).isEqualTo(MeasureStatus.OVERDUE);
        List<Answer> own = List.of(accepted("CNIPA", Q2, Assessment.MET));
        assertThat(Standing.of(merged, own, false, Q3)).isEqualTo(MeasureStatus.IN_PROGRESS);
        assertThat(Standing.isThrough(merged, new AgencyCode("CNIPA"), own, Q3)).isFalse();
        assertThat(Standing.of(merged, List.of(accepted("CNIPA", Q3, Assessment.MET)), false, Q3))
                .isEqualTo(MeasureStatus.COMPLETED);
    }

    private static Assignment passedOn(Role role) {
        return measure(Deadline.Kind.PLAN_YEAR, null, AssignmentRule.SOLE, succeeded("SIPO", "CNIPA", role));
    }

    /// One whom a reform ended and its successor, beside another in the same role.
    private static Assignment succeededBeside(String other, AssignmentRule rule, Role role) {
        return measure(
                Deadline.Kind.PLAN_YEAR,
                null,
                rule,
                Stream.concat(Arrays.stream(succeeded("SIPO", "CNIPA", role)), Stream.of(one(other, role)))
                        .toArray(Assignment.Answerable[]::new));
    }

    @Test
    void participantsHaveNoPartInTheStanding() {
        Assignment led = measure(
                Deadline.Kind.PLAN_YEAR, null, AssignmentRule.FIRST_LEADS, lead("SIPO"), one("SAIC", Role.PARTICIPANT));
        assertThat(Standing.of(led, List.of(accepted("SIPO", Q3, Assessment.MET)), false, Q3))
                .isEqualTo(MeasureStatus.COMPLETED);
    }

    private static MeasureStatus status(Deadline.Kind kind, Answer... answers) {
        return Standing.of(led(kind), Arrays.asList(answers), false, Q3.plusDays(20));
    }

    private static Assignment led(Deadline.Kind kind) {
        return measure(kind, null, AssignmentRule.SOLE, lead("SIPO"));
    }

    private static Assignment byDuty(String... agencies) {
        return measure(
                Deadline.Kind.PLAN_YEAR,
                null,
                AssignmentRule.BY_DUTY,
                Arrays.stream(agencies).map(agency -> one(agency, Role.BY_DUTY)).toArray(Assignment.Answerable[]::new));
    }

    private static Assignment coLed(String... agencies) {
        return measure(
                Deadline.Kind.PLAN_YEAR,
                null,
                AssignmentRule.CO_LEADS,
                Arrays.stream(agencies).map(agency -> one(agency, Role.CO_LEAD)).toArray(Assignment.Answerable[]::new));
    }

    private static Assignment measure(
            Deadline.Kind kind, LocalDate extendedTo, AssignmentRule rule, Assignment.Answerable... answerable) {
        return new Assignment(
                new MeasureId("PROMOTION-2017-001"),
                "PROMOTION-2017",
                new Text("推进知识产权综合管理改革试点", "Pilot reform of comprehensive IP administration"),
                rule,
                List.of(answerable),
                new Deadline(kind, kind == Deadline.Kind.CONTINUING ? null : LAST_OF_2017),
                extendedTo,
                false,
                List.of(),
                List.of(),
                MeasureStatus.ASSIGNED);
    }

    private static Assignment.Answerable lead(String agency) {
        return one(agency, Role.LEAD);
    }

    private static Assignment.Answerable one(String agency, Role role) {
        return new Assignment.Answerable(new AgencyCode(agency), role, 1, List.of(), List.of(), List.of(), null, null);
    }

    /// Two rows, as a reform leaves them: one ends, and the other begins on the next day.
    private static Assignment.Answerable[] succeeded(String predecessor, String successor, Role role) {
        AgencyCode before = new AgencyCode(predecessor);
        return new Assignment.Answerable[] {
            new Assignment.Answerable(before, role, 1, List.of(), List.of(), List.of(), null, REFORM.minusDays(1)),
            new Assignment.Answerable(
                    new AgencyCode(successor), role, 1, List.of(), List.of(before), List.of(), REFORM, null)
        };
    }

    private static Answer accepted(String agency, LocalDate periodEnd, Assessment said) {
        return new Answer(
                agency, periodEnd, said, periodEnd.plusDays(15).atStartOfDay().toInstant(ZoneOffset.UTC), false);
    }

    private static Answer asked(String agency, LocalDate periodEnd) {
        return new Answer(agency, periodEnd, null, null, false);
    }

    private static Answer late(String agency, LocalDate periodEnd) {
        return new Answer(agency, periodEnd, null, null, true);
    }
}
