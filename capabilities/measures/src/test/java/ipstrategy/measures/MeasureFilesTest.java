package ipstrategy.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ipstrategy.measures.seeded.MeasureFiles;
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
class MeasureFilesTest {

    private static final SeedFiles SEEDS = SeedFiles.ofCheckout();
    private static final String PROMOTION = "plans/PROMOTION-2017/measures.yaml";
    private static final String PROTECTION = "plans/PROTECTION-2022/measures.yaml";
    private static final String PATENT = "plans/PATENT-2017/measures.yaml";

    @Test
    void theRealFilesAreRight() {
        assertThat(faults(SEEDS)).isEmpty();
    }

    @Test
    void anAgencyThatTheRegisterDoesNotKnowIsRefused() {
        Place lead = SEEDS.at(PROMOTION, "number: \"3\"", "SCOPSR");
        assertThat(faults(lead.saying("SCOPSY"))).containsExactly(fault(lead, "agency", "«SCOPSY» is not known"));
    }

    @Test
    void anAgencyAnswersForAMeasureOnlyOnce() {
        Place participant = SEEDS.at(PROMOTION, "number: \"3\"", "agency: SAIC");
        assertThat(faults(participant.saying("agency: SCOPSR")))
                .containsExactly(fault(participant, "agency", "SCOPSR stands twice"));
    }

