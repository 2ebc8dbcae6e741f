package ipstrategy.measures;

import static io.restassured.RestAssured.given;
import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;
import static java.util.Comparator.reverseOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import ipstrategy.measures.seeded.SeededMeasure;
import ipstrategy.measures.terms.Deadline;
import ipstrategy.measures.terms.Role;
import ipstrategy.testkit.PostgresForTests;
import ipstrategy.testkit.TokensForTests;
import ipstrategy.testkit.Walk;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The list over the measures of one service, here those of the joint-conference office.
@QuarkusTest
@WithTestResource(PostgresForTests.class)
@WithTestResource(TokensForTests.class)
class ListOfMeasuresTest {

    private static final String LIST = "/api/v1/measures";

    private static final Comparator<SeededMeasure> BY_ID =
            comparing(measure -> measure.id().value());
    private static final Map<String, Comparator<SeededMeasure>> ORDERS = Map.of(
            "id", BY_ID,
            "-id", BY_ID.reversed(),
            "due", comparing(ListOfMeasuresTest::due, nullsLast(naturalOrder())).thenComparing(BY_ID),
            "-due",
                    comparing(ListOfMeasuresTest::due, nullsLast(reverseOrder()))
                            .thenComparing(BY_ID.reversed()));

    @ParameterizedTest
    @CsvSource({
        "id, 1",
        "id, 7",
        "id, 500",
        "-id, 7",
        "-id, 500",
        "due, 7",
        "due, 500",
        "-due, 1",
        "-due, 7",
        "-due, 500"
    })
    void pagesShowEveryMeasureOnceInTheOrderAskedFor(String sort, int limit) {
        assertThat(ids(Map.of("sort", sort, "limit", limit)))
                .containsExactlyElementsOf(own(measure -> true)
                        .sorted(ORDERS.get(sort))
                        .map(measure -> measure.id().value())
                        .toList());
    }

    static Stream<Arguments> filters() {
        LocalDate from = LocalDate.of(2018, 1, 1);
        LocalDate to = LocalDate.of(2023, 12, 31);
        return Stream.of(
                filter(Map.of("plan", "PATENT-2017"), measure -> measure.plan().equals("PATENT-2017")),
                filter(Map.of("plan", "NO-SUCH-PLAN"), measure -> false),
                filter(Map.of("service", "coordination"), measure -> true),
                filter(Map.of("service", "patents"), measure -> false),
                filter(Map.of("agency", "SIPO"), measure -> answers(measure, "SIPO", null)),
                filter(Map.of("agency", "SIPO", "role", "LEAD"), measure -> answers(measure, "SIPO", Role.LEAD)),
                filter(Map.of("agency", "MOF"), measure -> answers(measure, "MOF", null)),
                filter(Map.of("agency", "MOF", "role", "LEAD"), measure -> answers(measure, "MOF", Role.LEAD)),
                filter(
                        Map.of("agency", "MOF", "role", "ALL_MEMBERS"),
                        measure -> measure.number().equals("92")),
                filter(Map.of("role", "PARTICIPANT"), measure -> answers(measure, null, Role.PARTICIPANT)),
                filter(Map.of("status", "ASSIGNED"), measure -> true),
                filter(
                        Map.of("deadlineKind", "CONTINUING"),
                        measure -> measure.deadline().kind() == Deadline.Kind.CONTINUING),
                filter(
                        Map.of("dueFrom", from.toString()),
                        measure -> due(measure) != null && !due(measure).isBefore(from)),
                filter(
                        Map.of("dueTo", to.toString()),
                        measure -> due(measure) != null && !due(measure).isAfter(to)),
                filter(
                        Map.of("dueFrom", "2017-12-31", "dueTo", "2017-12-31"),
                        measure -> LocalDate.of(2017, 12, 31).equals(due(measure))),
                filter(
                        Map.of("metric", "IP-PROTECTION-SATISFACTION"),
                        measure -> measure.metrics().contains("IP-PROTECTION-SATISFACTION")),
                filter(
                        Map.of("plan", "PROMOTION-2017", "agency", "SAIC", "role", "PARTICIPANT"),
                        measure ->
                                measure.plan().equals("PROMOTION-2017") && answers(measure, "SAIC", Role.PARTICIPANT)));
    }

    @ParameterizedTest
    @MethodSource("filters")
    void aFilterKeepsWhatFitsAndNothingElse(Map<String, ?> query, Predicate<SeededMeasure> fits) {
        assertThat(ids(query))
                .containsExactlyElementsOf(own(fits)
                        .sorted(BY_ID)
                        .map(measure -> measure.id().value())
                        .toList());
    }

    @Test
    void aMemberOfTheConferenceIsFoundByWhatAllMembersAnswerFor() {
        assertThat(ids(Map.of("agency", "MOF"))).contains("PROMOTION-2017-092");
        assertThat(ids(Map.of("agency", "CNIPA"))).doesNotContain("PROMOTION-2017-092");
    }

