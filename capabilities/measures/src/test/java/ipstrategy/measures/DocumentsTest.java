package ipstrategy.measures;

import static ipstrategy.measures.RealMeasures.numbers;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import ipstrategy.measures.seeded.SeededMeasure;
import ipstrategy.measures.terms.Deadline;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// That the seeds hold what the four plans print, all of it and nothing else.
class DocumentsTest {

    private static final String PROMOTION = "PROMOTION-2017";
    private static final String PROTECTION = "PROTECTION-2022";
    private static final String PATENT = "PATENT-2017";
    private static final String FIVE_YEARS = "FYP-13";

    @ParameterizedTest
    @CsvSource({"PROMOTION-2017, 103", "PROTECTION-2022, 114", "PATENT-2017, 27"})
    void theMeasuresOfAPlanAreNumberedWithoutAGap(String plan, int last) {
        assertThat(numbers(plan, measure -> true))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, last).mapToObj(String::valueOf).toList());
    }

    @Test
    void theFiveYearPlanHasItsItemsAndItsBoxesWithTheirParagraphs() {
        List<String> all = numbers(FIVE_YEARS, measure -> true);
        assertThat(all).hasSize(76).doesNotHaveDuplicates();
        assertThat(all).filteredOn(number -> number.startsWith("4.")).hasSize(27);
        assertThat(all).filteredOn(number -> number.startsWith("5.")).hasSize(12);
        assertThat(all).filteredOn(number -> number.matches("BOX[1-9]")).hasSize(9);
        assertThat(all).filteredOn(number -> number.matches("BOX[1-9]\\.[1-9]")).hasSize(28);
        assertThat(all)
                .filteredOn(number -> !number.endsWith(".1") && number.contains("."))
                .allSatisfy(number -> assertThat(all).contains(before(number)));
    }

    @Test
    void aParagraphBelongsToItsBoxAndNothingElseHasAParent() {
        assertThat(RealMeasures.all())
                .allSatisfy(measure -> assertThat(measure.parent())
                        .isEqualTo(
                                measure.number().matches("BOX[1-9]\\.[1-9]")
                                        ? measure.number()
                                                .substring(0, measure.number().indexOf('.'))
                                        : null));
    }

    @Test
    void everyMeasureHasOneOwningService() {
        Map<String, Map<String, Long>> owned = RealMeasures.all().stream()
                .collect(groupingBy(SeededMeasure::service, groupingBy(SeededMeasure::plan, counting())));
        assertThat(owned)
                .isEqualTo(Map.of(
                        "coordination", Map.of(PROMOTION, 18L, PROTECTION, 11L, PATENT, 10L, FIVE_YEARS, 25L),
                        "patents", Map.of(PROMOTION, 38L, PROTECTION, 13L, PATENT, 12L, FIVE_YEARS, 31L),
                        "trademarks", Map.of(PROMOTION, 11L, PROTECTION, 2L, FIVE_YEARS, 1L),
                        "copyright", Map.of(PROMOTION, 6L, PROTECTION, 8L, FIVE_YEARS, 1L),
                        "enforcement", Map.of(PROMOTION, 17L, PROTECTION, 62L, PATENT, 3L, FIVE_YEARS, 13L),
                        "international", Map.of(PROMOTION, 13L, PROTECTION, 18L, PATENT, 2L, FIVE_YEARS, 5L)));
        assertThat(RealMeasures.all())
                .allSatisfy(measure -> assertThat(measure.contributing()).doesNotContain(measure.service()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    BY_DATE                 | 2022-06-30 | 14
                    BY_DATE                 | 2022-12-31 | 9 12 18 22 23 29 34 37 38 61 98 101
                    BY_DATE_THEN_CONTINUING | 2022-12-31 | 2 11 27
                    BY_DATE                 | 2023-12-31 | 13 15 16 17 19 21 39 55 60 64 70 72 73 85 86 94 97
                    BY_DATE_THEN_CONTINUING | 2023-12-31 | 36 49 56 62 63
                    BY_DATE                 | 2024-12-31 | 71 89
                    BY_DATE                 | 2025-12-31 | 1 5 20 25 26 45 48 65 67 68 74 99 109
                    BY_DATE_THEN_CONTINUING | 2025-12-31 | 6
                    """)
    void theDatedMeasuresOfProtectionAreDueAsPrinted(Deadline.Kind kind, LocalDate due, String printed) {
        Deadline deadline = new Deadline(kind, due);
        assertThat(numbers(PROTECTION, measure -> measure.deadline().equals(deadline)))
                .containsExactly(printed.split(" "));
    }

    @Test
    void sixtyMeasuresOfProtectionContinueWithoutEnd() {
        Deadline continuing = new Deadline(Deadline.Kind.CONTINUING, null);
        assertThat(numbers(PROTECTION, measure -> measure.deadline().equals(continuing)))
                .hasSize(60);
    }

    @Test
    void plansThatPrintNoDayAreDueWithTheirTerm() {
        Deadline yearsEnd = new Deadline(Deadline.Kind.PLAN_YEAR, LocalDate.of(2017, 12, 31));
        Deadline termsEnd = new Deadline(Deadline.Kind.PLAN_YEAR, LocalDate.of(2020, 12, 31));
        assertThat(RealMeasures.of(PROMOTION))
                .extracting(SeededMeasure::deadline)
                .containsOnly(yearsEnd);
        assertThat(RealMeasures.of(FIVE_YEARS))
                .extracting(SeededMeasure::deadline)
                .containsOnly(termsEnd);
    }

    @Test
    void tasksOfThePatentPlanAreDoneOrHaveAResultWithinTheYear() {
        LocalDate yearsEnd = LocalDate.of(2017, 12, 31);
        Deadline staged = new Deadline(Deadline.Kind.STAGED_RESULT_IN_YEAR, yearsEnd);
        Deadline complete = new Deadline(Deadline.Kind.COMPLETE_IN_YEAR, yearsEnd);
        assertThat(numbers(PATENT, measure -> measure.deadline().equals(staged)))
                .containsExactly("1 2 6 9 10 11 13 17 18 19 20 21 24 25".split(" "));
        assertThat(numbers(PATENT, measure -> measure.deadline().equals(complete)))
                .containsExactly("3 4 5 7 8 12 14 15 16 22 23 26 27".split(" "));
    }

    @Test
    void threeMeasuresAreTakenOnlyAsCircumstancesWarrant() {
        assertThat(RealMeasures.all())
                .filteredOn(SeededMeasure::conditional)
                .extracting(measure -> measure.id().value())
                .containsExactly("PROTECTION-2022-054", "PROTECTION-2022-075", "PROTECTION-2022-083");
    }

    @Test
    void anObligationBindsByClauseAndClassOfProvinces() {
        assertThat(obligations("PATENT-2017-008"))
                .containsExactly(
                        "1 APPROVED MANDATORY",
                        "2 CONCERNED-EXAMINATION-COOPERATION-CENTRE MANDATORY",
                        "3 STRONG-PROVINCE-PILOT-LEADING MANDATORY",
                        "3 CLASS-1 MANDATORY",
                        "3 OTHER OPTIONAL");
    }

    @Test
    void everyTaskOfThePatentPlanBindsProvincesAndNoOtherMeasureDoes() {
        assertThat(RealMeasures.all())
                .allSatisfy(measure -> assertThat(measure.obligations().isEmpty())
                        .isEqualTo(!measure.plan().equals(PATENT)));
        Map<String, Integer> clauses = RealMeasures.of(PATENT)
                .collect(Collectors.toMap(
                        SeededMeasure::number,
                        measure -> measure.obligations().stream()
                                .mapToInt(obligation -> obligation.clause())
                                .max()
                                .orElse(0)));
        assertThat(clauses)
                .containsEntry("8", 3)
                .containsEntry("12", 3)
                .containsEntry("17", 3)
                .containsEntry("19", 2);
        assertThat(clauses.values().stream().filter(count -> count == 1)).hasSize(23);
    }

    @Test
    void everyMeasureNamesWhatItBringsAboutAndABoxLeavesThatToItsParagraphs() {
        assertThat(RealMeasures.all())
                .filteredOn(measure -> measure.deliverables().isEmpty())
                .extracting(SeededMeasure::number)
                .containsExactly(
                        IntStream.rangeClosed(1, 9).mapToObj(box -> "BOX" + box).toArray(String[]::new));
        assertThat(RealMeasures.all())
                .filteredOn(measure -> !measure.deliverables().isEmpty())
                .allSatisfy(
                        measure -> assertThat(measure.deliverables().getLast().id())
                                .isEqualTo("D" + measure.deliverables().size()));
    }

    @Test
    void lineageIsKnownToBothItsEnds() {
        assertThat(RealMeasures.all().stream().flatMap(DocumentsTest::links))
                .isNotEmpty()
                .allSatisfy(link ->
                        assertThat(links(RealMeasures.named(link.get(1)))).contains(link.reversed()));
    }

    private static Stream<List<String>> links(SeededMeasure measure) {
        return measure.lineage().stream().map(link -> List.of(measure.id().value(), link.other()));
    }

    private static List<String> obligations(String id) {
        return RealMeasures.named(id).obligations().stream()
                .map(one -> one.clause() + " " + one.regionClass() + " " + one.obligation())
                .toList();
    }

    /// The number that stands before another on the same level.
    private static String before(String number) {
        int last = number.length() - 1;
        return number.substring(0, last) + (char) (number.charAt(last) - 1);
    }
}
