package ipstrategy.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import ipstrategy.identity.AgencyCode;
import ipstrategy.measures.seeded.SeededMeasure;
import ipstrategy.measures.terms.AssignmentRule;
import ipstrategy.measures.terms.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ResponsibilityTest {

    private static final LocalDate DAY = LocalDate.of(2017, 9, 1);
    private static final LocalDate REFORM = LocalDate.of(2018, 8, 29);
    private static final Instant SPRING = Instant.parse("2017-04-01T00:00:00Z");
    private static final Instant SUMMER = Instant.parse("2017-07-01T00:00:00Z");

    @Test
    void theFirstListedLeadsAndThoseAfterItDoNot() {
        Measure measure = planted("PROMOTION-2017-003");
        assertThat(measure.isLedBy(new AgencyCode("SCOPSR"), DAY)).isTrue();
        assertThat(measure.isLedBy(new AgencyCode("SIPO"), DAY)).isFalse();
        assertThat(measure.isLedBy(new AgencyCode("MOF"), DAY)).isFalse();
    }

    @Test
    void leadsThatAreNotRankedLeadAlike() {
        Measure measure = planted("PROMOTION-2017-084");
        assertThat(List.of("MFA", "MOFCOM", "SIPO"))
                .allSatisfy(agency ->
                        assertThat(measure.isLedBy(new AgencyCode(agency), DAY)).isTrue());
    }

    @Test
    void whoAnswersByDutySpeaksForTheOwnShare() {
        Measure measure = planted("PROMOTION-2017-034");
        assertThat(RealMeasures.named("PROMOTION-2017-034").responsibilities())
                .hasSize(15)
                .allSatisfy(one -> assertThat(measure.isLedBy(new AgencyCode(one.agency()), DAY))
                        .isTrue());
    }

    @Test
    void membersOfACollectiveDoNotSpeakForIt() {
        Measure measure = planted("PROMOTION-2017-092");
        assertThat(measure.isLedBy(AgencyCode.OFFICE, DAY)).isTrue();
        assertThat(measure.isLedBy(new AgencyCode("JC-MEMBERS"), DAY)).isFalse();
        assertThat(measure.isLedBy(new AgencyCode("MOF"), DAY)).isFalse();
    }

    @Test
    void nobodyLeadsWhatTheDocumentGivesToNobody() {
        assertThat(planted("PROTECTION-2022-027").isLedBy(new AgencyCode("CNIPA"), DAY))
                .isFalse();
    }

    @Test
    void aLeadThatChangesIsSupersededAndWhatWasBelievedStays() {
        Measure measure = planted("PROMOTION-2017-003");
        measure.take(ledBy("PROMOTION-2017-003", "MOF"), SUMMER);
        assertThat(agencies(measure, SUMMER)).containsExactly("MOF", "SAIC", "SAPPRFT", "SIPO");
        assertThat(agencies(measure, SUMMER.minusNanos(1))).containsExactly("SCOPSR", "SAIC", "SAPPRFT", "SIPO");
        assertThat(agencies(measure, SPRING)).containsExactly("SCOPSR", "SAIC", "SAPPRFT", "SIPO");
        assertThat(agencies(measure, SPRING.minusNanos(1))).isEmpty();
        assertThat(measure.isLedBy(new AgencyCode("MOF"), DAY)).isTrue();
        assertThat(measure.isLedBy(new AgencyCode("SCOPSR"), DAY)).isFalse();
    }

    @Test
    void aResponsibilityIsSupersededOnceAndForAll() {
        Responsibility held = new Responsibility(tenure("MOF", Role.LEAD, 1, null, null), 1, null, SPRING);
        held.supersede(SUMMER);
        assertThatIllegalStateException().isThrownBy(() -> held.supersede(SUMMER));
    }

    @Test
    void onTheDayOfAReformTheSuccessorAnswersAndUntilTheDayBeforeThePredecessorDid() {
        Measure measure = planted("PROMOTION-2017-003");
        assertThat(measure.passOn(new AgencyCode("SCOPSR"), new AgencyCode("CNIPA"), REFORM, SUMMER))
                .isTrue();
        assertThat(agencies(measure, SUMMER, REFORM)).containsExactly("CNIPA", "SAIC", "SAPPRFT", "SIPO");
        assertThat(agencies(measure, SUMMER, REFORM.minusDays(1))).containsExactly("SCOPSR", "SAIC", "SAPPRFT", "SIPO");
        assertThat(measure.isLedBy(new AgencyCode("CNIPA"), REFORM)).isTrue();
        assertThat(measure.isLedBy(new AgencyCode("CNIPA"), REFORM.minusDays(1)))
                .isFalse();
        assertThat(measure.isLedBy(new AgencyCode("SCOPSR"), REFORM)).isFalse();
        assertThat(agencies(measure, SPRING, REFORM))
                .as("what was believed before the reform was decided")
                .containsExactly("SCOPSR", "SAIC", "SAPPRFT", "SIPO");
    }

    @Test
    void theSameReformAgainPassesNothingOn() {
        Measure measure = planted("PROMOTION-2017-003");
        measure.passOn(new AgencyCode("SCOPSR"), new AgencyCode("CNIPA"), REFORM, SUMMER);
        MeasureView once = measure.view(SUMMER.plusSeconds(60));
        assertThat(measure.passOn(new AgencyCode("SCOPSR"), new AgencyCode("CNIPA"), REFORM, SUMMER.plusSeconds(30)))
                .isFalse();
        assertThat(measure.view(SUMMER.plusSeconds(60))).isEqualTo(once);
    }

    @Test
    void aSuccessorOfSeveralIsNamedOnceInItsStrongestRole() {
        Measure measure = planted("PROMOTION-2017-003");
        AgencyCode successor = new AgencyCode("SAMR");
        measure.passOn(new AgencyCode("SAIC"), successor, REFORM, SUMMER);
        measure.passOn(new AgencyCode("SCOPSR"), successor, REFORM, SUMMER.plusSeconds(1));
        measure.passOn(new AgencyCode("SIPO"), successor, REFORM, SUMMER.plusSeconds(2));
        assertThat(agencies(measure, SUMMER.plusSeconds(2), REFORM)).containsExactly("SAMR", "SAPPRFT");
        assertThat(measure.isLedBy(successor, REFORM)).isTrue();
        assertThat(agencies(measure, SUMMER.plusSeconds(2), REFORM.minusDays(1)))
                .containsExactly("SCOPSR", "SAIC", "SAPPRFT", "SIPO");
    }

    @Test
    void aSuccessorRemembersWhoHadItBefore() {
        Measure measure = planted("PROMOTION-2017-003");
        measure.passOn(new AgencyCode("SCOPSR"), new AgencyCode("CNIPA"), REFORM, SUMMER);
        measure.passOn(new AgencyCode("CNIPA"), new AgencyCode("SAMR"), REFORM.plusYears(1), SUMMER.plusSeconds(1));
        assertThat(predecessors(measure, "CNIPA")).containsExactly(new AgencyCode("SCOPSR"));
        assertThat(predecessors(measure, "SAMR")).containsExactly(new AgencyCode("SCOPSR"), new AgencyCode("CNIPA"));
        assertThat(predecessors(measure, "SCOPSR")).isEmpty();
    }

    @Test
    void aLeadThatIsNotRankedAndSucceedsAnotherSpeaksForBothAndOneByDutyForItselfAlone() {
        for (Role role : List.of(Role.CO_LEAD, Role.BY_DUTY)) {
            Measure measure = planted("PROMOTION-2017-003");
            measure.assign(
                    List.of(
                            new SeededMeasure.Assigned("SAIC", role, 1, List.of()),
                            new SeededMeasure.Assigned("SAMR", role, 1, List.of())),
                    DAY,
                    SUMMER);
            measure.passOn(new AgencyCode("SAIC"), new AgencyCode("SAMR"), REFORM, SUMMER.plusSeconds(1));
            assertThat(agencies(measure, SUMMER.plusSeconds(1), REFORM)).containsExactly("SAMR");
            assertThat(predecessors(measure, "SAMR"))
                    .as("%s", role)
                    .isEqualTo(role == Role.CO_LEAD ? List.of(new AgencyCode("SAIC")) : List.of());
            assertThat(measure.assignment().successor(new AgencyCode("SAIC"), REFORM))
                    .as("what was left open is owed all the same, %s", role)
                    .contains(new AgencyCode("SAMR"));
        }
    }

    private static List<AgencyCode> predecessors(Measure measure, String agency) {
        return measure.assignment().answerable().stream()
                .filter(one -> one.agency().value().equals(agency))
                .map(Assignment.Answerable::predecessors)
                .reduce((first, later) -> later)
                .orElseThrow();
    }

    @Test
    void aMemberOfACollectiveIsSucceededWithinIt() {
        Measure measure = planted("PROMOTION-2017-092");
        AgencyCode successor = new AgencyCode("CNIPA");
        assertThat(measure.assignment().concerns(successor, DAY)).isFalse();
        measure.passOn(new AgencyCode("SIPO"), successor, REFORM, SUMMER);
        assertThat(measure.assignment().participants(REFORM))
                .contains(successor)
                .doesNotContain(new AgencyCode("SIPO"));
        assertThat(measure.assignment().participants(REFORM.minusDays(1)))
                .contains(new AgencyCode("SIPO"))
                .doesNotContain(successor);
    }

    @Test
    void whomTheOfficeNamesAnswersAndTheRuleFollows() {
        Measure measure = planted("PROTECTION-2022-027");
        assertThat(measure.assignment().rule()).isEqualTo(AssignmentRule.NOT_NAMED);
        measure.assign(
                List.of(
                        new SeededMeasure.Assigned("CNIPA", Role.LEAD, 1, List.of()),
                        new SeededMeasure.Assigned("MOF", Role.PARTICIPANT, 2, List.of())),
                null,
                SUMMER);
        assertThat(measure.assignment().rule()).isEqualTo(AssignmentRule.FIRST_LEADS);
        assertThat(measure.view(SUMMER).rule()).as("as printed").isEqualTo(AssignmentRule.NOT_NAMED);
        assertThat(agencies(measure, SUMMER)).containsExactly("CNIPA", "MOF");
    }

    @Test
    void whoGoesOnAnsweringIsNotSaidAnew() {
        Measure measure = planted("PROMOTION-2017-003");
        measure.assign(
                List.of(
                        new SeededMeasure.Assigned("SCOPSR", Role.LEAD, 1, List.of()),
                        new SeededMeasure.Assigned("MOF", Role.PARTICIPANT, 2, List.of())),
                REFORM,
                SUMMER);
        assertThat(agencies(measure, SUMMER, REFORM)).containsExactly("SCOPSR", "MOF");
        assertThat(agencies(measure, SUMMER, REFORM.minusDays(1))).containsExactly("SCOPSR", "SAIC", "SAPPRFT", "SIPO");
        assertThat(measure.responsibilities()
                        .believedAt(SUMMER)
                        .filter(one -> one.is(new AgencyCode("SCOPSR")))
                        .map(Responsibility::held))
                .singleElement()
                .satisfies(held -> assertThat(held.recordedAt()).isEqualTo(SPRING));
    }

    @Test
    void whoAnswersUntilADayOrFromALaterOneStaysSoWhenOthersAreNamed() {
        Measure measure = planted("PROMOTION-2017-003");
        measure.passOn(new AgencyCode("SCOPSR"), new AgencyCode("CNIPA"), REFORM, SUMMER);
        measure.appoint(
                List.of(
                        tenure("SCOPSR", Role.LEAD, 1, null, REFORM.minusDays(1)),
                        tenure("CNIPA", Role.LEAD, 1, REFORM, null),
                        tenure("MOF", Role.PARTICIPANT, 2, null, null)),
                DAY,
                SUMMER.plusSeconds(1));
        Instant later = SUMMER.plusSeconds(2);
        assertThat(agencies(measure, later, DAY)).containsExactly("SCOPSR", "MOF");
        assertThat(agencies(measure, later, REFORM.minusDays(1))).containsExactly("SCOPSR", "MOF");
        assertThat(agencies(measure, later, REFORM)).containsExactly("CNIPA", "MOF");
        assertThat(measure.responsibilities()
                        .believedAt(later)
                        .map(Responsibility::held)
                        .filter(held -> List.of("SCOPSR", "CNIPA")
                                .contains(held.answerable().agency().value()))
                        .map(Assignments.Held::recordedAt))
                .as("what stays as it was is not said anew")
                .containsOnly(SUMMER);
    }

    @Test
    void whoseDayIsMovedIsSaidAnew() {
        Measure measure = planted("PROMOTION-2017-003");
        measure.appoint(List.of(tenure("SCOPSR", Role.LEAD, 1, null, REFORM)), DAY, SUMMER);
        assertThat(agencies(measure, SUMMER, REFORM)).containsExactly("SCOPSR");
        assertThat(agencies(measure, SUMMER, REFORM.plusDays(1))).isEmpty();
        assertThat(agencies(measure, SUMMER, DAY.minusDays(1))).containsExactly("SCOPSR", "SAIC", "SAPPRFT", "SIPO");
    }

    private static Assignments.Tenure tenure(
            String agency, Role role, int order, @Nullable LocalDate from, @Nullable LocalDate until) {
        return new Assignments.Tenure(new SeededMeasure.Assigned(agency, role, order, List.of()), from, until);
    }

    private static Measure planted(String id) {
        SeededMeasure row = RealMeasures.named(id);
        Measure measure = new Measure(row.id(), row.plan(), row.number());
        measure.take(row, SPRING);
        return measure;
    }

    private static List<String> agencies(Measure measure, Instant asOf) {
        return agencies(measure, asOf, DAY);
    }

    private static List<String> agencies(Measure measure, Instant asOf, LocalDate on) {
        return measure.view(asOf, on, List.of()).responsibilities().stream()
                .map(MeasureView.ResponsibilityView::agency)
                .toList();
    }

    private static SeededMeasure ledBy(String id, String lead) {
        SeededMeasure row = RealMeasures.named(id);
        List<SeededMeasure.Assigned> assigned = row.responsibilities().stream()
                .map(one -> one.order() == 1
                        ? new SeededMeasure.Assigned(lead, one.role(), one.order(), one.members())
                        : one)
                .toList();
        return new SeededMeasure(
                row.id(),
                row.plan(),
                row.number(),
                row.parent(),
                row.section(),
                row.title(),
                row.summary(),
                row.service(),
                row.contributing(),
                row.rule(),
                assigned,
                row.deadline(),
                row.conditional(),
                row.deliverables(),
                row.obligations(),
                row.metrics(),
                row.lineage(),
                row.document(),
                row.locator(),
                row.note());
    }
}
