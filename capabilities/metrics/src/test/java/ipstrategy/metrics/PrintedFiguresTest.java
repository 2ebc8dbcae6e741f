package ipstrategy.metrics;

import static ipstrategy.metrics.RealFigures.figure;
import static ipstrategy.metrics.RealFigures.metric;
import static org.assertj.core.api.Assertions.assertThat;

import ipstrategy.metrics.aiming.Aim;
import ipstrategy.metrics.figure.Observation;
import ipstrategy.metrics.figure.SeededFigure;
import ipstrategy.metrics.terms.Definition;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// That the seeds hold the numbers as the documents print them, in plain units.
class PrintedFiguresTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    INVENTION-PATENTS-PER-10K          | patents       | PER_10K_PERSONS | 6.3         | 12           | 5.7
                    PCT-APPLICATIONS                   | patents       | APPLICATION     | 30000       | 60000        | 30000
                    PVP-APPLICATIONS                   | patents       | APPLICATION     | 17000       | 25000        | 8000
                    WORK-REGISTRATIONS                 | copyright     | REGISTRATION    | 1350000     | 2200000      | 850000
                    IP-PLEDGE-FINANCING                | patents       | CNY             | 75000000000 | 180000000000 | 105000000000
                    SOFTWARE-REGISTRATIONS             | copyright     | REGISTRATION    | 290000      | 440000       | 150000
                    INVENTION-PATENTS-PER-100M-REVENUE | patents       | PER_100M_CNY    | 0.56        | 0.7          | 0.14
                    IP-ROYALTY-EXPORTS                 | international | USD             | 4440000000  | 10000000000  | 5560000000
                    IP-SERVICES-REVENUE-GROWTH         | coordination  | PERCENT         | 20          | 20           | -
                    IP-PROTECTION-SATISFACTION         | coordination  | POINT           | 70          | 80           | 10
                    """)
    void theTenIndicatorsOfTheFiveYearPlanAimAsPrinted(
            String code, String service, String unit, BigDecimal baseline, BigDecimal target, BigDecimal increment) {
        SeededMetric indicator = metric(code);
        Aim aim = indicator.targets().getFirst();
        assertThat(indicator.targets()).hasSize(1);
        assertThat(indicator.service()).isEqualTo(service);
        assertThat(indicator.unit().code()).isEqualTo(unit);
        assertThat(aim.baseline().value()).isEqualByComparingTo(baseline);
        assertThat(aim.target().value()).isEqualByComparingTo(target);
        assertThat(Optional.ofNullable(aim.increment()).map(BigDecimal::stripTrailingZeros))
                .isEqualTo(Optional.ofNullable(increment).map(BigDecimal::stripTrailingZeros));
        assertThat(aim.operator()).isEqualTo(Definition.Operator.AT_LEAST);
        assertThat(aim.source().document()).isEqualTo("FYP-13");
        assertThat(figure(code, aim.baseline().period(), Map.of()).value()).isEqualByComparingTo(baseline);
    }

    @Test
    void tenIndicatorsAreAnticipatoryAndNoneBinds() {
        assertThat(RealFigures.metrics())
                .filteredOn(metric -> metric.attribute() != null)
                .hasSize(10)
                .extracting(SeededMetric::attribute)
                .containsOnly(Definition.Attribute.ANTICIPATORY);
    }

    @Test
    void royaltiesAreSummedOverFiveYearsAndAllOtherIndicatorsAreOfOne() {
        Aim royalties = metric("IP-ROYALTY-EXPORTS").targets().getFirst();
        assertThat(royalties.baseline().period()).isEqualTo("2011/2015");
        assertThat(royalties.target().period()).isEqualTo("2016/2020");
        assertThat(metric("IP-ROYALTY-EXPORTS").kind()).isEqualTo(Definition.Kind.CUMULATIVE);
        assertThat(metric("IP-ROYALTY-EXPORTS").frequency()).isEqualTo(Definition.Frequency.FIVE_YEAR);
        assertThat(RealFigures.metrics())
                .filteredOn(metric -> metric.attribute() != null)
                .filteredOn(metric -> !metric.code().value().equals("IP-ROYALTY-EXPORTS"))
                .allSatisfy(metric -> {
                    assertThat(metric.targets().getFirst().baseline().period()).isEqualTo("2015");
                    assertThat(metric.targets().getFirst().target().period()).isEqualTo("2020");
                });
    }

    @ParameterizedTest
    @CsvSource({
        "INVENTION-EXAMINATION-PENDENCY,   16.5, MONTH,       AT_MOST,  PROTECTION-2022",
        "TRADEMARK-EXAMINATION-PENDENCY,   7,    MONTH,       EQUAL,    PROTECTION-2022",
        "MADRID-EXAMINATION-PENDENCY,      4,    MONTH,       EQUAL,    PROTECTION-2022",
        "AGRI-PVP-APPLICATIONS,            7000, APPLICATION, AT_LEAST, PROTECTION-2022",
        "AGRI-PVP-GRANTS,                  3000, GRANT,       AT_LEAST, PROTECTION-2022",
        "AGRI-PVP-PENDENCY-REDUCTION,      15,   DAY,         AT_LEAST, PROTECTION-2022",
        "SOFTWARE-CHECK-BODY-COVERAGE,     100,  PERCENT,     AT_LEAST, PROMOTION-2017",
        "SOFTWARE-CHECK-COMPUTER-COVERAGE, 100,  PERCENT,     AT_LEAST, PROMOTION-2017",
        "IP-PROTECTION-ANNUAL-REPORTS,     5,    REPORT,      EQUAL,    PROTECTION-2022"
    })
    void targetsOfTheYearlyPlansHaveNoBaselineBecauseNoneIsPrinted(
            String code, BigDecimal value, String unit, Definition.Operator operator, String document) {
        Aim aim = metric(code).targets().getFirst();
        assertThat(aim.target().value()).isEqualByComparingTo(value);
        assertThat(metric(code).unit().code()).isEqualTo(unit);
        assertThat(aim.operator()).isEqualTo(operator);
        assertThat(aim.source().document()).isEqualTo(document);
        assertThat(aim.baseline()).isNull();
        assertThat(aim.increment()).isNull();
    }

    @Test
    void noOtherMetricHasATarget() {
        assertThat(RealFigures.metrics())
                .filteredOn(metric -> !metric.targets().isEmpty())
                .hasSize(19);
    }

    @Test
    void disputesAndCounterfeitsAddUpToAllPatentCases() {
        BigDecimal all = valueOf("PATENT-ENFORCEMENT-CASES", "2017", Map.of());
        BigDecimal disputes = valueOf("PATENT-ENFORCEMENT-CASES", "2017", Map.of("CASE-TYPE", "DISPUTE"));
        BigDecimal counterfeits = valueOf("PATENT-ENFORCEMENT-CASES", "2017", Map.of("CASE-TYPE", "COUNTERFEIT"));
        assertThat(all).isEqualByComparingTo("66649");
        assertThat(disputes).isEqualByComparingTo("28157");
        assertThat(counterfeits).isEqualByComparingTo("38492");
        assertThat(disputes.add(counterfeits)).isEqualByComparingTo(all);
    }

    @Test
    void figuresThatTheReportBreaksDownAddUp() {
        assertThat(sumOf("IP-MODEL-ENTERPRISES", "2017-12-31", "LEVEL", "DEMONSTRATION", "ADVANTAGE"))
                .isEqualByComparingTo(valueOf("IP-MODEL-ENTERPRISES", "2017-12-31", Map.of()))
                .isEqualByComparingTo("2788");
        assertThat(sumOf(
                        "CHINA-PATENT-AWARDS",
                        "2017",
                        "PRIZE",
                        "PATENT-GOLD",
                        "DESIGN-GOLD",
                        "PATENT-EXCELLENCE",
                        "DESIGN-EXCELLENCE"))
                .isEqualByComparingTo("895");
    }

    @Test
    void pledgesOfPatentsAloneAreNotThoseOfAllRights() {
        SeededFigure patents = figure("PATENT-PLEDGE-FINANCING", "2017", Map.of());
        assertThat(patents.value()).isEqualByComparingTo("72000000000");
        assertThat(patents.unit()).isEqualTo("CNY");
        assertThat(patents.printed()).isEqualTo("720亿元");
        assertThat(valueOf("IP-PLEDGE-FINANCING-FIVE-YEAR", "2011/2015", Map.of()))
                .isEqualByComparingTo("328900000000");
        assertThat(RealFigures.figures())
                .filteredOn(figure -> figure.metric().value().equals("IP-PLEDGE-FINANCING"))
                .extracting(figure -> figure.period().toString())
                .containsExactly("2015");
    }

    @Test
    void numeralsThatThePrintLostAreMissingAndNeverNought() {
        assertThat(RealFigures.figures())
                .filteredOn(figure -> figure.value() == null)
                .hasSize(2)
                .allSatisfy(figure -> {
                    assertThat(figure.metric()).hasToString("IP-STANDARD-ENTERPRISES");
                    assertThat(figure.status()).isEqualTo(Observation.Status.O);
                    assertThat(figure.printed()).isEqualTo("分别达到万家");
                    assertThat(figure.missing().zh()).contains("数字脱落");
                    assertThat(figure.missing().en()).contains("lost");
                });
        assertThat(RealFigures.figures())
                .filteredOn(figure -> figure.value() != null)
                .allSatisfy(figure -> assertThat(figure.value()).isPositive());
    }

    @Test
    void aFigureThatCannotWellBeTrueIsMarked() {
        SeededFigure outreach = figure("BRAND-OUTREACH-PERSON-TIMES", "2017", Map.of());
        assertThat(outreach.value()).isEqualByComparingTo("800000");
        assertThat(outreach.qualifier()).isEqualTo(Observation.Qualifier.MORE_THAN);
        assertThat(outreach.note()).isNotNull();
        assertThat(RealFigures.figures())
                .filteredOn(figure -> figure.status() == Observation.Status.U)
                .containsExactly(outreach);
    }

    @Test
    void growthIsCountedInPercentAndTimesBecomeHundreds() {
        assertThat(RealFigures.metrics())
                .filteredOn(metric -> metric.kind() == Definition.Kind.GROWTH)
                .isNotEmpty()
                .allSatisfy(metric -> assertThat(metric.unit().code()).isEqualTo("PERCENT"));
        assertThat(valueOf("PCT-APPLICATIONS-GROWTH", "2011/2015", Map.of())).isEqualByComparingTo("240");
        assertThat(valueOf("INVENTION-PATENTS-PER-10K-GROWTH", "2011/2015", Map.of()))
                .isEqualByComparingTo("300");
    }

    @Test
    void everyFigureKeepsItsPrintAndItsPlace() {
        assertThat(RealFigures.figures()).hasSize(144).allSatisfy(figure -> {
            assertThat(figure.printed()).isNotBlank();
            assertThat(figure.source().locator()).isNotBlank();
        });
    }

    private static BigDecimal valueOf(String metric, String period, Map<String, String> breakdown) {
        return figure(metric, period, breakdown).value();
    }

    private static BigDecimal sumOf(String metric, String period, String dimension, String... values) {
        return List.of(values).stream()
                .map(value -> valueOf(metric, period, Map.of(dimension, value)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
