package ipstrategy.metrics.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ipstrategy.metrics.figure.Observation.Qualifier;
import ipstrategy.metrics.figure.Observation.Status;
import ipstrategy.metrics.terms.Definition.Aggregation;
import ipstrategy.metrics.terms.Definition.Kind;
import ipstrategy.metrics.terms.Period;
import ipstrategy.metrics.terms.PeriodType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// That figures are put together by the definition's own rules, and that what is missing is no zero.
class AggregatingTest {

    private static final Map<String, List<String>> IN_CHINA = Map.of("110000", List.of("CN"), "440000", List.of("CN"));

    @Test
    void aFlowIsAddedUpOverMonthsAndProvinces() {
        List<Point> sums = by(Aggregation.SUM, Aggregation.SUM)
                .sums(
                        List.of(
                                figure("110000", "2016-11", "5"),
                                figure("110000", "2016-12", "7"),
                                figure("440000", "2016-12", "0.25"),
                                figure("440000", "2017-01", "100")),
                        PeriodType.YEAR,
                        "PROVINCE");

        assertThat(sums)
                .extracting(Point::region, Point::period, Point::value, Point::parts)
                .containsExactlyInAnyOrder(
                        tuple("CN", "2016", new BigDecimal("12.25"), 3), tuple("CN", "2017", new BigDecimal("100"), 1));
    }

    @Test
    void ofAStockTheLastPeriodStandsForAllAndAnEarlierOneIsNoPart() {
        Aggregating stock = by(Aggregation.LAST, Aggregation.SUM);

        Point whole = stock.sums(
                        List.of(figure("CN", "2016-11", "5"), figure("CN", "2016-12", "7")), PeriodType.YEAR, null)
                .getFirst();
        Point begun = stock.sums(
                        List.of(figure("CN", "2016-02", "5"), figure("CN", "2016-03", null)), PeriodType.YEAR, null)
                .getFirst();

        assertThat(whole.value()).isEqualByComparingTo("7");
        assertThat(whole.parts()).isEqualTo(1);
        assertThat(begun.value()).isEqualByComparingTo("5");
        assertThat(begun.parts()).isZero();
    }

    @Test
    void aMissingFigureIsNoZeroAndNothingButMissingOnesMakeNoSum() {
        Aggregating flow = by(Aggregation.SUM, Aggregation.MEAN);

        Point mean = flow.sums(List.of(figure("110000", "2016", "4"), figure("440000", "2016", null)), null, "PROVINCE")
                .getFirst();
        Point none = flow.sums(List.of(figure("110000", "2016", null)), null, "PROVINCE")
                .getFirst();

        assertThat(mean.value()).isEqualByComparingTo("4");
        assertThat(mean.parts()).isEqualTo(1);
        assertThat(none.value()).isNull();
        assertThat(none.status()).isEqualTo(Status.O);
        assertThat(none.parts()).isZero();
    }

    @Test
    void aWeightedMeanLeavesOutWhatHasNoWeight() {
        Rule weighs = new Rule("POPULATION", "PERSON", Aggregation.LAST, Aggregation.SUM, null, false, Kind.FLOW);
        Aggregating weighted = new Aggregating(
                new Rule("PER-HEAD", "RATIO", Aggregation.NONE, Aggregation.WEIGHTED, "POPULATION", true, Kind.FLOW),
                List.of(figure("110000", "2016", "1"), figure("440000", "2016", "3")),
                weighs,
                Map.of("110000", List.of("CN"), "440000", List.of("CN"), "120000", List.of("CN")));

        Point mean = weighted.sums(
                        List.of(
                                figure("110000", "2016", "10"),
                                figure("440000", "2016", "20"),
                                figure("120000", "2016", "1000")),
                        null,
                        "PROVINCE")
                .getFirst();

        assertThat(mean.value()).isEqualByComparingTo("17.5");
        assertThat(mean.parts()).isEqualTo(2);
    }

    @Test
    void aSumIsNoSurerThanItsParts() {
        Point rough = new Point(
                "M",
                "",
                "440000",
                PeriodType.YEAR,
                Period.of("2016").start(),
                Period.of("2016").end(),
                "",
                null,
                BigDecimal.ONE,
                Status.U,
                Precision.bit(Qualifier.MORE_THAN),
                1,
                1,
                null);

        Point sum = by(Aggregation.SUM, Aggregation.SUM)
                .sums(List.of(figure("110000", "2016", "1"), rough), null, "PROVINCE")
                .getFirst();

        assertThat(Precision.of(sum.qualifier())).isEqualTo(Qualifier.MORE_THAN);
        assertThat(sum.status()).isEqualTo(Status.U);
    }

    @Test
    void theDefinitionSaysWhatIsNotPutTogether() {
        Rule rank = new Rule("RANK", "RANK", Aggregation.NONE, Aggregation.NONE, null, false, Kind.FLOW);
        Rule elsewhere = new Rule("R", "R", Aggregation.LAST, Aggregation.WEIGHTED, "POPULATION", false, Kind.FLOW);

        assertThat(rank.refusal(true, false)).isEqualTo("series.not-over-time");
        assertThat(rank.refusal(false, true)).isEqualTo("series.not-over-regions");
        assertThat(elsewhere.refusal(true, false)).isNull();
        assertThat(elsewhere.refusal(false, true)).isEqualTo("series.weight-elsewhere");
    }

    @Test
    void anIdSortsAsItsPartsDo() {
        assertThat(figure("CN", "2016", "1").id()).isEqualTo("M,,CN,YEAR,2016,0001");
        assertThat("M,,CN,YEAR,2016,0001").isLessThan("M-A,,CN,YEAR,2016,0001").isLessThan("M,A=X,CN,YEAR,2016,0001");
    }

    private static Aggregating by(Aggregation time, Aggregation regions) {
        return new Aggregating(new Rule("M", "U", time, regions, null, false, Kind.FLOW), List.of(), null, IN_CHINA);
    }

    private static Point figure(String region, String period, @Nullable String value) {
        Period of = Period.of(period);
        return new Point(
                "M",
                "",
                region,
                PeriodType.of(of),
                of.start(),
                of.end(),
                "",
                null,
                value == null ? null : new BigDecimal(value),
                value == null ? Status.O : Status.A,
                0,
                value == null ? 0 : 1,
                1,
                null);
    }
}