    @ParameterizedTest
    @ValueSource(strings = {"知识产权", "人才", "REFORM", "talent", "pilot", "“", "'"})
    void wordsAreFoundInTitleOrSummaryInEitherLanguage(String words) {
        String sought = words.toLowerCase(Locale.ROOT);
        List<String> expected = Walk.through(LIST, Map.of()).stream()
                .filter(measure -> texts(measure).anyMatch(text -> text.contains(sought)))
                .map(measure -> measure.get("id").toString())
                .toList();
        assertThat(ids(Map.of("q", words))).isNotEmpty().containsExactlyElementsOf(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "!", "\\", "1=1", "知识%权"})
    void signsOfThePatternLanguageAreSoughtAsTheyStand(String words) {
        List<String> expected = Walk.through(LIST, Map.of()).stream()
                .filter(measure -> texts(measure).anyMatch(text -> text.contains(words)))
                .map(measure -> measure.get("id").toString())
                .toList();
        assertThat(ids(Map.of("q", words))).containsExactlyElementsOf(expected);
    }

    @Test
    void theNextPageIsALinkToo() {
        String next = given().queryParam("limit", 7)
                .queryParam("plan", "PROMOTION-2017")
                .get(LIST)
                .then()
                .statusCode(200)
                .body("total", is(18))
                .body("items.size()", is(7))
                .body("unavailable.size()", is(0))
                .header("Link", endsWith(">; rel=\"next\""))
                .header("Link", containsString("plan=PROMOTION-2017"))
                .extract()
                .path("next");
        given().queryParam("limit", 7)
                .queryParam("plan", "PROMOTION-2017")
                .get(LIST)
                .then()
                .header("Link", containsString("cursor=" + next));
        given().queryParam("plan", "PROMOTION-2017")
                .get(LIST)
                .then()
                .header("Link", nullValue())
                .body("next", nullValue());
    }

    @Test
    void theListIsATableToo() throws IOException {
        String table = given().accept("text/csv")
                .queryParam("plan", "PROMOTION-2017")
                .get(LIST)
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .extract()
                .asString();
        List<Map<String, String>> rows = rows(table);
        SeededMeasure third = RealMeasures.named("PROMOTION-2017-003");
        assertThat(rows).hasSize(18);
        assertThat(rows.get(2))
                .containsEntry("id", "PROMOTION-2017-003")
                .containsEntry("number", "3")
                .containsEntry("summary.zh", third.summary().zh())
                .containsEntry("summary.en", third.summary().en())
                .containsEntry("deadline.kind", "PLAN_YEAR")
                .containsEntry("deadline.due", "2017-12-31")
                .containsEntry(
                        "responsibilities",
                        "SCOPSR LEAD 1; SAIC PARTICIPANT 2; SAPPRFT PARTICIPANT 3; SIPO PARTICIPANT 4");
    }

    @Test
    void theTallyCountsEachMeasureByPlanAndByWhoAnswers() {
        given().get("/api/v1/tally")
                .then()
                .statusCode(200)
                .body("plans.plan", contains("FYP-13", "PATENT-2017", "PROMOTION-2017", "PROTECTION-2022"))
                .body("plans.count", contains(25, 10, 18, 11))
                .body("plans.status", hasItem("ASSIGNED"))
                .body("agencies.find { it.agency == 'JC-MEMBERS' }.role", is("ALL_MEMBERS"))
                .body("agencies.find { it.agency == 'SAIC' && it.role == 'PARTICIPANT' }.count", is((int)
                        own(measure -> answers(measure, "SAIC", Role.PARTICIPANT))
                                .count()));
    }

    @Test
    void theTallyCountsWhoAnswersOnlyForThoseWhoAsk() {
        given().get("/api/v1/tally?fields=plans")
                .then()
                .statusCode(200)
                .body("plans.count", contains(25, 10, 18, 11))
                .body("agencies", nullValue());
    }

    private static Arguments filter(Map<String, ?> query, Predicate<SeededMeasure> fits) {
        return Arguments.of(query, fits);
    }

    private static Stream<SeededMeasure> own(Predicate<SeededMeasure> which) {
        return RealMeasures.all().stream()
                .filter(measure -> measure.service().equals("coordination"))
                .filter(which);
    }

    private static LocalDate due(SeededMeasure measure) {
        return measure.deadline().due();
    }

    private static boolean answers(SeededMeasure measure, String agency, Role role) {
        return measure.responsibilities().stream()
                .filter(one -> role == null || one.role() == role)
                .anyMatch(one -> agency == null
                        || one.agency().equals(agency)
                        || one.members().contains(agency));
    }

    private static List<String> ids(Map<String, ?> query) {
        return Walk.through(LIST, query).stream()
                .map(measure -> measure.get("id").toString())
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static Stream<String> texts(Map<String, Object> measure) {
        return Stream.of("title", "summary")
                .flatMap(field -> ((Map<String, String>) measure.get(field)).values().stream())
                .map(text -> text.toLowerCase(Locale.ROOT));
    }

    private static List<Map<String, String>> rows(String table) throws IOException {
        CsvSchema header = CsvSchema.emptySchema().withHeader();
        try (MappingIterator<Map<String, String>> rows =
                new CsvMapper().readerForMapOf(String.class).with(header).readValues(table)) {
            return rows.readAll();
        }
    }
}
