package ipstrategy.metrics.series;

import static ipstrategy.metrics.Desk.AUDITOR;
import static ipstrategy.metrics.Desk.OFFICE;
import static ipstrategy.metrics.Desk.PUBLIC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import ipstrategy.metrics.Desk;
import ipstrategy.metrics.terms.PeriodType;
import ipstrategy.seeding.Seeding;
import ipstrategy.seeding.Seeds;
import ipstrategy.testkit.PostgresForTests;
import ipstrategy.testkit.SeedFiles;
import ipstrategy.testkit.Soon;
import ipstrategy.testkit.TokensForTests;
import ipstrategy.web.listing.Page;
import ipstrategy.web.listing.Sort;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// That many figures are read at once, and added up only where and how their definitions say.
@QuarkusTest
@TestProfile(SeriesTest.Alone.class)
@WithTestResource(PostgresForTests.class)
@WithTestResource(TokensForTests.class)
class SeriesTest {

    /// Counts on figures that only it makes, so it has a database of its own.
    public static final class Alone implements QuarkusTestProfile {}

    private static final String FLOW = "AGRI-PVP-APPLICATIONS";
    private static final String OTHER_FLOW = "AGRI-PVP-GRANTS";
    private static final String STOCK = "OPERATION-PILOT-LISTED-PATENTS";
    private static final String RATIO = "INVENTION-EXAMINATION-PENDENCY";
    private static final String RANK = "PCT-APPLICATIONS-WORLD-RANK";
    private static final String GUANGDONG = "440000";
    private static final String GUANGZHOU = "440100";
    private static final String FOSHAN = "440600";
    private static final String BEIJING = "110000";
    private static final Desk ADMINISTRATOR = Desk.of("administrator", "JC-OFFICE", "administrator");
    private static final Duration SOON = Duration.ofSeconds(10);

    @Inject
    PublishedFigures figures;

    @Inject
    Answering answering;

    @Inject
    Points points;

    @Inject
    Clock clock;

    @Inject
    Seeding seeding;

    @Test
    void whatIsPublishedIsAddedUpByRegionAndYearAndSaysOfHowManyParts() {
        figures.batch()
                .exact(FLOW, "1991-01", GUANGZHOU, "10")
                .add(FLOW, "1991-02", GUANGZHOU, "5", "MORE_THAN")
                .exact(FLOW, "1991-02", FOSHAN, "0.5")
                .missing(FLOW, "1991-03", FOSHAN)
                .publish();
        String asked = "/series?metric=" + FLOW + "&from=1991&to=1991";
        shown(asked + "&groupBy=PROVINCE,YEAR&level=CITY&periodType=MONTH", 1);
        PUBLIC.get(asked + "&groupBy=PROVINCE,YEAR&level=CITY&periodType=MONTH")
                .body("items.region", contains(GUANGDONG))
                .body("items.period", contains("1991"))
                .body("items[0].value", is(15.5f))
                .body("items[0].unit", is("APPLICATION"))
                .body("items[0].qualifier", is("MORE_THAN"))
                .body("items[0].revision", nullValue())
                .body("items[0].sum.level", is("CITY"))
                .body("items[0].sum.periodType", is("MONTH"))
                .body("items[0].sum.overRegions", is("SUM"))
                .body("items[0].sum.overTime", is("SUM"))
                .body("items[0].sum.parts", is(3))
                .body("items[0].sum.of", is(4 * 12))
                .body("items[0].sum.complete", is(false));
        PUBLIC.get(asked + "&groupBy=QUARTER&periodType=MONTH&region=" + FOSHAN)
                .body("items[0].value", is(0.5f))
                .body("items[0].sum.level", nullValue())
                .body("items[0].sum.parts", is(1))
                .body("items[0].sum.of", is(3));
        PUBLIC.get(asked + "&region=" + FOSHAN)
                .body("items.period", contains("1991-02", "1991-03"))
                .body("items[1].value", nullValue())
                .body("items[1].status", is("O"))
                .body("items[1].sum", nullValue());
    }

