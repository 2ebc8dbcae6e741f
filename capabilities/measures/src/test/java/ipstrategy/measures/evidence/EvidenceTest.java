package ipstrategy.measures.evidence;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import ipstrategy.measures.terms.MeasureId;
import ipstrategy.testkit.PostgresForTests;
import ipstrategy.testkit.Tokens;
import ipstrategy.testkit.TokensForTests;
import ipstrategy.testkit.Walk;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
@WithTestResource(TokensForTests.class)
class EvidenceTest {

    private static final int MEBIBYTE = 1024 * 1024;
    private static final int GREATEST = 50 * MEBIBYTE;

    /// Led by SCOPSR; SAIC, SAPPRFT and SIPO participate.
    private static final String MEASURE = "PROMOTION-2017-003";

    private static final String LEAD =
            Tokens.of("officer-scopsr").role("officer").agency("SCOPSR").build();
    private static final String PARTICIPANT =
            Tokens.of("approver-sipo").role("approver").agency("SIPO").build();
    private static final String STRANGER =
            Tokens.of("officer-mof").role("officer").agency("MOF").build();
    private static final String OFFICE =
            Tokens.of("coordinator-jc").role("coordinator").agency("JC-OFFICE").build();
    private static final String AUDITOR = Tokens.of("auditor").role("auditor").build();

    @Inject
    EvidenceShelf shelf;

    @TestHTTPResource("/api/v1/measures/")
    URI measures;

