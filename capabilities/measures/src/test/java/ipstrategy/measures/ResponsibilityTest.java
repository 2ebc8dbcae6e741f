package ipstrategy.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import ipstrategy.identity.AgencyCode;
import ipstrategy.measures.terms.Role;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResponsibilityTest {

    private static final Instant SPRING = Instant.parse("2017-04-01T00:00:00Z");
    private static final Instant SUMMER = Instant.parse("2017-07-01T00:00:00Z");

    @Test
    void theFirstListedLeadsAndThoseAfterItDoNot() {
        Measure measure = planted("PROMOTION-2017-003");
        assertThat(measure.isLedBy(new AgencyCode("SCOPSR"))).isTrue();
        assertThat(measure.isLedBy(new AgencyCode("SIPO"))).isFalse();
        assertThat(measure.isLedBy(new AgencyCode("MOF"))).isFalse();
    }

    @Test
    void leadsThatAreNotRankedLeadAlike() {
        Measure measure = planted("PROMOTION-2017-084");
        assertThat(List.of("MFA", "MOFCOM", "SIPO"))
                .allSatisfy(agency ->
                        assertThat(measure.isLedBy(new AgencyCode(agency))).isTrue());
    }

    @Test
    void whoAnswersByDutySpeaksForTheOwnShare() {
        Measure measure = planted("PROMOTION-2017-034");
        assertThat(RealMeasures.named("PROMOTION-2017-034").responsibilities())
                .hasSize(15)
                .allSatisfy(one -> assertThat(measure.isLedBy(new AgencyCode(one.agency())))
                        .isTrue());
    }

    @Test
    void membersOfACollectiveDoNotSpeakForIt() {
        Measure measure = planted("PROMOTION-2017-092");
        assertThat(measure.isLedBy(AgencyCode.OFFICE)).isTrue();
        assertThat(measure.isLedBy(new AgencyCode("JC-MEMBERS"))).isFalse();
        assertThat(measure.isLedBy(new AgencyCode("MOF"))).isFalse();
    }

    @Test
    void nobodyLeadsWhatTheDocumentGivesToNobody() {
        assertThat(planted("PROTECTION-2022-027").isLedBy(new AgencyCode("CNIPA")))
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
        assertThat(measure.isLedBy(new AgencyCode("MOF"))).isTrue();
        assertThat(measure.isLedBy(new AgencyCode("SCOPSR"))).isFalse();
    }

    @Test
    void aResponsibilityIsSupersededOnceAndForAll() {
        Responsibility held = new Responsibility(new SeededMeasure.Assigned("MOF", Role.LEAD, 1, List.of()), 1, SPRING);
        held.supersede(SUMMER);
        assertThatIllegalStateException().isThrownBy(() -> held.supersede(SUMMER));
    }

    private static Measure planted(String id) {
        SeededMeasure row = RealMeasures.named(id);
        Measure measure = new Measure(row.id(), row.plan(), row.number());
        measure.take(row, SPRING);
        return measure;
    }

    private static List<String> agencies(Measure measure, Instant asOf) {
        return measure.view(asOf, List.of()).responsibilities().stream()
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
