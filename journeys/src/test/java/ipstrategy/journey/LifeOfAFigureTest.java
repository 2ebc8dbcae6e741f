package ipstrategy.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import ipstrategy.launcher.Platform;
import ipstrategy.testkit.RepositoryRoot;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// From a table of a statistician to a signed release, by everybody who has a part in it. In a service that travels
/// with no other journey.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith(RunningPlatform.class)
class LifeOfAFigureTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SERVICE = "services/copyright/";
    private static final String METRIC = "WORK-REGISTRATIONS";
    private static final String OBSERVATIONS = "metrics/" + METRIC + "/observations";
    private static final String IMPORTS = SERVICE + "imports";
    private static final String RELEASES = SERVICE + "releases";
    private static final String RELEASE = RELEASES + "/WORKS-2011-2012";
    private static final Duration SOON = Duration.ofSeconds(1);

    private static final String SERIES = "series?metric=" + METRIC + "&period=2011,2012&growth=YEAR_ON_YEAR";
    private static final String SDMX =
            "/sdmx/v2/data/dataflow/IPSTRATEGY/" + METRIC + "/1.0/A.CN?c%5BTIME_PERIOD%5D=2011,2012";

    /// The third row has a comma where none belongs.
    private static final String TABLE = """
            metric,period,region,value,unit,multiplier,source.document,source.locator
            WORK-REGISTRATIONS,2011,CN,46.15,REGISTRATION,4,REPORT-2017,附表
            WORK-REGISTRATIONS,2012,CN,687651,REGISTRATION,,REPORT-2017,附表
            WORK-REGISTRATIONS,2013,CN,"845,064",REGISTRATION,,REPORT-2017,附表
            """;

    private Visitor anybody;
    private Visitor statistician;
    private Visitor verifier;
    private Visitor office;
    private String batch = "";
    private String published = "";

    @BeforeAll
    void everybodySignsIn(Platform running) throws Exception {
        anybody = Visitor.anonymous(running.url());
        statistician = anybody.person(running.keycloakUrl(), "statistician");
        verifier = anybody.person(running.keycloakUrl(), "verifier");
        office = anybody.person(running.keycloakUrl(), "coordinator");
    }

    @Test
    @Order(1)
    void aTableIsTriedFirstAndItsBadRowNamed() throws Exception {
        JsonNode tried = handedIn("dryRun=true&name=works.csv", 200);
        assertThat(tried.path("state").asText()).isEqualTo("REFUSED");
        assertThat(tried.at("/rows/refused").asInt()).isEqualTo(1);
        JsonNode problem = statistician
                .read(IMPORTS + "/" + tried.path("id").asText() + "/problems")
                .at("/items/0");
        assertThat(problem.path("row").asInt()).isEqualTo(4);
        assertThat(problem.path("cell").asText()).isEqualTo("D4");
        assertThat(pending().path("total").asInt()).isZero();
    }

    @Test
    @Order(2)
    void itsGoodRowsComeInAndNobodyElseSeesThem() throws Exception {
        JsonNode made = handedIn("mode=VALID_ROWS&name=works.csv", 201);
        batch = "observation-batches/" + made.path("id").asText();
        assertThat(made.at("/rows/admitted").asInt()).isEqualTo(2);
        assertThat(pending().path("items"))
                .extracting(
                        one -> one.path("value").decimalValue().toPlainString(),
                        one -> one.path("state").asText())
                .containsExactly(tuple("461500", "REPORTED"), tuple("687651", "REPORTED"));
        assertThat(anybody.read(SERIES).path("total").asInt()).isZero();
        assertThat(sdmx()).isEmpty();
    }

    @Test
    @Order(3)
    void anotherVerifiesAndTheOfficePublishes() throws Exception {
        assertThat(statistician
                        .tried(batch, "POST", batch + "/verification", "")
                        .statusCode())
                .isGreaterThanOrEqualTo(400);
        JsonNode verified = verifier.change(batch, "POST", batch + "/verification", "");
        assertThat(verified.path("count").asInt()).isEqualTo(2);
        office.change(batch, "POST", batch + "/publication", "");
        shownWithin(SOON, "the series", () -> anybody.read(SERIES).path("total").asInt() == 2);
        shownWithin(SOON, "SDMX", () -> sdmx().size() == 2);
        assertThat(anybody.read(SERIES).path("items"))
                .extracting(
                        one -> one.path("value").decimalValue().toPlainString(),
                        one -> one.at("/growth/percent").asDouble())
                .containsExactly(tuple("461500", 0.0), tuple("687651", 49.0));
        assertThat(sdmx()).anyMatch(line -> line.contains(",2011,461500,REGISTRATION,0,A,EXACT"));
    }

    @Test
    @Order(4)
    void aRevisionNeedsAReasonAndWhatWasBelievedBeforeStaysReadable() throws Exception {
        published =
                first(OBSERVATIONS + "?from=2011&to=2011").path("publishedAt").asText();
        String revised = "{\"period\": \"2011\", \"region\": \"CN\", \"value\": 461363, \"unit\": \"REGISTRATION\"%s}";
        HttpResponse<String> bare = statistician.send(
                "POST", OBSERVATIONS, revised.formatted(""), Map.of("Content-Type", "application/json"));
        assertThat(bare.statusCode()).as(bare.body()).isEqualTo(400);
        assertThat(bare.body()).contains("/reason");
        statistician.tell("POST", OBSERVATIONS, revised.formatted(", \"reason\": \"年报更正\""));
        String figure = OBSERVATIONS + "/"
                + pending().at("/items").findParents("id").stream()
                        .filter(one -> one.path("state").asText().equals("REPORTED"))
                        .findFirst()
                        .orElseThrow()
                        .path("id")
                        .asText();
        verifier.change(figure, "POST", figure + "/verification", "");
        office.change(figure, "POST", figure + "/publication", "{\"reason\": \"年报更正\"}");
        shownWithin(SOON, "the revision", () -> value(anybody.read(SERIES)).equals("461363"));
        assertThat(value(anybody.read(SERIES + "&asOf=" + published))).isEqualTo("461500");
        assertThat(value(anybody.read(OBSERVATIONS + "?from=2011&to=2011&asOf=" + published)))
                .isEqualTo("461500");
        assertThat(sdmx()).anyMatch(line -> line.contains(",2011,461363,"));
        assertThat(anybody.read(OBSERVATIONS + "?from=2011&to=2011&includeHistory=true")
                        .path("items"))
                .extracting(one -> one.path("state").asText())
                .containsExactly("SUPERSEDED", "PUBLISHED");
    }

    @Test
    @Order(5)
    void aReleaseFreezesThemAndVerifiesWithoutThePlatform(@TempDir Path folder) throws Exception {
        statistician.tell("POST", RELEASES, """
                {"code": "WORKS-2011-2012", "name": {"zh": "作品登记2011至2012年", "en": "Works registered 2011 to 2012"},
                 "asOf": "%s", "document": null, "metrics": ["WORK-REGISTRATIONS"], "periods": ["2011", "2012"],
                 "regions": null, "reason": "随年度报告发布"}
                """.formatted(published));
        JsonNode release = office.change(RELEASE, "POST", RELEASE + "/publication", "{\"reason\": \"同意\"}");
        assertThat(release.path("state").asText()).isEqualTo("PUBLISHED");
        keep(folder, "figures.jsonl", RELEASE + "/figures");
        keep(folder, "manifest.json", RELEASE + "/manifest");
        keep(folder, "release.json", RELEASE);
        keep(folder, "release-keys.json", SERVICE + "release-keys?limit=500");
        assertThat(Files.readString(folder.resolve("figures.jsonl")))
                .contains("\"value\":\"461500\"")
                .doesNotContain("461363");
        assertThat(verified(folder, release.path("key").asText())).isEqualTo("OK");
        Files.writeString(
                folder.resolve("figures.jsonl"),
                Files.readString(folder.resolve("figures.jsonl")).replace("461500", "461501"));
        assertThat(verified(folder, release.path("key").asText())).doesNotContain("OK");
    }

    private JsonNode handedIn(String how, int status) throws IOException, InterruptedException {
        HttpResponse<String> answer = statistician.send(
                "POST", IMPORTS + "?" + how, TABLE, Map.of("Content-Type", "text/csv; charset=utf-8"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return JSON.readTree(answer.body());
    }

    private JsonNode pending() throws IOException, InterruptedException {
        return statistician.read(OBSERVATIONS + "?from=2011&to=2012&sort=period");
    }

    private JsonNode first(String list) throws IOException, InterruptedException {
        return anybody.read(list).at("/items/0");
    }

    private static String value(JsonNode list) {
        return list.at("/items/0/value").asText();
    }

    /// The lines of figures of an SDMX-CSV answer; none where there is nothing to tell.
    private List<String> sdmx() throws IOException, InterruptedException {
        HttpResponse<String> answer =
                anybody.send("GET", SDMX, "", Map.of("Accept", "application/vnd.sdmx.data+csv;version=2.0.0"));
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 204, 404);
        return answer.statusCode() == 200 ? answer.body().lines().skip(1).toList() : List.of();
    }

    /// What is asked no later than so long after now already shows it, however long the answer takes.
    private static void shownWithin(Duration soon, String what, Showing showing) throws Exception {
        long begin = System.nanoTime();
        boolean shown = false;
        boolean late = false;
        while (!shown && !late) {
            late = System.nanoTime() - begin > soon.toNanos();
            shown = showing.isShown();
        }
        assertThat(shown).as("%s shows it within %s", what, soon).isTrue();
    }

    private interface Showing {
        boolean isShown() throws IOException, InterruptedException;
    }

    private void keep(Path folder, String name, String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> file = anybody.download(path, "*/*");
        assertThat(file.statusCode()).as(path).isEqualTo(200);
        Files.write(folder.resolve(name), file.body());
    }

    /// What the verifier of the docs says, as a reader would start it.
    private static String verified(Path folder, String key) throws IOException, InterruptedException {
        Process verifier = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        RepositoryRoot.path()
                                .resolve("docs/verify/VerifyRelease.java")
                                .toString(),
                        folder.toString(),
                        key)
                .redirectErrorStream(true)
                .start();
        String said = new String(verifier.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(verifier.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return said.strip();
    }
}
