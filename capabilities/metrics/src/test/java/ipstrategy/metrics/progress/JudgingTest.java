package ipstrategy.metrics.progress;

import static org.assertj.core.api.Assertions.assertThat;

import ipstrategy.metrics.aiming.Aim;
import ipstrategy.metrics.figure.Observation.Origin;
import ipstrategy.metrics.figure.Observation.Qualifier;
import ipstrategy.metrics.figure.Observation.State;
import ipstrategy.metrics.figure.Observation.Status;
import ipstrategy.metrics.figure.ObservationView;
import ipstrategy.metrics.terms.Definition.Kind;
import ipstrategy.metrics.terms.Definition.Operator;
import ipstrategy.metrics.terms.Period;
import ipstrategy.web.Text;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The rules of progress, as docs/METRICS.md declares them.
class JudgingTest {

    private static final Text LOST = new Text("原文数字脱落", "the numeral is lost");

    private final Map<String, ObservationView> figures = new HashMap<>();

    /// Whatever is told, it is told in words of both languages.
    @AfterEach
    void everyReasonIsSaid() {
        assertThat(reasons).isNotEmpty().allSatisfy(reason -> {
            assertThat(reason.zh()).doesNotContain("progress-rule.", "{");
            assertThat(reason.en()).doesNotContain("progress-rule.", "{");
        });
    }

    private final List<Text> reasons = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({
        // 3万件 in 2015 to 6万件 in 2020 (FYP-13 二(三) row 2): 4.2万件 in 2017
        "AT_LEAST, 30000, 60000, 42000, ON_TRACK, 42000, 40.0",
        "AT_LEAST, 30000, 60000, 41999, BEHIND, 42000, 40.0",
        "AT_LEAST, 30000, 60000, 61000, MET, 42000, 103.3",
        "AT_LEAST, 30000, 60000, 29000, BEHIND, 42000, -3.3",
        // from nothing
        "AT_LEAST, 0, 10, 4, ON_TRACK, 4, 40.0",
        "AT_LEAST, 0, 10, 0, BEHIND, 4, 0.0",
        // what should fall
        "AT_MOST, 20, 15, 18, ON_TRACK, 18, 40.0",
        "AT_MOST, 20, 15, 18.1, BEHIND, 18, 38.0",
        "AT_MOST, 20, 15, 14, MET, 18, 120.0",
        "AT_MOST, 5, 0, 3, ON_TRACK, 3, 40.0",
        // neither short of it nor beyond
        "EQUAL, 20, 15, 17, ON_TRACK, 18, 60.0",
        "EQUAL, 20, 15, 14, BEHIND, 18, 120.0",
        "EQUAL, 20, 15, 19, BEHIND, 18, 20.0"
    })
    void beforeItIsDueATargetIsHeldAgainstTheStraightLine(
            Operator operator,
            BigDecimal baseline,
            BigDecimal aim,
            BigDecimal value,
            ProgressState state,
            BigDecimal expected,
            BigDecimal percent) {
        stands("2017", value, Qualifier.EXACT);
        ProgressView.Towards told = judge(target(baseline, "2015", aim, "2020", operator), Kind.FLOW, "2017");
        assertThat(told.rule()).isEqualTo(ProgressRule.LINEAR);
        assertThat(told.state()).isEqualTo(state);
        assertThat(told.expected()).isEqualByComparingTo(expected);
        assertThat(told.percent()).isEqualByComparingTo(percent);
        assertThat(told.figures()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "AT_LEAST, 60000, 2020, MET",
        "AT_LEAST, 59999, 2020, BEHIND",
        "AT_LEAST, 59999, 2021, BEHIND",
        "AT_MOST, 60001, 2020, BEHIND",
        "AT_MOST, 60000, 2020-12-31, MET",
        "EQUAL, 60000, 2020, MET",
        "EQUAL, 60001, 2020, BEHIND"
    })
    void onceItIsDueATargetIsMetOrNot(Operator operator, BigDecimal value, String period, ProgressState state) {
        stands(period, value, Qualifier.EXACT);
        ProgressView.Towards told = judge(
                target(new BigDecimal("30000"), "2015", new BigDecimal("60000"), "2020", operator), Kind.FLOW, period);
        assertThat(told.rule()).isEqualTo(ProgressRule.DUE);
        assertThat(told.state()).isEqualTo(state);
    }

    @Test
    void withoutAFigureNothingIsTold() {
        ProgressView.Towards told = judge(pct(), Kind.FLOW, "2017");
        assertThat(told.state()).isEqualTo(ProgressState.CANNOT_TELL);
        assertThat(told.rule()).isEqualTo(ProgressRule.NO_FIGURE);
        assertThat(told.percent()).isNull();
        assertThat(told.reason().zh()).contains("2017");
    }