    @Test
    void aRevisionIsInTheSumsAndWhatWasBelievedBeforeIsAddedUpAsOfThen() {
        figures.batch()
                .exact(STOCK, "1992-11", GUANGDONG, "7")
                .exact(STOCK, "1992-12", BEIJING, "2")
                .publish();
        String asked =
                "/series?metric=" + STOCK + "&from=1992&to=1992&groupBy=COUNTRY,YEAR&level=PROVINCE&periodType=MONTH";
        shown(asked, 1);
        PUBLIC.get(asked).body("items[0].value", is(9)).body("items[0].sum.parts", is(1));
        Instant before = clock.instant();
        figures.batch()
                .exact(STOCK, "1992-12", GUANGDONG, "8")
                .exact(STOCK, "1992-12", BEIJING, "3")
                .publish();
        Soon.within(SOON, "the sum is new", () -> value(asked).intValue() == 11);
        PUBLIC.get(asked).body("items[0].sum.parts", is(2)).body("items[0].sum.of", is(34));
        PUBLIC.get(asked + "&asOf=" + before)
                .statusCode(200)
                .body("items[0].value", is(9))
                .body("items[0].sum.parts", is(1));
        String beijing = "/series?metric=" + STOCK + "&region=" + BEIJING + "&from=1992&to=1992";
        PUBLIC.get(beijing).body("items.revision", contains(2));
        PUBLIC.get(beijing + "&asOf=" + before).body("items.value", contains(2));
        PUBLIC.get(beijing + "&includeHistory=true")
                .body("items.value", contains(2, 3))
                .body("items.state", contains("SUPERSEDED", "PUBLISHED"));
        PUBLIC.get("/series?metric=" + STOCK + "&from=1992&to=1992&updatedAfter=" + before)
                .body("items.region", contains(BEIJING, BEIJING, GUANGDONG));
    }

    @Test
    void whatTheDefinitionDoesNotAddUpIsRefusedWithTheReason() {
        PUBLIC.get("/series?metric=" + RANK + "," + FLOW + "&groupBy=COUNTRY,YEAR")
                .statusCode(422)
                .body("type", is("/problems/not-additive"))
                .body("errors.field", contains("groupBy"))
                .body("errors[0].message", containsString(RANK));
        PUBLIC.get("/series?metric=" + RANK).statusCode(200);
    }

    @Test
    void figuresOfDifferentLevelsAreNeverAddedToEachOther() {
        figures.batch()
                .exact(OTHER_FLOW, "1993", GUANGDONG, "100")
                .exact(OTHER_FLOW, "1993", GUANGZHOU, "60")
                .publish();
        String asked = "/series?metric=" + OTHER_FLOW + "&period=1993&groupBy=COUNTRY";
        shown(asked + "&level=CITY", 1);
        PUBLIC.get(asked)
                .statusCode(400)
                .body("errors.field", contains("level"))
                .body("errors[0].message", containsString("CITY, PROVINCE"));
        PUBLIC.get(asked + "&level=CITY").body("items.value", contains(60));
        PUBLIC.get(asked + "&level=PROVINCE").body("items.value", contains(100));
    }

    @Test
    void whatIsWithdrawnNoLongerDecidesWhichSumsThereAre() {
        String metric = "SME-IP-STRATEGY-PILOT-PARKS";
        figures.batch()
                .exact(metric, "1997", GUANGDONG, "100")
                .exact(metric, "1997", GUANGZHOU, "60")
                .publish();
        String asked = "/series?metric=" + metric + "&period=1997&groupBy=COUNTRY";
        shown(asked + "&level=CITY", 1);
        PUBLIC.get(asked).statusCode(400);
        String list = "/metrics/" + metric + "/observations";
        int id = PUBLIC.get(list + "?region=" + GUANGDONG).extract().path("items[0].id");
        OFFICE.step(list + "/" + id, "withdrawal", "{\"reason\": \"口径有误\"}").statusCode(200);
        shown(asked + "&level=PROVINCE", 0);
        PUBLIC.get(asked).statusCode(200).body("items.value", contains(60));
    }