    @Test
    void aNumberStandsOnceInAPlan() {
        Place number = SEEDS.at(PROMOTION, "number: \"20\"");
        assertThat(faults(number.saying("number: \"19\"")))
                .contains(fault(number, "number", "the number 19 stands twice in PROMOTION-2017"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "003", "1000", "4.2", "BOX", "three"})
    void aNumberHasOneOfThePrintedForms(String malformed) {
        Place number = SEEDS.at(PROMOTION, "number: \"20\"");
        assertThat(faults(number.saying("number: \"" + malformed + "\"")))
                .contains(fault(number, "number", "«" + malformed + "» is not well formed"));
    }

    @Test
    void aDeadlineIsADayOfTheCalendar() {
        Place due = SEEDS.at(PROTECTION, "number: \"9\"", "2022-12-31");
        assertThat(faults(due.saying("2022-02-30")))
                .contains(fault(due, "due", "«2022-02-30» is not a day of the calendar"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {kind: BY_DATE, due: null}
                    {kind: CONTINUING, due: 2022-12-31}
                    """)
    void aDeadlineHasADayUnlessItContinues(String wrong) {
        Place deadline = SEEDS.at(PROTECTION, "number: \"9\"", "{kind: BY_DATE, due: 2022-12-31}");
        assertThat(faults(deadline.saying(wrong)))
                .containsExactly(fault(deadline, "deadline", "has a day unless it is CONTINUING"));
    }

    @Test
    void aMetricMustBeDefined() {
        Place metric = SEEDS.at(PROTECTION, "number: \"27\"", "INVENTION-EXAMINATION-PENDENCY");
        assertThat(faults(metric.saying("INVENTION-EXAMINATION-SPEED")))
                .containsExactly(fault(metric, "metrics", "«INVENTION-EXAMINATION-SPEED» is not known"));
    }

    @Test
    void aClassOfProvincesMustBeKnown() {
        Place regionClass = SEEDS.at(PATENT, "number: \"8\"", "regionClass: APPROVED");
        assertThat(faults(regionClass.saying("regionClass: FAVOURED")))
                .containsExactly(fault(regionClass, "regionClass", "«FAVOURED» is not known"));
    }

    @Test
    void nobodyAnswersWhereTheDocumentNamesNobody() {
        Place nobody = SEEDS.at(PROTECTION, "number: \"9\"", "responsibilities: []");
        assertThat(faults(nobody.saying("responsibilities: [{agency: MOA, role: LEAD, order: 1}]")))
                .containsExactly(fault(
                        nobody, "responsibilities", "agencies are named if and only if the rule is not NOT_NAMED"));
    }

    @Test
    void somebodyAnswersWhereTheDocumentNamesSomebody() {
        Place rule = SEEDS.at(PROMOTION, "number: \"3\"", "rule: FIRST_LEADS");
        Place list = SEEDS.at(PROMOTION, "number: \"3\"", "- {agency: SCOPSR");
        assertThat(faults(rule.saying("rule: NOT_NAMED")))
                .containsExactly(
                        fault(list, "responsibilities", "agencies are named if and only if the rule is not NOT_NAMED"));
    }

    @Test
    void aTitleIsShortInBothLanguages() {
        Place title = SEEDS.at(PROMOTION, "number: \"20\"", "zh: ");
        Place record = SEEDS.at(PROMOTION, "number: \"20\"", "title:\n", "zh: ");
        assertThat(faults(title.saying("zh: " + "长".repeat(41)))).anySatisfy(fault -> {
            assertThat(fault.file()).isEqualTo(PROMOTION);
            assertThat(fault.line()).isEqualTo(record.line());
            assertThat(fault.field()).isEqualTo("title");
            assertThat(fault.reason()).endsWith("40 are allowed");
        });
    }

    @Test
    void aTextIsGivenInBothLanguages() {
        Place english = SEEDS.at(PROMOTION, "number: \"1\"", "en: Pilot reform of comprehensive IP administration\n");
        Place title = SEEDS.at(PROMOTION, "number: \"1\"", "title:\n", "zh");
        assertThat(faults(english.saying("\n"))).containsExactly(fault(title, "en", "is missing"));
    }

    @Test
    void aFieldThatNobodyKnowsIsRefused() {
        Place number = SEEDS.at(PROMOTION, "number: \"3\"\n");
        assertThat(faults(number.saying("number: \"3\"\n  weather: fine\n")))
                .containsExactly(new SeedFault(PROMOTION, number.line() + 1, "weather", "unknown field"));
    }

    @Test
    void aFieldThatStandsTwiceIsRefused() {
        Place number = SEEDS.at(PROMOTION, "number: \"3\"\n");
        assertThat(faults(number.saying("number: \"3\"\n  number: \"3\"\n")))
                .containsExactly(new SeedFault(PROMOTION, number.line() + 1, "number", "the field stands twice"));
    }

    @Test
    void aSectionMustBePartOfThePlan() {
        Place section = SEEDS.at(PROMOTION, "number: \"3\"", "section: \"1.1\"");
        assertThat(faults(section.saying("section: \"9.9\"")))
                .containsExactly(fault(section, "section", "«9.9» is not known"));
    }

    @Test
    void aServiceMustBeKnown() {
        Place service = SEEDS.at(PROMOTION, "number: \"3\"", "service: coordination");
        assertThat(faults(service.saying("service: weather")))
                .containsExactly(fault(service, "service", "«weather» is not known"));
    }

    @Test
    void aPlaceAmongAgenciesIsAWholeNumberThatCanBeCounted() {
        Place order = SEEDS.at(PROMOTION, "number: \"3\"", "order: 1");
        for (String wrong : List.of("-1", "1.5", "first", "99999999999")) {
            assertThat(faults(order.saying("order: " + wrong))).anySatisfy(fault -> {
                assertThat(fault.line()).isEqualTo(order.line());
                assertThat(fault.field()).isEqualTo("order");
            });
        }
    }

    @Test
    void wordsOfAListAreThoseOfTheList() {
        Place kind = SEEDS.at(PROMOTION, "number: \"1\"", "kind: PILOT");
        assertThat(faults(kind.saying("kind: EXPERIMENT"))).anySatisfy(fault -> {
            assertThat(fault.line()).isEqualTo(kind.line());
            assertThat(fault.field()).isEqualTo("kind");
            assertThat(fault.reason()).startsWith("«EXPERIMENT» is none of [LAW, REGULATION");
        });
    }

    @Test
    void aDeliverableHasANameOfItsOwnWithinTheMeasure() {
        Place second = SEEDS.at(PROMOTION, "number: \"1\"", "id: D2");
        assertThat(faults(second.saying("id: D1"))).containsExactly(fault(second, "id", "D1 stands twice"));
    }

    @Test
    void lineageLinksKnownMeasuresAndEachPairOnce() {
        Place link = SEEDS.at("lineage.yaml", "- from: ");
        Place from = SEEDS.at("lineage.yaml", "from: FYP-13-4.1.1");
        assertThat(faults(from.saying("from: FYP-13-9.9.9")))
                .containsExactly(fault(from, "from", "«FYP-13-9.9.9» is not known"));
        assertThat(faults(link.saying("""
                        - {from: FYP-13-4.1.1, to: PROMOTION-2017-015, kind: IMPLEMENTS, basis: {zh: 同, en: the same}}
                        - from: \
                        """)))
                .anySatisfy(fault -> assertThat(fault.reason())
                        .isEqualTo("the link from FYP-13-4.1.1 to PROMOTION-2017-015 stands twice"));
    }

    @Test
    void aFileThatIsNotYamlIsRefusedWithItsLine() {
        Place number = SEEDS.at(PROMOTION, "number: \"3\"");
        assertThat(faults(number.saying("number: \"3"))).anySatisfy(fault -> {
            assertThat(fault.file()).isEqualTo(PROMOTION);
            assertThat(fault.line()).isGreaterThanOrEqualTo(number.line());
            assertThat(fault.reason()).startsWith("not well formed: ");
        });
    }

    @Test
    void allFaultsOfAllFilesAreToldAtOnce() {
        Place agency = SEEDS.at(PROMOTION, "number: \"3\"", "SCOPSR");
        SeedFiles once = agency.saying("SCOPSY");
        Place regionClass = once.at(PATENT, "number: \"8\"", "regionClass: APPROVED");
        assertThat(faults(regionClass.saying("regionClass: FAVOURED")))
                .containsExactlyInAnyOrder(
                        fault(agency, "agency", "«SCOPSY» is not known"),
                        fault(regionClass, "regionClass", "«FAVOURED» is not known"));
    }

    private static SeedFault fault(Place place, String field, String reason) {
        return new SeedFault(place.file(), place.line(), field, reason);
    }

    private static List<SeedFault> faults(SeedFiles files) {
        Seeds seeds = Seeds.of(files.texts());
        new MeasureFiles(seeds).read();
        SeedsRefused refused = catchThrowableOfType(SeedsRefused.class, seeds::check);
        return refused == null ? List.of() : refused.faults();
    }
}
