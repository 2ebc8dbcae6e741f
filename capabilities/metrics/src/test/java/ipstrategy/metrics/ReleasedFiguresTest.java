package ipstrategy.metrics;

import static ipstrategy.metrics.Desk.OFFICE;
import static ipstrategy.metrics.Desk.PUBLIC;
import static ipstrategy.metrics.Desk.STATISTICIAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import ipstrategy.seeding.Seeding;
import ipstrategy.seeding.Seeds;
import ipstrategy.testkit.PostgresForTests;
import ipstrategy.testkit.RepositoryRoot;
import ipstrategy.testkit.SeedFiles;
import ipstrategy.testkit.Soon;
import ipstrategy.testkit.TokensForTests;
import ipstrategy.testkit.Walk;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// That a release says for good what it said first, and that somebody without the platform can prove it.
@QuarkusTest
@WithTestResource(PostgresForTests.class)
@WithTestResource(TokensForTests.class)
class ReleasedFiguresTest {

    private static final Desk ADMINISTRATOR = Desk.of("administrator", "JC-OFFICE", "administrator");
    private static final String RELEASE = """
            {"code": "%s", "name": {"zh": "二〇一七年报告所印数字", "en": "As printed in the report of 2017"},
             "document": "REPORT-2017", "reason": "随年度报告发布"}""";

    private static boolean isCompiled;

    @Inject
    Seeding seeding;

    @Inject
    DataSource database;

    @TempDir
    Path folder;

    @Test
    void theFiguresOfTheReportAreFrozenAsPrintedAndStaySoWhenOneIsRevised() {
        publish("REPORT-2017");
        long printed = RealFigures.figures().stream()
                .filter(figure -> figure.source().document().equals("REPORT-2017"))
                .filter(figure ->
                        RealFigures.metric(figure.metric().value()).service().equals("patents"))
                .count();
        PUBLIC.get("/releases/REPORT-2017")
                .statusCode(200)
                .body("state", is("PUBLISHED"))
                .body("figures", is((int) printed))
                .body("proposedBy", nullValue())
                .body("signature", notNullValue());
        byte[] before = bytes("/releases/REPORT-2017/figures");
        String text = new String(before, StandardCharsets.UTF_8);
        assertThat(text.lines()).hasSize((int) printed);
        assertThat(text)
                .endsWith("}\n")
                .contains("{\"breakdown\":{},\"definition\":1,\"document\":\"REPORT-2017\",\"locator\":")
                .contains("\"metric\":\"PATENT-PLEDGE-PROJECTS\"")
                .doesNotContain("E+");

        seeding.load(Seeds.of(SeedFiles.ofCheckout()
                .at("figures/REPORT-2017.yaml", "metric: PATENT-PLEDGE-PROJECTS\n", "value: 4177")
                .saying("value: 4179")
                .texts()));

        assertThat(bytes("/releases/REPORT-2017/figures")).isEqualTo(before);
        publish("REPORT-2017-REVISED");
        assertThat(new String(bytes("/releases/REPORT-2017-REVISED/figures"), StandardCharsets.UTF_8))
                .isNotEqualTo(text)
                .contains("\"value\":\"4179\"");
    }

    @Test
    void aReleaseIsPublishedByAnotherPersonAndNotSeenBefore() {
        Desk both = Desk.of("statistician-office", "JC-OFFICE", "statistician", "coordinator");
        propose(both, "TWO-PEOPLE").statusCode(201).body("state", is("PROPOSED"));
        PUBLIC.get("/releases/TWO-PEOPLE").statusCode(404);
        PUBLIC.get("/releases/TWO-PEOPLE/figures").statusCode(404);
        PUBLIC.get("/releases").body("items.code", not(hasItem("TWO-PEOPLE")));
        PUBLIC.get("/search?q=TWO-PEOPLE&kind=RELEASE").statusCode(200).body("items", empty());
        OFFICE.get("/releases/TWO-PEOPLE").body("proposedBy", is("statistician-office"));
        OFFICE.get("/releases/TWO-PEOPLE/manifest").statusCode(404);
        both.step("/releases/TWO-PEOPLE", "publication", null).statusCode(403);
        STATISTICIAN.step("/releases/TWO-PEOPLE", "publication", null).statusCode(403);
        OFFICE.post("/releases/TWO-PEOPLE/publication", null, null).statusCode(428);
        OFFICE.step("/releases/TWO-PEOPLE", "publication", null).statusCode(200).body("state", is("PUBLISHED"));
        PUBLIC.get("/search?q=TWO-PEOPLE&kind=RELEASE")
                .body("items.link", contains("/api/v1/services/patents/releases/TWO-PEOPLE"));
        OFFICE.step("/releases/TWO-PEOPLE", "publication", null)
                .statusCode(409)
                .body("state", is("PUBLISHED"))
                .body("allowedActions", empty());
        propose(STATISTICIAN, "TWO-PEOPLE").statusCode(409);
        audited("TWO-PEOPLE", "release.published", "release.proposed");
    }