    @Test
    void aDefinitionCorrectedInTheSeedsAddsUpAnewWhatStands() {
        String metric = "SME-IP-STRATEGY-PILOT-CITIES";
        figures.batch()
                .exact(metric, "1996-11", GUANGZHOU, "10")
                .exact(metric, "1996-12", GUANGZHOU, "5")
                .publish();
        String asked = "/series?metric=" + metric + "&from=1996&to=1996&groupBy=YEAR&periodType=MONTH";
        shown(asked, 1);
        PUBLIC.get(asked).body("items[0].value", is(5));
        seeding.load(Seeds.of(SeedFiles.ofCheckout()
                .at("metrics/patents.yaml", "code: " + metric + "\n", "dimensions: []")
                .saying("dimensions: []\n  timeAggregation: MEAN")
                .texts()));
        Soon.within(
                SOON,
                "the year is the mean of its months",
                () -> "7.5".equals(value(asked).toString()));
    }

    @Test
    void aQuestionIsReadStrictly() {
        PUBLIC.get("/series").statusCode(400).body("errors.field", contains("metric"));
        PUBLIC.get("/series?metric=" + FLOW + "&groupBy=YEAR,HALF").statusCode(400);
        PUBLIC.get("/series?metric=" + FLOW + "&groupBy=HALF&periodType=YEAR").statusCode(400);
        PUBLIC.get("/series?metric=" + FLOW + "&groupBy=YEAR&includeHistory=true")
                .statusCode(400)
                .body("errors.field", contains("includeHistory"));
        PUBLIC.get("/series?metric=" + FLOW + "&period=2017-13").statusCode(400);
        PUBLIC.get("/series?metric=" + FLOW + "&cursor=AAAA").statusCode(400);
        PUBLIC.get("/series?metric=ELSEWHERE-ONLY").statusCode(200).body("items", empty());
    }

    @Test
    void pagesShowEveryNumberOnceEitherWayAndTheLatestAreTheLast() {
        PublishedFigures.Batch batch = figures.batch();
        for (int month = 1; month <= 12; month++) {
            batch.exact(FLOW, "1994-%02d".formatted(month), GUANGZHOU, String.valueOf(month));
            batch.exact(OTHER_FLOW, "1994-%02d".formatted(month), GUANGZHOU, String.valueOf(month));
        }
        batch.publish();
        String asked = "/series?metric=" + OTHER_FLOW + "," + FLOW + "&from=1994&to=1994&region=" + GUANGZHOU;
        shown(asked, 24);
        List<String> all = ids(asked + "&limit=500");
        assertThat(all).hasSize(24).isSorted();
        assertThat(walked(asked + "&limit=7")).isEqualTo(all);
        assertThat(walked(asked + "&limit=5&sort=-id")).isEqualTo(all.reversed());
        assertThat(walked(asked + "&limit=7&includeHistory=true")).isEqualTo(all);
        PUBLIC.get(asked + "&latest=2").body("items.period", contains("1994-11", "1994-12", "1994-11", "1994-12"));
        PUBLIC.get(asked + "&latest=1&asOf=" + clock.instant()).body("items.period", contains("1994-12", "1994-12"));
        PUBLIC.get("/series?metric=" + FLOW + "&under=" + GUANGDONG + "&level=CITY&from=1994&to=1994&latest=1")
                .body("items.region", contains(GUANGZHOU));
    }

