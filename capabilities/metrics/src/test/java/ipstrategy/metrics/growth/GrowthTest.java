package ipstrategy.metrics.growth;

import static org.assertj.core.api.Assertions.assertThat;

import ipstrategy.metrics.figure.Observation;
import ipstrategy.metrics.figure.Observation.Qualifier;
import ipstrategy.metrics.figure.ObservationView;
import ipstrategy.metrics.terms.Period;
import ipstrategy.web.Text;
import ipstrategy.web.problem.Words;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrowthTest {

    private static final Text LOST = new Text("原文数字脱落", "the numeral is lost");

    @ParameterizedTest
    @CsvSource({
        "165, 100, AGAINST_BASE, 1, 65.00",
        "65, 100, YEAR_ON_YEAR, 1, -35.00",
        "400, 100, COMPOUND, 2, 100.00",
        "66649, 48899, YEAR_ON_YEAR, 1, 36.30",
        "161.051, 100, COMPOUND, 5, 10.00",
        "0, 100, COMPOUND, 5, -100.00",
        "100, 100, COMPOUND, 7, 0.00",
        "60000, 30000, COMPOUND, 5, 14.87",
        "60000, 30000, AGAINST_BASE, 5, 100.00",
        "-5, 10, AGAINST_BASE, 1, -150.00"
    })
    void growthIsReckonedInPercentWithTwoDecimals(
            BigDecimal figure, BigDecimal base, GrowthKind kind, int years, BigDecimal percent) {
        Growth.Answer answer = Growth.of(figure(figure, Qualifier.EXACT), figure(base, Qualifier.EXACT), kind, years);
        assertThat(answer).isInstanceOfSatisfying(Growth.Answer.Told.class, told -> {
            assertThat(told.quantity().value()).isEqualTo(percent);
            assertThat(told.quantity().qualifier()).isEqualTo(Qualifier.EXACT);
        });
    }

    @ParameterizedTest
    @CsvSource({"0, from zero", "-3, below zero"})
    void nothingGrowsFromNoughtOrLess(BigDecimal base, String words) {
        for (GrowthKind kind : GrowthKind.values()) {
            assertThat(why(Growth.of(figure(BigDecimal.TEN, Qualifier.EXACT), figure(base, Qualifier.EXACT), kind, 1)))
                    .contains(words);
        }
    }

    @Test
    void aFallBelowNoughtHasNoEvenYearlyRate() {
        assertThat(why(Growth.of(
                        figure(BigDecimal.ONE.negate(), Qualifier.EXACT),
                        figure(BigDecimal.TEN, Qualifier.EXACT),
                        GrowthKind.COMPOUND,
                        2)))
                .contains("below zero");
    }

    @Test
    void withoutAFigureNothingIsToldAndALostOneSaysWhy() {
        ObservationView ten = figure(BigDecimal.TEN, Qualifier.EXACT);
        assertThat(why(Growth.of(null, ten, GrowthKind.YEAR_ON_YEAR, 1)))
                .isEqualTo("no figure is published for the period");
        assertThat(why(Growth.of(ten, null, GrowthKind.YEAR_ON_YEAR, 1)))
                .isEqualTo("no figure is published for the base");
        assertThat(why(Growth.of(ten, figure(null, Qualifier.EXACT), GrowthKind.YEAR_ON_YEAR, 1)))
                .isEqualTo("the numeral is lost");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "MORE_THAN, EXACT, MORE_THAN, 166.66",
                "AT_LEAST, EXACT, AT_LEAST, 166.66",
                "EXACT, MORE_THAN, AT_MOST, 166.67",
                "EXACT, AT_MOST, AT_LEAST, 166.66",
                "ABOUT, EXACT, ABOUT, 166.67",
                "MORE_THAN, MORE_THAN, -, -",
                "MORE_THAN, ABOUT, -, -"
            })
    void aGrowthIsNoSurerThanItsFigures(Qualifier figure, Qualifier base, Qualifier result, BigDecimal percent) {
        Growth.Answer answer = Growth.of(
                figure(BigDecimal.valueOf(8), figure), figure(BigDecimal.valueOf(3), base), GrowthKind.AGAINST_BASE, 1);
        if (result == null) {
            assertThat(why(answer)).contains(figure.name(), base.name(), "open");
        } else {
            assertThat(answer).isInstanceOfSatisfying(Growth.Answer.Told.class, told -> {
                assertThat(told.quantity().qualifier()).isEqualTo(result);
                assertThat(told.quantity().value()).isEqualTo(percent);
            });
        }
    }

    @ParameterizedTest
    @CsvSource({"0001", "0001-Q2", "0001-05", "0001-12-31"})
    void theFirstYearHasNoneBeforeIt(String period) {
        assertThat(Basis.of(Period.of(period), null, GrowthKind.YEAR_ON_YEAR))
                .isInstanceOfSatisfying(Basis.None.class, none -> {
                    assertThat(none.parameter()).isEqualTo("period");
                    assertThat(Words.both(none.word(), none.arguments().toArray()))
                            .isEqualTo(new Text(period + " 之前没有年份，没有同比", "there is no year before " + period));
                });
    }

    private static String why(Growth.Answer answer) {
        return ((Growth.Answer.CannotTell) answer).why().en();
    }

    private static ObservationView figure(BigDecimal value, Qualifier qualifier) {
        return new ObservationView(
                4711,
                "PATENT-PLEDGE-FINANCING",
                "2017",
                "CN",
                Map.of(),
                value,
                "CNY",
                null,
                value == null ? Observation.Status.O : Observation.Status.A,
                value == null ? LOST : null,
                qualifier,
                Observation.State.PUBLISHED,
                1,
                Instant.EPOCH,
                Instant.EPOCH,
                null,
                null,
                null,
                null,
                Observation.Origin.REPORTED,
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
