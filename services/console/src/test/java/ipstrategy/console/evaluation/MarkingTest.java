package ipstrategy.console.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import ipstrategy.console.filing.Form;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class MarkingTest {

    private final MultivaluedMap<String, String> sent = new MultivaluedHashMap<>();
    private final Form form = new Form(sent);

    MarkingTest() {
        sent.putSingle("marks/0/item", "REPORTS-IN-TIME");
        sent.putSingle("marks/1/item", "RESULTS");
    }

    @Test
    void anAgencyAssessesItselfOnEveryItem() {
        sent.putSingle("marks/0/score", "40");
        sent.putSingle("marks/0/text", "四个季度均按时报告");
        sent.putSingle("marks/0/evidence", "e-1\ne-2");
        sent.putSingle("marks/1/score", "五十五");

        Marking.Assessment assessment = Marking.assessment(form);

        assertThat(assessment.marks()).hasSize(2);
        assertThat(assessment.marks().getFirst().score()).isEqualTo(new BigDecimal("40"));
        assertThat(assessment.marks().getFirst().evidence()).containsExactly("e-1", "e-2");
        assertThat(assessment.marks().getLast().score()).isNull();
    }

    @Test
    void aCorrectionLeavesOutWhatIsBlank() {
        sent.putSingle("marks/0/score", " ");
        sent.putSingle("marks/1/score", "50");
        sent.putSingle("marks/1/reason", "补充核实");
        sent.putSingle("reason", "复核");

        Marking.Verification correction = Marking.correction(form);

        assertThat(correction.reason()).isEqualTo("复核");
        assertThat(correction.marks()).containsExactly(new Marking.Verified("RESULTS", new BigDecimal("50"), "补充核实"));
        assertThat(Marking.verification(form).marks()).hasSize(2);
    }

    @Test
    void aPlannedRoundHasTheRowsThatWereFilled() {
        sent.putSingle("code", "EVALUATION-2026");
        sent.putSingle("subjectKind", "PLAN");
        sent.add("plans", "PATENT-2017");
        sent.add("agencies", "SAIC");
        sent.putSingle("assessor", "SIPO");
        sent.putSingle("items/0/code", "RESULTS");
        sent.putSingle("items/0/text/zh", "完成成果");
        sent.putSingle("items/0/text/en", "Results");
        sent.putSingle("items/0/maximum", "100");
        sent.putSingle("items/1/code", "");
        sent.putSingle("grades/0/code", "PASSED");
        sent.putSingle("grades/0/from", "0");

        Planned planned = Planned.of(form);

        assertThat(planned.subjects()).containsExactly(new Planned.Subject("PATENT-2017", "SIPO"));
        assertThat(planned.items()).hasSize(1);
        assertThat(planned.items().getFirst().text().zh()).isEqualTo("完成成果");
        assertThat(planned.items().getFirst().maximum()).isEqualTo(new BigDecimal("100"));
        assertThat(planned.grades()).extracting(Planned.Grade::code).containsExactly("PASSED");
    }

    @Test
    void agenciesAssessThemselves() {
        sent.putSingle("subjectKind", "AGENCY");
        sent.add("agencies", "SAIC");
        sent.putSingle("assessor", "SIPO");

        assertThat(Planned.of(form).subjects()).containsExactly(new Planned.Subject("SAIC", null));
    }
}
