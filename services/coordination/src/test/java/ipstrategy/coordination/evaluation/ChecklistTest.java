package ipstrategy.coordination.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import ipstrategy.web.Text;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChecklistTest {

    private static final Checklist CHECKLIST = checklist("90", "75", "60", "0");

    @ParameterizedTest
    @CsvSource({
        "70,    EXCELLENT",
        "63,    EXCELLENT",
        "62.99, GOOD",
        "52.5,  GOOD",
        "52.49, PASSED",
        "42,    PASSED",
        "41.99, FAILED",
        "0,     FAILED"
    })
    void whatReachesAThresholdHasItsGrade(BigDecimal total, String grade) {
        assertThat(CHECKLIST.maximum()).isEqualByComparingTo("70");
        assertThat(CHECKLIST.grade(total)).isEqualTo(grade);
    }

    @Test
    void gradesFallAndTheLowestBeginsAtNothing() {
        assertThat(CHECKLIST.isComplete()).isTrue();
        assertThat(checklist("90", "75", "60", "10").isComplete()).isFalse();
        assertThat(checklist("90", "75", "75", "0").isComplete()).isFalse();
        assertThat(checklist("60", "75", "90", "0").isComplete()).isFalse();
        assertThat(new Checklist(CHECKLIST.items(), List.of()).isComplete()).isFalse();
    }

    private static Checklist checklist(String... thresholds) {
        List<String> codes = List.of("EXCELLENT", "GOOD", "PASSED", "FAILED");
        List<Checklist.Grade> grades = Stream.iterate(0, i -> i < thresholds.length, i -> i + 1)
                .map(i -> new Checklist.Grade(codes.get(i), new Text("等级", "grade"), new BigDecimal(thresholds[i])))
                .toList();
        return new Checklist(
                List.of(
                        new Checklist.Item("REPORTS", new Text("按时报告", "reports in time"), new BigDecimal("40")),
                        new Checklist.Item("RESULTS", new Text("成果", "results"), new BigDecimal("30"))),
                grades);
    }
}
