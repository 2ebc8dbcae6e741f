package ipstrategy.console.metric;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import ipstrategy.console.chart.Course;
import ipstrategy.console.language.Language;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class MetricTest {

    private static final ObjectMapper JSON =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private static Metric metric() throws Exception {
        return JSON.readValue("""
                {"code": "KITES", "name": {"zh": "风筝", "en": "Kites"}, "service": "copyright", "unit": "ITEM",
                 "kind": "FLOW", "targets": [], "_actions": [],
                 "dimensions": [{"code": "CASE-TYPE", "values": [
                   {"code": "DISPUTE", "name": {"zh": "纠纷", "en": "Disputes"}}]}]}
                """, Metric.class);
    }

    private static Observation of(String breakdown) throws Exception {
        return of(breakdown, "{\"action\": \"withdraw\", \"allowed\": true}");
    }

    private static Observation of(String breakdown, String action) throws Exception {
        return JSON.readValue("""
                {"id": 7, "period": "2017", "region": "CN", "breakdown": %s, "value": 1, "unit": "ITEM", "status": "A",
                 "qualifier": "EXACT", "state": "PUBLISHED", "revision": 1, "_actions": [%s]}
                """.formatted(breakdown, action), Observation.class);
    }

    @Test
    void aPartIsCalledByItsName() throws Exception {
        assertThat(metric().partsOf(of("{\"CASE-TYPE\": \"DISPUTE\"}")))
                .extracting(name -> name.in(Language.ZH))
                .containsExactly("纠纷");
        assertThat(metric().partsOf(of("{}"))).isEmpty();
        assertThat(metric().parts()).extracting(Metric.Part::place).containsExactly("CASE-TYPE=DISPUTE");
    }

    @Test
    void aPartThatHasNoNameAnyMoreIsCalledByItsCode() throws Exception {
        assertThat(metric().partsOf(of("{\"CASE-TYPE\": \"GONE\"}")))
                .extracting(name -> name.in(Language.EN))
                .containsExactly("CASE-TYPE=GONE");
    }

    @Test
    void whoMayWithdrawAFigureIsLedThere() throws Exception {
        assertThat(of("{}").isWithdrawable()).isTrue();
        assertThat(of("{}", """
                {"action": "withdraw", "allowed": false, "reason": {"zh": "请先登录", "en": "sign in"}}
                """).isWithdrawable()).isFalse();
        assertThat(of("{}", "").isWithdrawable()).isFalse();
    }

    @Test
    void theCourseIsDrawnFromAllFiguresThatHaveANumber() throws Exception {
        Course course = Courses.of(
                metric(),
                List.of(
                        new Courses.Figure("2008", BigDecimal.ONE),
                        new Courses.Figure("2012", null),
                        new Courses.Figure("2017", BigDecimal.TEN)));
        assertThat(course).isNotNull();
        assertThat(course.figures()).extracting(Course.Dot::period).containsExactly("2008", "2017");
        assertThat(Courses.of(metric(), List.of())).isNull();
    }
}