    @Test
    void aLostNumeralIsNoNought() {
        figures.put("2017", figure("2017", null, Qualifier.EXACT, Status.O));
        ProgressView.Towards told = judge(pct(), Kind.FLOW, "2017");
        assertThat(told.state()).isEqualTo(ProgressState.CANNOT_TELL);
        assertThat(told.rule()).isEqualTo(ProgressRule.MISSING_FIGURE);
        assertThat(told.reason()).isEqualTo(LOST);
    }

    @Test
    void whatCannotExistIsNotApplicable() {
        figures.put("2017", figure("2017", null, Qualifier.EXACT, Status.M));
        ProgressView.Towards told = judge(pct(), Kind.FLOW, "2017");
        assertThat(told.state()).isEqualTo(ProgressState.NOT_APPLICABLE);
        assertThat(told.rule()).isEqualTo(ProgressRule.CANNOT_EXIST);
    }

    @Test
    void beforeItsBaselineATargetSaysNothing() {
        stands("2014", BigDecimal.TEN, Qualifier.EXACT);
        ProgressView.Towards told = judge(pct(), Kind.FLOW, "2014");
        assertThat(told.state()).isEqualTo(ProgressState.NOT_APPLICABLE);
        assertThat(told.rule()).isEqualTo(ProgressRule.BEFORE_BASELINE);
    }

    @ParameterizedTest
    @CsvSource({
        "MORE_THAN, 42000, ON_TRACK",
        "MORE_THAN, 41000, CANNOT_TELL",
        "AT_LEAST, 60000, MET",
        "AT_MOST, 41000, BEHIND",
        "AT_MOST, 43000, CANNOT_TELL",
        "NEARLY, 42000, BEHIND",
        "ABOUT, 50000, CANNOT_TELL"
    })
    void aFigureThatIsNotExactTellsAsMuchAsItsBoundsDo(Qualifier qualifier, BigDecimal value, ProgressState state) {
        stands("2017", value, qualifier);
        ProgressView.Towards told = judge(pct(), Kind.FLOW, "2017");
        assertThat(told.state()).isEqualTo(state);
        assertThat(told.percent()).as("of the way").isNull();
    }

