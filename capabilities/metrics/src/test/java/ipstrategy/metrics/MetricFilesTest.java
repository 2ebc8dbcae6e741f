package ipstrategy.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ipstrategy.seeding.SeedFault;
import ipstrategy.seeding.Seeds;
import ipstrategy.seeding.SeedsRefused;
import ipstrategy.testkit.SeedFiles;
import ipstrategy.testkit.SeedFiles.Place;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Each test spoils one place of the real files. The load must name the file, the line, the field and the reason.
class MetricFilesTest {

    private static final SeedFiles SEEDS = SeedFiles.ofCheckout();
    private static final String PATENTS = "metrics/patents.yaml";
    private static final String REPORT = "figures/REPORT-2017.yaml";
    private static final String MISSING = "a value is null if and only if the status is O or M and a reason is given";

    @Test
    void theRealFilesAreRight() {
        assertThat(faults(SEEDS)).isEmpty();
    }

    @Test
    void aFigureIsOfAMetricThatIsDefined() {
        Place metric = SEEDS.at(REPORT, "metric: PROMOTION-PLAN-AREAS");
        assertThat(faults(metric.saying("metric: PROMOTION-PLAN-VOLUMES")))
                .containsExactly(fault(metric, "metric", "«PROMOTION-PLAN-VOLUMES» is not known"));
    }

    @Test
    void aFigureStandsOnce() {
        Place second = SEEDS.at(REPORT, "metric: PROMOTION-PLAN-MEASURES");
        assertThat(faults(second.saying("metric: PROMOTION-PLAN-AREAS")))
                .containsExactly(fault(second, "metric", "the figure PROMOTION-PLAN-AREAS|2017|CN| stands twice"));
    }