    @Test
    void theSameIsATableAndAWorkbook() throws IOException {
        figures.batch()
                .exact(FLOW, "1995", BEIJING, "3")
                .exact(FLOW, "1996", BEIJING, "4")
                .publish();
        String asked = "/series?metric=" + FLOW + "&period=1995,1996&region=" + BEIJING;
        shown(asked, 2);
        PUBLIC.asking()
                .accept("text/csv")
                .get("/api/v1" + asked)
                .then()
                .statusCode(200)
                .body(containsString(FLOW + ",,110000,YEAR,1995,0001"));
        byte[] file = PUBLIC.get(asked.replace("/series?", "/series-workbook?"))
                .statusCode(200)
                .header("Content-Disposition", containsString("series.xlsx"))
                .extract()
                .asByteArray();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            Sheet sheet = workbook.getSheet("series");
            assertThat(sheet.getLastRowNum()).isEqualTo(2);
            assertThat(sheet.getRow(1).getCell(3).getStringCellValue()).isEqualTo("1995");
            assertThat(sheet.getRow(1).getCell(4).getNumericCellValue()).isEqualTo(3);
        }
    }

    @Test
    void theProjectionIsWhatAddingUpFromScratchGivesAlsoWhenItIsMadeAnew() {
        figures.execute(
                "update metric set region_aggregation = 'WEIGHTED', time_aggregation = 'WEIGHTED', weight = ? where code = ?",
                FLOW,
                RATIO);
        figures.execute(
                "update metric set region_aggregation = 'MEAN', time_aggregation = 'MEAN' where code = ?", OTHER_FLOW);
        Random random = new Random(4);
        for (int round = 0; round < 4; round++) {
            PublishedFigures.Batch batch = figures.batch();
            for (String metric : List.of(FLOW, OTHER_FLOW, STOCK, RATIO)) {
                for (String region : List.of(GUANGZHOU, FOSHAN, "440300", BEIJING, "320000", "320500")) {
                    for (int month = 1; month <= 12; month++) {
                        draw(batch, random, metric, "1998-%02d".formatted(month), region);
                    }
                    draw(batch, random, metric, "1999-Q" + (1 + random.nextInt(4)), region);
                }
            }
            batch.publish();
        }
        Soon.within(SOON, "all events are followed", () -> settled());
        assertThat(same()).isPositive();

        ADMINISTRATOR.post("/projections/rebuild", null, null).statusCode(202).body("remade", is(""));
        Soon.within(Duration.ofSeconds(60), "it is made anew", () -> settled());

        assertThat(same()).isPositive();
        AUDITOR.asking()
                .queryParam("subject", "series")
                .get("/api/v1/audit")
                .then()
                .body("items.action", hasItem("projection.rebuilt"));
        Desk.OFFICE.post("/projections/rebuild", null, null).statusCode(403);
    }

    @Test
    void whoeverIsNotAnAdministratorIsToldSo() {
        AUDITOR.get("/projections/series").statusCode(200).body("_actions.allowed", contains(false));
        PUBLIC.get("/projections/series").statusCode(401);
    }

    private static void draw(PublishedFigures.Batch batch, Random random, String metric, String period, String region) {
        switch (random.nextInt(6)) {
            case 0, 1 -> batch.exact(metric, period, region, String.valueOf(random.nextInt(1, 1000)));
            case 2 -> batch.add(metric, period, region, random.nextInt(1, 1000) + ".125", "AT_LEAST");
            case 3 -> batch.missing(metric, period, region);
            default -> {
                // Not every figure comes, nor comes again.
            }
        }
    }

    private static boolean settled() {
        return AUDITOR.get("/projections/series").extract().path("behind").equals(0)
                && AUDITOR.get("/projections/series").extract().path("remade") == null;
    }

    /// Holds every sum of the projection against what adding up gives; answers how many there were.
    private int same() {
        int compared = 0;
        for (String metric : List.of(FLOW, OTHER_FLOW, STOCK, RATIO)) {
            for (String level : new String[] {null, "PROVINCE", "COUNTRY"}) {
                for (PeriodType type : new PeriodType[] {null, PeriodType.YEAR, PeriodType.HALF, PeriodType.QUARTER}) {
                    if (level != null || type != null) {
                        compared += same(metric, level, type);
                    }
                }
            }
        }
        return compared;
    }

    @Test
    void everyNumberOfAPageTellsHowItGrewAndWhyNotWhereItDidNot() {
        figures.batch()
                .exact(OTHER_FLOW, "2001", GUANGZHOU, "100")
                .exact(OTHER_FLOW, "2002", GUANGZHOU, "150")
                .add(OTHER_FLOW, "2003", GUANGZHOU, "300", "MORE_THAN")
                .exact(OTHER_FLOW, "2002", FOSHAN, "0")
                .exact(OTHER_FLOW, "2003", FOSHAN, "7")
                .missing(OTHER_FLOW, "2004", FOSHAN)
                .publish();
        String asked = "/series?metric=" + OTHER_FLOW + "&from=2001&to=2004&region=" + GUANGZHOU + "," + FOSHAN;
        shown(asked, 6);
        PUBLIC.get(asked + "&growth=YEAR_ON_YEAR")
                .statusCode(200)
                .body("items.period", contains("2001", "2002", "2003", "2002", "2003", "2004"))
                .body("items.growth.base", contains("2000", "2001", "2002", "2001", "2002", "2003"))
                .body("items.growth.percent", contains(null, 50.0f, 100.0f, null, null, null))
                .body("items[2].growth.qualifier", is("MORE_THAN"))
                .body("items[2].growth.baseValue", is(150))
                .body("items[0].growth.reason.en", is("no figure is published for the base"))
                .body("items[4].growth.reason.en", containsString("from zero"))
                .body("items[5].growth.reason.en", is("the figure has no value"));
        PUBLIC.get(asked + "&growth=COMPOUND&base=2001&region=" + GUANGZHOU).statusCode(400);
        String ofGuangzhou = asked.replace("," + FOSHAN, "");
        PUBLIC.get(ofGuangzhou + "&growth=COMPOUND&base=2001")
                .body("items.growth.years", contains(0, 1, 2))
                .body("items.growth.percent", contains(null, 50.0f, 73.2f))
                .body("items[0].growth.reason.en", containsString("2001"));
        PUBLIC.get(ofGuangzhou + "&growth=AGAINST_BASE&base=2001&latest=1")
                .body("items.growth.percent", contains(200.0f));
        PUBLIC.get(ofGuangzhou + "&growth=YEAR_ON_YEAR&asOf=" + clock.instant())
                .body("items.growth.percent", contains(null, 50.0f, 100.0f));
        PUBLIC.get("/series?metric=" + OTHER_FLOW
                        + "&from=2003&to=2003&groupBy=PROVINCE&level=CITY&growth=YEAR_ON_YEAR")
                .body("items.region", contains(GUANGDONG))
                .body("items[0].growth.percent", is(104.66f));
    }

    @Test
    void sumsOfDifferentlyManyPartsAreNotCompared() {
        figures.batch()
                .exact(OTHER_FLOW, "2006", GUANGZHOU, "100")
                .exact(OTHER_FLOW, "2006", FOSHAN, "50")
                .exact(OTHER_FLOW, "2007", GUANGZHOU, "120")
                .publish();
        String asked =
                "/series?metric=" + OTHER_FLOW + "&from=2007&to=2007&groupBy=PROVINCE&level=CITY&growth=YEAR_ON_YEAR";
        shown(asked, 1);
        PUBLIC.get(asked)
                .body("items[0].value", is(120))
                .body("items[0].growth.percent", nullValue())
                .body("items[0].growth.base", is("2006"))
                .body("items[0].growth.reason.en", containsString("1 in the sum, 2 in its base"))
                .body("items[0].growth.reason.zh", containsString("不作比较"));
    }

    @Test
    void aGrowthWithoutMeaningIsRefusedAndAQuestionIsWhole() {
        PUBLIC.get("/series?metric=" + RANK + "," + FLOW + "&growth=YEAR_ON_YEAR")
                .statusCode(422)
                .body("type", endsWith("not-comparable"))
                .body("errors.field", contains("growth"))
                .body("errors[0].message", containsString(RANK));
        for (String wrong : List.of(
                "growth=COMPOUND",
                "base=2001",
                "growth=YEAR_ON_YEAR&base=2001",
                "growth=TWICE",
                "growth=YEAR_ON_YEAR&includeHistory=true")) {
            PUBLIC.get("/series?metric=" + FLOW + "&" + wrong).statusCode(400);
        }
    }

    @Test
    void figuresOfAnotherMeaningAreNotComparedAndThoseOfAnotherMultiplierAre() {
        String metric = "PVP-APPLICATIONS";
        figures.batch().exact(metric, "2003", BEIJING, "10").publish();
        ObjectNode definition = Desk.definition(metric).put("unitMultiplier", 4).put("reason", "以万件计");
        revised(metric, definition);
        figures.batch().exact(metric, "2004", BEIJING, "20").publish();
        figures.execute("update observation set definition = 2 where metric = ? and period = '2004'", metric);
        String asked = "/series?metric=" + metric + "&region=" + BEIJING + "&from=2003&to=2005&growth=YEAR_ON_YEAR";
        shown(asked, 2);
        PUBLIC.get(asked).body("items.growth.percent", contains(null, 100.0f));
        definition.withObject("concept").put("zh", "另一口径。");
        revised(metric, definition.put("reason", "口径调整"));
        figures.batch().exact(metric, "2005", BEIJING, "30").publish();
        figures.execute("update observation set definition = 3 where metric = ? and period = '2005'", metric);
        shown(asked, 3);
        PUBLIC.get(asked)
                .body("items.growth.percent", contains(null, 100.0f, null))
                .body("items[2].growth.reason.en", containsString("mean different things"));
    }

    private static void revised(String metric, ObjectNode definition) {
        OFFICE.put("/metrics/" + metric, OFFICE.tag("/metrics/" + metric), definition.toString())
                .statusCode(200);
    }

    private int same(String metric, @Nullable String level, @Nullable PeriodType type) {
        Map<String, Rule> rules =
                points.rules(List.of(metric)).stream().collect(Collectors.toMap(Rule::metric, Function.identity()));
        int compared = 0;
        Question broad = question(metric, level, type, null, null);
        for (Points.Stratum stratum : points.strata(metric, broad)) {
            PeriodType source = stratum.source().isEmpty() ? null : PeriodType.valueOf(stratum.source());
            String smaller = stratum.level().isEmpty() ? null : stratum.level();
            Question question = question(metric, level, type, smaller, source);
            Place place = new Place(new Page(new Sort("id", false), 500, null), 100_000);
            List<String> kept = told(points.page(question, List.of(stratum), place));
            List<String> anew = told(answering.fromScratch(question, stratum, rules));
            assertThat(kept).as("%s by %s and %s", stratum, level, type).isEqualTo(anew);
            compared += kept.size();
        }
        return compared;
    }

    private static Question question(
            String metric,
            @Nullable String level,
            @Nullable PeriodType type,
            @Nullable String smaller,
            @Nullable PeriodType source) {
        return new Question(
                List.of(metric),
                List.of(""),
                List.of(),
                null,
                smaller,
                List.of(),
                null,
                null,
                source,
                new Grouping(level, type),
                null,
                false,
                null,
                null,
                null);
    }

    private static List<String> told(List<Point> sums) {
        return sums.stream()
                .sorted(Comparator.comparing(Point::id))
                .map(one -> String.join(
                        " ",
                        one.id(),
                        one.value() == null
                                ? "-"
                                : one.value().stripTrailingZeros().toPlainString(),
                        one.status().name(),
                        Precision.of(one.qualifier()).name(),
                        String.valueOf(one.parts())))
                .toList();
    }

    private static Number value(String asked) {
        return PUBLIC.get(asked).extract().path("items[0].value");
    }

    private static List<String> ids(String asked) {
        return PUBLIC.get(asked).statusCode(200).extract().path("items.id");
    }

    private static void shown(String asked, int total) {
        Soon.within(
                SOON,
                total + " at " + asked,
                () -> PUBLIC.get(asked).extract().path("total").equals(total));
    }

    private static List<String> walked(String asked) {
        List<String> all = new ArrayList<>();
        String cursor = "";
        do {
            var page = PUBLIC.get(asked + cursor).statusCode(200).extract();
            all.addAll(page.path("items.id"));
            String next = page.path("next");
            cursor = next == null ? null : "&cursor=" + next;
        } while (cursor != null);
        return all;
    }
}