    @ParameterizedTest
    @CsvSource({"2016, 20, ON_TRACK, HOLD", "2018, 19.9, BEHIND, HOLD", "2020, 20, MET, DUE", "2020, 19, BEHIND, DUE"})
    void aGrowthOfSoMuchAYearIsDueEveryYear(String period, BigDecimal value, ProgressState state, ProgressRule rule) {
        // 年均增长 20% in 2015 and in 2020, the increment printed as a dash (FYP-13 二(三) row 9)
        Aim target = target(new BigDecimal("20"), "2015", new BigDecimal("20"), "2020", Operator.AT_LEAST);
        stands(period, value, Qualifier.EXACT);
        ProgressView.Towards told = judge(target, Kind.GROWTH, period);
        assertThat(told.state()).isEqualTo(state);
        assertThat(told.rule()).isEqualTo(rule);
        assertThat(told.percent()).as("the target is the baseline").isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "AT_LEAST, 80, 75, ON_TRACK",
        "AT_LEAST, 80, 69, BEHIND",
        "AT_MOST, 60, 65, ON_TRACK",
        "AT_MOST, 60, 71, BEHIND"
    })
    void aLimitOnTheFarSideOfTheBaselineIsToBeKept(
            Operator operator, BigDecimal baseline, BigDecimal value, ProgressState state) {
        stands("2017", value, Qualifier.EXACT);
        ProgressView.Towards told =
                judge(target(baseline, "2015", new BigDecimal("70"), "2020", operator), Kind.FLOW, "2017");
        assertThat(told.rule()).isEqualTo(ProgressRule.LIMIT);
        assertThat(told.state()).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({
        "AT_MOST, 16.5, 16, MET",
        "AT_MOST, 16.5, 17, CANNOT_TELL",
        "EQUAL, 7, 7, ON_TRACK",
        "EQUAL, 7, 8, CANNOT_TELL"
    })
    void withoutABaselineThereIsNoPath(Operator operator, BigDecimal aim, BigDecimal value, ProgressState state) {
        stands("2021", value, Qualifier.EXACT);
        ProgressView.Towards told = judge(
                new Aim(null, new Aim.Point(aim, "2022"), null, operator, List.of(), null, null), Kind.RATIO, "2021");
        assertThat(told.rule()).isEqualTo(ProgressRule.NO_PATH);
        assertThat(told.state()).isEqualTo(state);
        assertThat(told.expected()).isNull();
    }

    @Test
    void aSumOverATermBeginsAnewAndGrowsEvenly() {
        // 44.4亿美元 over 2011 to 2015, 100亿 over 2016 to 2020 (FYP-13 二(三) row 8): 40亿 by the end of 2017
        Aim royalties = target(
                new BigDecimal("4440000000"),
                "2011/2015",
                new BigDecimal("10000000000"),
                "2016/2020",
                Operator.AT_LEAST);
        stands("2016/2017", new BigDecimal("4100000000"), Qualifier.EXACT);
        ProgressView.Towards told = judge(royalties, Kind.CUMULATIVE, "2017");
        assertThat(told.rule()).isEqualTo(ProgressRule.CUMULATIVE_TERM);
        assertThat(told.state()).isEqualTo(ProgressState.ON_TRACK);
        assertThat(told.expected()).isEqualByComparingTo("4000000000");
        assertThat(told.percent()).isEqualByComparingTo("41.0");
        assertThat(judge(royalties, Kind.CUMULATIVE, "2015").state()).isEqualTo(ProgressState.NOT_APPLICABLE);

        stands("2016/2020", new BigDecimal("9900000000"), Qualifier.EXACT);
        assertThat(judge(royalties, Kind.CUMULATIVE, "2016/2020").state()).isEqualTo(ProgressState.BEHIND);
        assertThat(judge(royalties, Kind.CUMULATIVE, "2020").rule()).isEqualTo(ProgressRule.DUE);
    }

    /// No more than 100 over 2016 to 2020: 40 by the end of 2017.
    @ParameterizedTest
    @CsvSource({
        "AT_MOST, 39, EXACT, 2017, ON_TRACK, CUMULATIVE_TERM",
        "AT_MOST, 40, EXACT, 2017, ON_TRACK, CUMULATIVE_TERM",
        "AT_MOST, 41, EXACT, 2017, BEHIND, CUMULATIVE_TERM",
        "AT_MOST, 101, EXACT, 2017, BEHIND, CUMULATIVE_TERM",
        "AT_MOST, 101, MORE_THAN, 2017, BEHIND, CUMULATIVE_TERM",
        "AT_MOST, 39, MORE_THAN, 2017, CANNOT_TELL, CUMULATIVE_TERM",
        "AT_MOST, 100, EXACT, 2020, MET, DUE",
        "AT_MOST, 101, EXACT, 2020, BEHIND, DUE",
        "EQUAL, 40, EXACT, 2017, ON_TRACK, CUMULATIVE_TERM",
        "EQUAL, 101, EXACT, 2017, BEHIND, CUMULATIVE_TERM"
    })
    void aCeilingOverATermIsKeptByItsEvenPartAndNeverMetEarly(
            Operator operator,
            BigDecimal sum,
            Qualifier qualifier,
            String period,
            ProgressState state,
            ProgressRule rule) {
        Aim ceiling = target(BigDecimal.ONE, "2011/2015", new BigDecimal("100"), "2016/2020", operator);
        stands("2016/" + period, sum, qualifier);
        ProgressView.Towards told = judge(ceiling, Kind.CUMULATIVE, period);
        assertThat(told.state()).isEqualTo(state);
        assertThat(told.rule()).isEqualTo(rule);
    }

    /// From 20 on the 1st to 26 on the 25th of one month: 23 on the 13th.
    @ParameterizedTest
    @CsvSource({"2017-11-13, 23, ON_TRACK, 23", "2017-11-13, 22, BEHIND, 23", "2017-11-01, 20, ON_TRACK, 20"})
    void aTargetBetweenTwoDaysIsHeldAgainstALineOfDays(
            String period, BigDecimal value, ProgressState state, BigDecimal expected) {
        stands(period, value, Qualifier.EXACT);
        Aim ofDays = target(new BigDecimal("20"), "2017-11-01", new BigDecimal("26"), "2017-11-25", Operator.AT_LEAST);
        ProgressView.Towards told = judge(ofDays, Kind.STOCK, period);
        assertThat(told.rule()).isEqualTo(ProgressRule.LINEAR);
        assertThat(told.state()).isEqualTo(state);
        assertThat(told.expected()).isEqualByComparingTo(expected);
    }

    @Test
    void yearsOfATermAreAddedWhereAllAreThere() {
        Aim royalties = target(BigDecimal.ONE, "2011/2015", new BigDecimal("100"), "2016/2020", Operator.AT_LEAST);
        stands("2016", new BigDecimal("15"), Qualifier.EXACT);
        stands("2018", new BigDecimal("40"), Qualifier.MORE_THAN);
        assertThat(judge(royalties, Kind.CUMULATIVE, "2016").state()).isEqualTo(ProgressState.BEHIND);
        assertThat(judge(royalties, Kind.CUMULATIVE, "2018").rule())
                .as("2017 is not published")
                .isEqualTo(ProgressRule.NO_FIGURE);
        stands("2017", new BigDecimal("10"), Qualifier.EXACT);
        ProgressView.Towards told = judge(royalties, Kind.CUMULATIVE, "2018");
        assertThat(told.state()).isEqualTo(ProgressState.ON_TRACK);
        assertThat(told.figures()).hasSize(3);
    }

    @Test
    void aStockIsThatOfTheLastDay() {
        stands("2017-12-31", new BigDecimal("9"), Qualifier.EXACT);
        Aim target = target(new BigDecimal("6.3"), "2015", new BigDecimal("12"), "2020", Operator.AT_LEAST);
        assertThat(judge(target, Kind.STOCK, "2017").state()).isEqualTo(ProgressState.ON_TRACK);
        assertThat(judge(target, Kind.FLOW, "2017").rule()).isEqualTo(ProgressRule.NO_FIGURE);
    }

    @Test
    void aQuarterHasItsPartOfTheWay() {
        stands("2017-Q2", new BigDecimal("38999"), Qualifier.EXACT);
        ProgressView.Towards told = judge(pct(), Kind.FLOW, "2017-Q2");
        assertThat(told.expected()).isEqualByComparingTo("39000");
        assertThat(told.state()).isEqualTo(ProgressState.BEHIND);
    }

    /// 3万件 in 2015, 4万件 laid down for 2018, 6万件 in 2020: 3.667万件 in 2017 and 5万件 in 2019.
    @ParameterizedTest
    @CsvSource({
        "2017, 36667, ON_TRACK, 36666.67",
        "2017, 36666, BEHIND, 36666.67",
        "2018, 40000, ON_TRACK, 40000",
        "2019, 49999, BEHIND, 50000",
        "2019, 60001, MET, 50000"
    })
    void aTargetThatLaysDownItsWayIsHeldAgainstThatWay(
            String period, BigDecimal value, ProgressState state, BigDecimal expected) {
        stands(period, value, Qualifier.EXACT);
        Aim straight = pct();
        Aim laidDown = new Aim(
                straight.baseline(),
                straight.target(),
                null,
                Operator.AT_LEAST,
                List.of(new Aim.Point(new BigDecimal("40000"), "2018")),
                null,
                null);
        ProgressView.Towards told = judge(laidDown, Kind.FLOW, period);
        assertThat(told.rule()).isEqualTo(ProgressRule.PATH);
        assertThat(told.state()).isEqualTo(state);
        assertThat(told.expected()).isEqualByComparingTo(expected);
    }

    @Test
    void aYearIsMadeUpOfItsMonthsWhereAllOfThemAreThere() {
        for (int month = 1; month <= 11; month++) {
            stands("2017-%02d".formatted(month), new BigDecimal("3500"), Qualifier.EXACT);
        }
        assertThat(judge(pct(), Kind.FLOW, "2017").rule()).isEqualTo(ProgressRule.NO_FIGURE);
        stands("2017-12", new BigDecimal("3500"), Qualifier.EXACT);
        ProgressView.Towards told = judge(pct(), Kind.FLOW, "2017");
        assertThat(told.state()).isEqualTo(ProgressState.ON_TRACK);
        assertThat(told.figures()).hasSize(12);
    }

    @Test
    void ofWhatIsHeldTheLastQuarterStandsForTheYearAndAnIndexForNothing() {
        stands("2017-Q4", new BigDecimal("42000"), Qualifier.EXACT);
        assertThat(judge(pct(), Kind.STOCK, "2017").state()).isEqualTo(ProgressState.ON_TRACK);
        assertThat(judge(pct(), Kind.INDEX, "2017").rule()).isEqualTo(ProgressRule.NO_FIGURE);
    }

    private ProgressView.Towards judge(Aim target, Kind kind, String period) {
        ProgressView.Towards told =
                Judging.judge(target, kind, Period.of(period), asked -> figures.get(asked.toString()));
        reasons.add(told.reason());
        return told;
    }

    private static Aim pct() {
        return target(new BigDecimal("30000"), "2015", new BigDecimal("60000"), "2020", Operator.AT_LEAST);
    }

    private static Aim target(BigDecimal baseline, String from, BigDecimal aim, String due, Operator operator) {
        return new Aim(new Aim.Point(baseline, from), new Aim.Point(aim, due), null, operator, List.of(), null, null);
    }

    private void stands(String period, BigDecimal value, Qualifier qualifier) {
        figures.put(period, figure(period, value, qualifier, Status.A));
    }

    private static ObservationView figure(String period, BigDecimal value, Qualifier qualifier, Status status) {
        return new ObservationView(
                4711,
                "PCT-APPLICATIONS",
                period,
                "CN",
                Map.of(),
                value,
                "APPLICATION",
                null,
                status,
                value == null ? LOST : null,
                qualifier,
                State.PUBLISHED,
                1,
                Instant.EPOCH,
                Instant.EPOCH,
                null,
                null,
                null,
                null,
                Origin.REPORTED,
                null,
                1,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of());
    }
}