    @Test
    void aRefusedReleaseLeavesItsCodeFree() {
        propose(STATISTICIAN, "REFUSED-ONCE").statusCode(201);
        OFFICE.step("/releases/REFUSED-ONCE", "refusal", "{\"reason\": \"口径有误\"}")
                .statusCode(200);
        OFFICE.get("/releases/REFUSED-ONCE").statusCode(404);
        propose(STATISTICIAN, "REFUSED-ONCE").statusCode(201);
        audited("REFUSED-ONCE", "release.proposed", "release.refused", "release.proposed");
    }

    @Test
    void aReleaseOfNothingOrOfTheFutureIsRefused() {
        STATISTICIAN
                .post("/releases", null, RELEASE.formatted("NOTHING").replace("\"REPORT-2017\"", "\"NO-SUCH-PAPER\""))
                .statusCode(400);
        STATISTICIAN
                .post(
                        "/releases",
                        null,
                        RELEASE.formatted("FUTURE")
                                .replace("\"reason\"", "\"asOf\": \"2999-01-01T00:00:00Z\", \"reason\""))
                .statusCode(400)
                .body("errors.pointer", contains("/asOf"));
        STATISTICIAN
                .post(
                        "/releases",
                        null,
                        RELEASE.formatted("ELSEWHERE").replace("\"reason\"", "\"metrics\": [\"NO-SUCH\"], \"reason\""))
                .statusCode(400);
    }

