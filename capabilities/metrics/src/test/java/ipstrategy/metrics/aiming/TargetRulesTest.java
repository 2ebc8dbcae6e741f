package ipstrategy.metrics.aiming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import ipstrategy.metrics.revision.Defined;
import ipstrategy.metrics.revision.NewDefinition;
import ipstrategy.metrics.terms.Definition.Aggregation;
import ipstrategy.metrics.terms.Definition.Direction;
import ipstrategy.metrics.terms.Definition.Frequency;
import ipstrategy.metrics.terms.Definition.Kind;
import ipstrategy.metrics.terms.Definition.Operator;
import ipstrategy.metrics.terms.Rule;
import ipstrategy.metrics.terms.Source;
import ipstrategy.web.Text;
import ipstrategy.web.problem.Fault;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The rules of a target, on the PCT applications of FYP-13 二(三) row 2: 3万件 in 2015, 6万件 in 2020.
class TargetRulesTest {

    @Test
    void theTargetOfThePlanKeepsAllRules() {
        assertThat(sound(wanted("2015", "30000", "2020", "60000", "30000")).increment())
                .isEqualByComparingTo("30000");
    }

    @Test
    void anIncrementIsEnoughWhereThereIsABaseline() {
        Aim aim = sound(wanted("2015", "30000", "2020", null, "30000"));
        assertThat(aim.target()).isEqualTo(new Aim.Point(new BigDecimal("60000"), "2020"));
    }

    @ParameterizedTest
    @CsvSource({
        // baseline, its value, target, its value, increment, field, word
        "2015, 30000, 2020, 60000, 20000, increment, fault.increment-differs",
        ", , 2020, 60000, 30000, increment, fault.increment-without-baseline",
        "2015, 30000, 2020, , , value, fault.value-or-increment",
        "2020, 30000, 2020, 60000, , baseline/period, fault.baseline-not-before",
        "2021, 30000, 2020, 60000, , baseline/period, fault.baseline-not-before",
        "2015-12-31, 30000, 2020, 60000, , baseline/period, fault.baseline-kind",
        "last year, 30000, 2020, 60000, , baseline/period, fault.malformed",
        "2015, 30000, 2020-06, 60000, , period, fault.target-period-kind",
        "2015, 30000, 2020-12-31, 60000, , period, fault.target-period-kind",
        "2015, 30000, 2020年, 60000, , period, fault.malformed",
        "2015, -1, 2020, 60000, , baseline/value, row.out-of-range",
        "2015, 30000, 2020, 1000001, , value, row.out-of-range"
    })
    void whatBreaksARuleIsNamed(
            String baseline, String from, String due, String value, String increment, String field, String word) {
        assertThat(faults(wanted(baseline, from, due, value, increment), flow(), List.of()))
                .extracting(Fault::field, Fault::word)
                .contains(tuple(field, word));
    }

    @Test
    void aSpanOfYearsIsOfWhatIsAddedOverYears() {
        NewTarget sum = wanted("2011/2015", "100000", "2016/2020", "250000", null);
        assertThat(TargetRules.check(sum, flow(), RANGE, List.of())).isInstanceOf(TargetRules.Outcome.Sound.class);
        assertThat(faults(sum, metric(Kind.STOCK, Frequency.ANNUAL, Aggregation.LAST), List.of()))
                .extracting(Fault::word)
                .containsExactly("fault.target-period-kind");
        assertThat(TargetRules.check(
                        sum, metric(Kind.CUMULATIVE, Frequency.FIVE_YEAR, Aggregation.LAST), RANGE, List.of()))
                .isInstanceOf(TargetRules.Outcome.Sound.class);
    }

    @Test
    void aYearIsAimedAtByWhatIsObservedMonthByMonthAndAddsUp() {
        NewTarget year = wanted("2015", "30000", "2020", "60000", null);
        assertThat(TargetRules.check(year, metric(Kind.FLOW, Frequency.MONTHLY, Aggregation.SUM), RANGE, List.of()))
                .isInstanceOf(TargetRules.Outcome.Sound.class);
        assertThat(faults(year, metric(Kind.RATIO, Frequency.MONTHLY, Aggregation.NONE), List.of()))
                .extracting(Fault::word)
                .containsExactly("fault.target-period-kind");
    }

