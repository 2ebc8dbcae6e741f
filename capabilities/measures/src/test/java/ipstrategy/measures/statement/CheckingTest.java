package ipstrategy.measures.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ipstrategy.measures.Assignment;
import ipstrategy.measures.terms.Assessment;
import ipstrategy.measures.terms.AssignmentRule;
import ipstrategy.measures.terms.Deadline;
import ipstrategy.measures.terms.Deliverable;
import ipstrategy.measures.terms.MeasureId;
import ipstrategy.measures.terms.MeasureStatus;
import ipstrategy.measures.terms.Role;
import ipstrategy.web.Text;
import ipstrategy.web.problem.Fault;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CheckingTest {

    private static final String FILE = "a".repeat(64);
    private static final Statement.Claim GUIDE_DONE = new Statement.Claim("D1", Statement.Progress.DONE, List.of(FILE));
    private static final Statement.Claim ZONES_DONE = new Statement.Claim("D2", Statement.Progress.DONE, List.of(FILE));

    @Test
    void aWholeStatementMayBeSigned() {
        assertThat(faults(said(Assessment.MET, GUIDE_DONE, ZONES_DONE))).isEmpty();
        assertThat(faults(said(Assessment.ON_TRACK))).isEmpty();
    }

    @Test
    void nothingSaidIsToldAllAtOnce() {
        assertThat(faults(Statement.EMPTY))
                .extracting(Fault::field, Fault::word)
                .containsExactly(tuple("assessment", "fault.empty"), tuple("narrative", "fault.empty"));
    }

    @Test
    void aDeliverableThatIsDoneNamesItsEvidence() {
        Statement.Claim bare = new Statement.Claim("D1", Statement.Progress.DONE, List.of());
        assertThat(faults(said(Assessment.ON_TRACK, bare))).singleElement().satisfies(fault -> {
            assertThat(fault.field()).isEqualTo("deliverables/0/evidence");
            assertThat(fault.word()).isEqualTo("fault.done-without-evidence");
            assertThat(fault.arguments()).containsExactly("D1");
        });
    }

    @Test
    void evidenceMustBeStoredForTheMeasure() {
        assertThat(Checking.faults(measure(false), Role.LEAD, said(Assessment.ON_TRACK, GUIDE_DONE), Set.of(FILE)))
                .extracting(Fault::field, Fault::word)
                .containsExactly(tuple("deliverables/0/evidence/0", "fault.evidence-not-stored"));
    }

    @Test
    void metNeedsEveryDeliverableDone() {
        assertThat(faults(said(Assessment.MET, GUIDE_DONE))).singleElement().satisfies(fault -> {
            assertThat(fault.word()).isEqualTo("fault.met-with-open-deliverables");
            assertThat(fault.arguments()).containsExactly("D2");
        });
        Statement.Claim begun = new Statement.Claim("D2", Statement.Progress.IN_PROGRESS, List.of());
        assertThat(faults(said(Assessment.MET, GUIDE_DONE, begun))).hasSize(1);
    }

    @Test
    void whoAnswersForAShareByDutyAnswersForWhatItNames() {
        assertThat(Checking.faults(measure(false), Role.BY_DUTY, said(Assessment.MET, GUIDE_DONE), Set.of()))
                .isEmpty();
        Statement.Claim begun = new Statement.Claim("D2", Statement.Progress.IN_PROGRESS, List.of());
        assertThat(Checking.faults(measure(false), Role.BY_DUTY, said(Assessment.MET, begun), Set.of()))
                .hasSize(1);
    }

    @Test
    void aDeliverableIsOneOfTheMeasureAndNamedOnce() {
        Statement.Claim strange = new Statement.Claim("D9", Statement.Progress.NOT_STARTED, List.of());
        assertThat(faults(said(Assessment.ON_TRACK, GUIDE_DONE, strange, GUIDE_DONE)))
                .extracting(Fault::field, Fault::word)
                .containsExactly(
                        tuple("deliverables/1/id", "fault.not-one-of"), tuple("deliverables/2/id", "fault.repeated"));
    }

    @Test
    void onlyAConditionalMeasureCanBeNotTriggered() {
        Statement said = said(Assessment.NOT_TRIGGERED);
        assertThat(faults(said)).extracting(Fault::word).containsExactly("fault.not-conditional");
        assertThat(Checking.faults(measure(true), Role.LEAD, said, Set.of())).isEmpty();
    }

    @Test
    void figuresAreOfMetricsThatTheMeasureNamesAndOfATime() {
        Statement said = new Statement(
                Assessment.ON_TRACK,
                "按计划推进",
                null,
                false,
                List.of(
                        new Statement.Value("IP-PROTECTION-SATISFACTION", "2026-Q3", new BigDecimal("76.69"), "分"),
                        new Statement.Value("PCT-APPLICATIONS", "2026-Q5", BigDecimal.TEN, "件")),
                List.of(),
                false);
        assertThat(faults(said))
                .extracting(Fault::field, Fault::word)
                .containsExactly(
                        tuple("values/1/metric", "fault.not-one-of"), tuple("values/1/period", "fault.malformed"));
    }

    private static List<Fault> faults(Statement statement) {
        return Checking.faults(measure(false), Role.LEAD, statement, Set.of());
    }

    private static Statement said(Assessment assessment, Statement.Claim... claims) {
        return new Statement(assessment, "按计划推进", null, false, List.of(), List.of(claims), true);
    }

    private static Assignment measure(boolean conditional) {
        return new Assignment(
                new MeasureId("PROMOTION-2017-002"),
                "PROMOTION-2017",
                new Text("知识产权服务业集聚区", "IP service-industry cluster zones"),
                AssignmentRule.SOLE,
                List.of(),
                new Deadline(Deadline.Kind.PLAN_YEAR, LocalDate.of(2017, 12, 31)),
                null,
                conditional,
                List.of(
                        new Deliverable("D1", Deliverable.Kind.GUIDE, "指引", "Guidelines"),
                        new Deliverable("D2", Deliverable.Kind.PILOT, "示范区", "Zones")),
                List.of("IP-PROTECTION-SATISFACTION"),
                MeasureStatus.ASSIGNED);
    }
}