    @Test
    void aFigureIsOfAKnownRegion() {
        Place region = SEEDS.at(REPORT, "metric: PROMOTION-PLAN-AREAS", "region: CN");
        assertThat(faults(region.saying("region: \"999999\"")))
                .containsExactly(fault(region, "region", "«999999» is not known"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2017-13", "2015/2011", "last year"})
    void aFigureIsOfAPeriod(String wrong) {
        Place period = SEEDS.at(REPORT, "metric: PROMOTION-PLAN-AREAS", "\"2017\"");
        assertThat(faults(period.saying("\"" + wrong + "\"")))
                .containsExactly(fault(period, "period", "«" + wrong + "» is not a period"));
    }

    @Test
    void aFigureIsBrokenDownAsItsMetricKnows() {
        Place breakdown = SEEDS.at(REPORT, "{STUDY-TYPE: THEMATIC}");
        assertThat(faults(breakdown.saying("{STUDY-TYPE: LEISURELY}")))
                .containsExactly(fault(breakdown, "breakdown", "STRATEGY-BASE-STUDIES has no STUDY-TYPE LEISURELY"));
        assertThat(faults(breakdown.saying("{COLOUR: RED}")))
                .containsExactly(fault(breakdown, "breakdown", "STRATEGY-BASE-STUDIES has no COLOUR RED"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"7.2e10", "72,000", "many", "0x10", ".5", "+5", "NaN"})
    void aValueIsAPlainNumber(String wrong) {
        Place value = SEEDS.at(REPORT, "metric: PROMOTION-PLAN-AREAS", "value: 5");
        assertThat(faults(value.saying("value: \"" + wrong + "\"")))
                .contains(fault(value, "value", "«" + wrong + "» is not a number"));
    }

    @Test
    void aMissingValueSaysWhyAndAGivenOneIsNotMissing() {
        Place value = SEEDS.at(REPORT, "metric: PROMOTION-PLAN-AREAS", "value: 5");
        assertThat(faults(value.saying("value: null"))).containsExactly(fault(value, "value", MISSING));
        Place status = SEEDS.at(REPORT, "metric: PROMOTION-PLAN-AREAS", "status: A");
        assertThat(faults(status.saying("status: O"))).containsExactly(fault(value, "value", MISSING));
        Place lost = SEEDS.at(REPORT, "HIGH-TECH", "value: null");
        assertThat(faults(lost.saying("value: 0"))).containsExactly(fault(lost, "value", MISSING));
    }

    @Test
    void anIncrementIsTheTargetLessTheBaseline() {
        Place increment = SEEDS.at(PATENTS, "code: PCT-APPLICATIONS\n", "increment: 30000");
        assertThat(faults(increment.saying("increment: 30001")))
                .containsExactly(fault(increment, "increment", "the target less the baseline is not 30001"));
    }

    @Test
    void aMetricIsDefinedOnceAndInTheFileOfItsService() {
        Place code = SEEDS.at(PATENTS, "code: AGRI-PVP-GRANTS");
        assertThat(faults(code.saying("code: AGRI-PVP-APPLICATIONS")))
                .contains(fault(code, "code", "the metric AGRI-PVP-APPLICATIONS stands twice"));
        Place service = SEEDS.at(PATENTS, "code: AGRI-PVP-GRANTS", "service: patents");
        assertThat(faults(service.saying("service: copyright")))
                .containsExactly(fault(service, "service", "«copyright» is not known"));
    }

    @Test
    void aMetricIsCountedInAKnownUnitAndIsOfAKnownKind() {
        Place unit = SEEDS.at(PATENTS, "code: AGRI-PVP-GRANTS", "unit: GRANT");
        assertThat(faults(unit.saying("unit: BUSHEL"))).containsExactly(fault(unit, "unit", "«BUSHEL» is not known"));
        Place kind = SEEDS.at(PATENTS, "code: AGRI-PVP-GRANTS", "kind: FLOW");
        assertThat(faults(kind.saying("kind: TRICKLE")))
                .anySatisfy(fault -> assertThat(fault.toString())
                        .startsWith("seeds/" + PATENTS + ":" + kind.line() + " kind: «TRICKLE» is none of"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [PATENT-PLEDGE-FINANCING] / [PATENT-PLEDGE-PROJECTS]      | a quotient says by ROUND(term, decimals) how many decimals it keeps
            ROUND([PATENT-PLEDGE-FINANCING] / [NO-SUCH], 2)           | there is no metric NO-SUCH
            [PATENT-PLEDGE-FINANCING] * [PATENT-PLEDGE-PROJECTS]      | the unit of the formula is CNY PROJECT, that of the metric CNY PROJECT^-1
            [PATENT-PLEDGE-FINANCING] + [PATENT-PLEDGE-PROJECTS]      | what is added is of different units: CNY and PROJECT
            [PATENT-PLEDGE-AVERAGE-FINANCING] + 1                     | the formula comes back to itself: PATENT-PLEDGE-AVERAGE-FINANCING → PATENT-PLEDGE-AVERAGE-FINANCING
            """)
    void aFormulaTakesWhatExistsAndIsOfItsMetricsUnit(String formula, String reason) {
        Place place = SEEDS.at(PATENTS, "ROUND([PATENT-PLEDGE-FINANCING] / [PATENT-PLEDGE-PROJECTS], 2)");
        assertThat(faults(place.saying(formula))).containsExactly(fault(place, "formula", reason));
    }

    @Test
    void aFormulaMayTakeWhatAnotherServiceOwnsButNotComeBackThere() {
        Place average = SEEDS.at(PATENTS, "ROUND([PATENT-PLEDGE-FINANCING] / [PATENT-PLEDGE-PROJECTS], 2)");
        SeedFiles across = average.saying("[PATENT-DISPUTE-CASES-SHARE] * 1");
        Place share = across.at("metrics/enforcement.yaml", "[PATENT-ENFORCEMENT-CASES|CASE-TYPE=DISPUTE] /");
        assertThat(faults(share.saying("[PATENT-PLEDGE-AVERAGE-FINANCING] /")))
                .anySatisfy(fault -> assertThat(fault.reason())
                        .isEqualTo("the formula comes back to itself: PATENT-PLEDGE-AVERAGE-FINANCING"
                                + " → PATENT-DISPUTE-CASES-SHARE → PATENT-PLEDGE-AVERAGE-FINANCING"));
    }

    @Test
    void aDocumentMustBeKnown() {
        Place document = SEEDS.at(PATENTS, "code: AGRI-PVP-GRANTS", "source: {document: PROTECTION-2022");
        assertThat(faults(document.saying("source: {document: HEARSAY")))
                .containsExactly(fault(document, "document", "«HEARSAY» is not known"));
    }

    private static SeedFault fault(Place place, String field, String reason) {
        return new SeedFault(place.file(), place.line(), field, reason);
    }

    private static List<SeedFault> faults(SeedFiles files) {
        Seeds seeds = Seeds.of(files.texts());
        MetricFiles reader = new MetricFiles(seeds);
        reader.figures(reader.metrics());
        SeedsRefused refused = catchThrowableOfType(SeedsRefused.class, seeds::check);
        return refused == null ? List.of() : refused.faults();
    }
}