    @Test
    void thePublishedCannotBeChangedEvenInTheDatabase() throws SQLException {
        publish("KEPT");
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String change : List.of("update release set sha256 = 'x'", "delete from release")) {
                assertThat(org.assertj.core.api.Assertions.catchThrowable(
                                () -> statement.execute(change + " where code = 'KEPT'")))
                        .hasMessageContaining("a release stays as it is");
            }
        }
    }

    @Test
    void aVerifierWithoutThePlatformFindsEveryChange() throws Exception {
        publish("VERIFIED");
        download("VERIFIED");
        String key = PUBLIC.get("/releases/VERIFIED").extract().path("key");
        assertThat(verify()).isEqualTo("OK");
        assertThat(verify(key)).isEqualTo("OK");

        String figures = Files.readString(folder.resolve("figures.jsonl"));
        Files.writeString(folder.resolve("figures.jsonl"), figures.replaceFirst("\"value\":\"(.)", "\"value\":\"9$1"));
        assertThat(verify()).contains("HASH");
        Files.writeString(folder.resolve("figures.jsonl"), figures.substring(figures.indexOf('\n') + 1));
        assertThat(verify()).contains("HASH").contains("COUNT");
        Files.writeString(folder.resolve("figures.jsonl"), figures);

        String manifest = Files.readString(folder.resolve("manifest.json"));
        Files.writeString(folder.resolve("manifest.json"), manifest.replace("\"VERIFIED\"", "\"VERIFIEE\""));
        assertThat(verify()).contains("SIGNATURE");
        Files.writeString(folder.resolve("manifest.json"), manifest);
        assertThat(verify("0".repeat(64))).contains("KEY");
        assertThat(verify()).isEqualTo("OK");
    }

    @Test
    void anotherKeyIsFoundAndARetiredOneStillVerifiesWhatItSigned() throws Exception {
        publish("OLD-KEY");
        String old = PUBLIC.get("/releases/OLD-KEY").extract().path("key");
        STATISTICIAN.post("/release-keys", null, "{\"reason\": \"年度更换\"}").statusCode(403);
        String fresh = ADMINISTRATOR
                .post("/release-keys", null, "{\"reason\": \"年度更换\"}")
                .statusCode(200)
                .body("retiredAt", nullValue())
                .extract()
                .path("id");
        PUBLIC.get("/release-keys")
                .body("items[0].id", is(fresh))
                .body("items.find { it.id == '%s' }.retiredAt".formatted(old), notNullValue());
        List<Map<String, Object>> lastFirst = Walk.through("/api/v1/release-keys", Map.of("limit", 1));
        assertThat(lastFirst)
                .extracting(key -> key.get("id"))
                .startsWith(fresh, old)
                .doesNotHaveDuplicates();
        assertThat(Walk.through("/api/v1/release-keys", Map.of("limit", 1, "sort", "madeAt")))
                .containsExactlyElementsOf(lastFirst.reversed());
        publish("NEW-KEY");
        PUBLIC.get("/releases/NEW-KEY").body("key", is(fresh));
        download("OLD-KEY");
        assertThat(verify(old)).isEqualTo("OK");
        assertThat(verify(fresh)).contains("KEY");

        Files.write(folder.resolve("release.json"), bytes("/releases/NEW-KEY"));
        assertThat(verify()).contains("SIGNATURE");
        Files.write(folder.resolve("release.json"), bytes("/releases/OLD-KEY"));
        String keys = Files.readString(folder.resolve("release-keys.json"));
        Files.writeString(
                folder.resolve("release-keys.json"),
                keys.replace("\"" + old, "\"other").replace("\"" + fresh, "\"" + old));
        assertThat(verify()).contains("another key").contains("SIGNATURE");
        audited(fresh, "release-key.made");
    }

    private void publish(String code) {
        propose(STATISTICIAN, code).statusCode(201);
        OFFICE.step("/releases/" + code, "publication", null).statusCode(200);
    }

    private static ValidatableResponse propose(Desk by, String code) {
        return by.post("/releases", null, RELEASE.formatted(code));
    }

    private static byte[] bytes(String path) {
        return PUBLIC.get(path).statusCode(200).extract().asByteArray();
    }

    private void download(String code) throws IOException {
        Files.write(folder.resolve("figures.jsonl"), bytes("/releases/" + code + "/figures"));
        Files.write(folder.resolve("manifest.json"), bytes("/releases/" + code + "/manifest"));
        Files.write(folder.resolve("release.json"), bytes("/releases/" + code));
        Files.write(folder.resolve("release-keys.json"), bytes("/release-keys?limit=500"));
    }

    private String verify(String... trusted) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dstdout.encoding=UTF-8",
                "-cp",
                compiled().toString(),
                "VerifyRelease",
                folder.toString()));
        command.addAll(List.of(trusted));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isEqualTo(said.equals("OK") ? 0 : 1);
        return said;
    }

    /// The verifier's source, compiled once: the tests run it often.
    private static synchronized Path compiled() throws IOException {
        Path classes = RepositoryRoot.resolve("capabilities/metrics/target/verifier");
        if (!isCompiled) {
            Files.createDirectories(classes);
            int failed = ToolProvider.getSystemJavaCompiler()
                    .run(
                            null,
                            null,
                            null,
                            "-d",
                            classes.toString(),
                            RepositoryRoot.resolve("docs/verify/VerifyRelease.java")
                                    .toString());
            assertThat(failed).isZero();
            isCompiled = true;
        }
        return classes;
    }

    private static void audited(String subject, String... actions) {
        Soon.within(
                Duration.ofSeconds(10),
                "the trail tells of " + subject,
                () -> Desk.AUDITOR
                        .asking()
                        .queryParam("subject", subject)
                        .get("/api/v1/audit")
                        .then()
                        .extract()
                        .<List<String>>path("items.action")
                        .equals(List.of(actions)));
    }
}