    @Test
    void aFileIsKeptUnderItsContentAndComesBackToBeSaved() {
        byte[] file = text("试点方案已经印发。");
        String sha256 = sha256(file);
        upload(LEAD, MEASURE, "试点方案.txt", file)
                .statusCode(201)
                .header("Location", endsWith("/measures/" + MEASURE + "/evidence/" + sha256))
                .body("id", startsWith(MEASURE + "_E"))
                .body("sha256", is(sha256))
                .body("size", is(file.length))
                .body("mediaType", is("text/plain"))
                .body("name", is("试点方案.txt"))
                .body("agency", is("SCOPSR"))
                .body("uploadedBy", is("officer-scopsr"));
        byte[] back = download(PARTICIPANT, MEASURE, sha256)
                .statusCode(200)
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"____.txt\"; filename*=UTF-8''%E8%AF%95%E7%82%B9%E6%96%B9%E6%A1%88.txt")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", startsWith("sandbox"))
                .header("Content-Length", String.valueOf(file.length))
                .header("ETag", '"' + sha256 + '"')
                .contentType(startsWith("text/plain"))
                .extract()
                .asByteArray();
        assertThat(back).isEqualTo(file);
        as(PARTICIPANT)
                .header("If-None-Match", '"' + sha256 + '"')
                .get(path(MEASURE) + "/" + sha256)
                .then()
                .statusCode(304);
        assertThat(shelf.missing(new MeasureId(MEASURE), List.of(sha256, "0".repeat(64))))
                .isEqualTo(Set.of("0".repeat(64)));
        assertThat(shelf.missing(new MeasureId("PROMOTION-2017-004"), List.of(sha256)))
                .containsExactly(sha256);
    }

    @Test
    void theSameContentAgainAnswersWithWhatIsThere() {
        byte[] file = text("once and for all");
        String id = upload(LEAD, MEASURE, "first.txt", file)
                .statusCode(201)
                .extract()
                .path("id");
        upload(PARTICIPANT, MEASURE, "second.txt", file)
                .statusCode(200)
                .body("id", is(id))
                .body("name", is("first.txt"))
                .body("agency", is("SCOPSR"));
    }

    @Test
    void manyAtOnceWithTheSameContentMakeOneEntry() {
        byte[] file = text("all at the same time");
        List<Integer> answers = IntStream.range(0, 8)
                .mapToObj(each -> CompletableFuture.supplyAsync(() ->
                        upload(LEAD, MEASURE, each + ".txt", file).extract().statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();
        assertThat(answers).startsWith(200).endsWith(200, 201);
        as(AUDITOR)
                .get(path(MEASURE))
                .then()
                .body("items.findAll { it.sha256 == '" + sha256(file) + "' }.size()", is(1));
    }

    @Test
    void whatWasFiledIsWrittenDownAndTold() {
        String id = upload(LEAD, "PROMOTION-2017-003", "told.txt", text("told"))
                .statusCode(201)
                .extract()
                .path("id");
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> as(AUDITOR)
                        .queryParam("kind", "evidence")
                        .queryParam("subject", id)
                        .get("/api/v1/audit")
                        .then()
                        .body("items.action", contains("evidence.filed"))
                        .body("items[0].actor", is("officer-scopsr"))
                        .body("items[0].agency", is("SCOPSR"))
                        .body("items[0].after.name", is("told.txt")));
        String integrator = Tokens.of("follower").role("integrator").build();
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> as(integrator)
                        .queryParam("limit", 500)
                        .get("/api/v1/events")
                        .then()
                        .body(
                                "items.findAll { it.subject == '" + id + "' }.type",
                                contains("ipstrategy.evidence.filed.v1")));
    }

    @Test
    void onlyWhomTheMeasureConcernsBringsEvidence() {
        byte[] file = text("from outside");
        given().body(file)
                .queryParam("name", "a.txt")
                .post(path(MEASURE))
                .then()
                .statusCode(401);
        upload(STRANGER, MEASURE, "a.txt", file)
                .statusCode(403)
                .body("detail", containsString("does not concern your agency"));
        upload(OFFICE, MEASURE, "a.txt", file).statusCode(403);
        upload(AUDITOR, MEASURE, "a.txt", file).statusCode(403);
        upload(LEAD, "PROMOTION-2017-999", "a.txt", file).statusCode(404);
        upload(STRANGER, MEASURE, "a.txt", new byte[5 * MEBIBYTE]).statusCode(403);
        as(AUDITOR).get(path(MEASURE)).then().body("items.name", org.hamcrest.Matchers.not(hasItem("a.txt")));
    }

    @Test
    void onlyWhomTheMeasureConcernsReadsItAndTheOfficeAndTheAuditor() {
        byte[] file = text("for those concerned");
        upload(LEAD, MEASURE, "seen.txt", file).statusCode(201);
        for (String token : List.of(LEAD, PARTICIPANT, OFFICE, AUDITOR)) {
            as(token).get(path(MEASURE)).then().statusCode(200).body("items.name", hasItem("seen.txt"));
            download(token, MEASURE, sha256(file)).statusCode(200);
        }
        as(STRANGER)
                .get(path(MEASURE))
                .then()
                .statusCode(200)
                .body("items.size()", is(0))
                .body("total", is(0));
        download(STRANGER, MEASURE, sha256(file)).statusCode(404);
        String elsewhere =
                Tokens.of("coordinator-mof").role("coordinator").agency("MOF").build();
        download(elsewhere, MEASURE, sha256(file)).statusCode(404);
        given().get(path(MEASURE)).then().statusCode(401);
    }

    @Test
    void whatIsKeptUnderAHashIsReadAgainAndATamperingFound() throws IOException {
        byte[] file = text("纪要原文");
        String sha256 = sha256(file);
        upload(LEAD, MEASURE, "minutes.txt", file).statusCode(201);
        verification(AUDITOR, sha256)
                .statusCode(200)
                .body("sha256", is(sha256))
                .body("id", startsWith(MEASURE + "_E"))
                .body("condition", is("SOUND"));
        verification(STRANGER, sha256).statusCode(404);
        verification(AUDITOR, "0".repeat(64)).statusCode(404);
        verification(AUDITOR, "abc").statusCode(404);
        Path kept = Path.of("target/files-under-test", sha256.substring(0, 2), sha256.substring(2, 4), sha256);
        Files.write(kept, text("纪要改文"));
        verification(PARTICIPANT, sha256).statusCode(200).body("condition", is("DAMAGED"));
        Files.write(kept, file);
        verification(PARTICIPANT, sha256).body("condition", is("SOUND"));
    }

    @Test
    void theListGoesPageByPageAndAlsoAsATable() {
        String measure = "PROMOTION-2017-092";
        String office =
                Tokens.of("officer-jc").role("officer").agency("JC-OFFICE").build();
        for (int each = 1; each <= 3; each++) {
            upload(office, measure, each + ".txt", text("page " + each)).statusCode(201);
        }
        String next = as(AUDITOR)
                .queryParam("limit", 2)
                .get(path(measure))
                .then()
                .body("items.id", contains(measure + "_E1", measure + "_E2"))
                .body("total", is(3))
                .body("next", notNullValue())
                .extract()
                .path("next");
        as(AUDITOR)
                .queryParam("limit", 2)
                .queryParam("cursor", next)
                .get(path(measure))
                .then()
                .body("items.id", contains(measure + "_E3"));
        assertThat(Walk.through(() -> as(AUDITOR), path(measure), Map.of("limit", 2, "sort", "-number")))
                .extracting(exhibit -> exhibit.get("id"))
                .containsExactly(measure + "_E3", measure + "_E2", measure + "_E1");
        as(AUDITOR).accept("text/csv").get(path(measure)).then().statusCode(200).body(containsString(measure + "_E2"));
    }

    @ParameterizedTest
    @CsvSource({
        "page.html, <html><body>hello</body></html>, “html” are not taken",
        "page.txt, <html><script>alert(1)</script></html>, is not what the extension “txt” says",
        "report.pdf, this is no PDF at all, is not what the extension “pdf” says",
        "picture.png, %PDF-1.7 but named otherwise, is not what the extension “png” says",
        "nameless, some words, are not taken"
    })
    void whatIsNotOfAKindThatIsTakenIsTurnedAwayWithTheReason(String name, String content, String reason) {
        upload(LEAD, MEASURE, name, text(content))
                .statusCode(415)
                .body("type", is("/problems/unsupported-media-type"))
                .body("detail", containsString(reason));
    }

    @Test
    void whatTheRequestSaysMustBeSo() {
        as(LEAD).contentType("application/pdf")
                .queryParam("name", "words.txt")
                .body(text("words"))
                .post(path(MEASURE))
                .then()
                .statusCode(415)
                .body("detail", containsString("says application/pdf, the content is text/plain"));
        as(LEAD).contentType("application/octet-stream")
                .body(text("words"))
                .post(path(MEASURE))
                .then()
                .statusCode(400)
                .body("errors.field", contains("name"));
        upload(LEAD, MEASURE, "empty.txt", new byte[0]).statusCode(400).body("detail", containsString("no content"));
    }

    @Test
    void fiftyMebibytesAreTakenAndOneByteMoreIsNot() throws Exception {
        byte[] file = new byte[GREATEST];
        Arrays.fill(file, (byte) 'x');
        assertThat(send(HttpRequest.BodyPublishers.ofByteArray(file)).statusCode())
                .isEqualTo(201);
        byte[] larger = Arrays.copyOf(file, GREATEST + 1);
        larger[GREATEST] = 'x';
        HttpResponse<String> announced = send(HttpRequest.BodyPublishers.ofByteArray(larger));
        assertThat(announced.statusCode()).isEqualTo(413);
        assertThat(announced.body()).contains("/problems/body-too-large");
    }

    @Test
    void aFileIsWrittenDownWhileItComesInAndNotHeldInMemory() throws Exception {
        PipedOutputStream out = new PipedOutputStream();
        PipedInputStream in = new PipedInputStream(out, MEBIBYTE);
        CompletableFuture<HttpResponse<String>> answer = CompletableFuture.supplyAsync(() -> {
            try {
                return send(HttpRequest.BodyPublishers.ofInputStream(() -> in));
            } catch (IOException | InterruptedException failed) {
                throw new IllegalStateException(failed);
            }
        });
        byte[] line = "a line of forty mebibytes of evidence, \n".getBytes(StandardCharsets.US_ASCII);
        byte[] mebibyte = new byte[MEBIBYTE];
        for (int place = 0; place < MEBIBYTE; place++) {
            mebibyte[place] = line[place % line.length];
        }
        for (int sent = 0; sent < 30; sent++) {
            out.write(mebibyte);
        }
        out.flush();
        // The last mebibytes may still be on their way; the others are on the disk before the rest is even sent.
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> greatestIncoming() > 25L * MEBIBYTE);
        for (int sent = 30; sent < 40; sent++) {
            out.write(mebibyte);
        }
        out.close();
        HttpResponse<String> answered = answer.get();
        assertThat(answered.statusCode()).isEqualTo(201);
        assertThat(answered.body()).contains("\"size\":" + 40 * MEBIBYTE);
        assertThat(greatestIncoming()).isZero();
    }

    private HttpResponse<String> send(HttpRequest.BodyPublisher body) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(measures + MEASURE + "/evidence?name=large.txt"))
                            .version(HttpClient.Version.HTTP_1_1)
                            .header("Authorization", "Bearer " + LEAD)
                            .header("Content-Type", "application/octet-stream")
                            .POST(body)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    private static long greatestIncoming() throws IOException {
        try (Stream<Path> parts = Files.list(Path.of("target/files-under-test/incoming"))) {
            return parts.mapToLong(part -> part.toFile().length()).max().orElse(0);
        }
    }

    private static ValidatableResponse upload(String token, String measure, String name, byte[] content) {
        return as(token)
                .contentType("application/octet-stream")
                .queryParam("name", name)
                .body(content)
                .post(path(measure))
                .then();
    }

    private static ValidatableResponse download(String token, String measure, String sha256) {
        return as(token).get(path(measure) + "/" + sha256).then();
    }

    private static ValidatableResponse verification(String token, String sha256) {
        return as(token).get(path(MEASURE) + "/" + sha256 + "/verification").then();
    }

    private static String path(String measure) {
        return "/api/v1/measures/" + measure + "/evidence";
    }

    private static byte[] text(String words) {
        return words.getBytes(StandardCharsets.UTF_8);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token).header("Accept-Language", "en");
    }
}