    @Test
    void aTargetHasTheUnitOfItsMetric() {
        NewTarget inYuan = new NewTarget(
                null,
                null,
                "2020",
                new BigDecimal("60000"),
                null,
                Operator.AT_LEAST,
                "CNY",
                null,
                null,
                new NewDefinition.NewSource("FYP-13", "二(三)表第2行"),
                null,
                "试");
        assertThat(faults(inYuan, flow(), List.of()))
                .extracting(Fault::field, Fault::word)
                .containsExactly(tuple("unit", "fault.target-unit"));
    }

    @Test
    void valuesInTenThousandsAreTakenInThePlainUnit() {
        NewTarget plain = wanted("2015", "3", "2020", "6", "3");
        NewTarget inWan = new NewTarget(
                null,
                plain.baseline(),
                plain.period(),
                plain.value(),
                plain.increment(),
                plain.operator(),
                plain.unit(),
                4,
                null,
                plain.source(),
                null,
                "3万件至6万件");
        assertThat(sound(inWan)).isEqualTo(sound(wanted("2015", "30000", "2020", "60000", "30000")));
    }

    @Test
    void aMetricHasOneTargetOfAKindForAPeriod() {
        NewTarget wanted = wanted("2015", "30000", "2020", "60000", null);
        assertThat(faults(wanted, flow(), List.of(sound(wanted))))
                .extracting(Fault::word)
                .containsExactly("fault.target-twice");
    }

    @ParameterizedTest
    @CsvSource({
        "AT_LEAST, 2018, 40000, ,",
        "AT_MOST, 2018, 40000, path, fault.path-without-way",
        "AT_LEAST, 2015, 40000, path/0/period, fault.path-order",
        "AT_LEAST, 2020, 40000, path/0/period, fault.path-order",
        "AT_LEAST, 2018-Q1, 40000, path/0/period, fault.path-order",
        "AT_LEAST, 2018, 29999, path/0/value, fault.path-turns",
        "AT_LEAST, 2018, 60001, path/0/value, fault.path-turns"
    })
    void aPathLiesBetweenBaselineAndTargetAndNeverTurnsBack(
            Operator operator, String period, BigDecimal value, String field, String word) {
        NewTarget plain = wanted("2015", "30000", "2020", "60000", null);
        NewTarget wanted = new NewTarget(
                null,
                plain.baseline(),
                plain.period(),
                plain.value(),
                null,
                operator,
                plain.unit(),
                null,
                List.of(new NewTarget.NewPoint(value, period)),
                plain.source(),
                null,
                "试");
        assertThat(faults(wanted, flow(), List.of()))
                .extracting(Fault::field, Fault::word)
                .isEqualTo(field == null ? List.of() : List.of(tuple(field, word)));
    }

    private static final List<Rule> RANGE = List.of(new Rule(
            Rule.Kind.RANGE, BigDecimal.ZERO, new BigDecimal("1000000"), null, null, null, null, null, null, null));

    private static Aim sound(NewTarget wanted) {
        return switch (TargetRules.check(wanted, flow(), RANGE, List.of())) {
            case TargetRules.Outcome.Sound(Aim aim) -> aim;
            case TargetRules.Outcome.Wrong(List<Fault> faults) -> throw new AssertionError(faults);
        };
    }

    private static List<Fault> faults(NewTarget wanted, Defined metric, List<Aim> beside) {
        return switch (TargetRules.check(wanted, metric, RANGE, beside)) {
            case TargetRules.Outcome.Sound _ -> List.of();
            case TargetRules.Outcome.Wrong(List<Fault> faults) -> faults;
        };
    }

    private static NewTarget wanted(String baseline, String from, String due, String value, String increment) {
        return new NewTarget(
                null,
                baseline == null ? null : new NewTarget.NewPoint(new BigDecimal(from), baseline),
                due,
                value == null ? null : new BigDecimal(value),
                increment == null ? null : new BigDecimal(increment),
                Operator.AT_LEAST,
                "APPLICATION",
                null,
                null,
                new NewDefinition.NewSource("FYP-13", "二(三)表第2行"),
                null,
                "规划");
    }

    private static Defined flow() {
        return metric(Kind.FLOW, Frequency.ANNUAL, Aggregation.SUM);
    }

    private static Defined metric(Kind kind, Frequency frequency, Aggregation overTime) {
        Text text = new Text("PCT申请", "PCT applications");
        return new Defined(
                text,
                text,
                List.of(),
                "APPLICATION",
                text,
                0,
                kind,
                Direction.UP,
                frequency,
                null,
                List.of(),
                List.of(),
                overTime,
                Aggregation.SUM,
                null,
                null,
                null,
                new Source("FYP-13", "二(三)表第2行"),
                null);
    }
}
