package ipstrategy.measures;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import ipstrategy.seeding.Seeding;
import ipstrategy.seeding.Seeds;
import ipstrategy.seeding.SeedsRefused;
import ipstrategy.testkit.PostgresForTests;
import ipstrategy.testkit.SeedFiles;
import ipstrategy.testkit.Tokens;
import ipstrategy.testkit.TokensForTests;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What a later load of corrected files does to what stands.
@QuarkusTest
@WithTestResource(PostgresForTests.class)
@WithTestResource(TokensForTests.class)
class ReseedingTest {

    private static final String PROMOTION = "plans/PROMOTION-2017/measures.yaml";
    private static final SeedFiles SEEDS = SeedFiles.ofCheckout();

    @Inject
    Seeding seeding;

    @Inject
    Clock clock;

    /// The files as they were, under a fingerprint that no load had before.
    @AfterEach
    void theFilesAreAsTheyWere() {
        load(SEEDS.at(PROMOTION, "- number: \"1\"\n").saying("# again " + clock.instant() + "\n- number: \"1\"\n"));
    }

    @Test
    void theSameFilesChangeNothing() {
        assertThat(load(SEEDS)).isEqualTo(new Seeding.Outcome(0, 64, 0));
        SeedFiles remarked = SEEDS.at(PROMOTION, "- number: \"1\"\n").saying("# a remark\n- number: \"1\"\n");
        assertThat(load(remarked)).isEqualTo(new Seeding.Outcome(0, 64, 0));
    }

    @Test
    void aCorrectedLeadSupersedesTheOneBeforeAndHistoryStays() {
        Instant before = clock.instant();
        SeedFiles corrected =
                SEEDS.at(PROMOTION, "number: \"99\"", "agency: SIPO").saying("agency: MOF");
        assertThat(load(corrected)).isEqualTo(new Seeding.Outcome(1, 63, 0));

        measure("PROMOTION-2017-099").body("responsibilities.agency", contains("MOF", "MOHRSS"));
        given().queryParam("asOf", before.toString())
                .get("/api/v1/measures/PROMOTION-2017-099")
                .then()
                .body("responsibilities.agency", contains("SIPO", "MOHRSS"))
                .body("responsibilities.role", contains("LEAD", "PARTICIPANT"));
        given().queryParam("agency", "SIPO")
                .queryParam(
                        "q", RealMeasures.named("PROMOTION-2017-099").title().zh())
                .get("/api/v1/measures")
                .then()
                .body("items", empty());
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> given().auth()
                        .oauth2(Tokens.of("auditor").role("auditor").build())
                        .queryParam("subject", "PROMOTION-2017-099")
                        .get("/api/v1/audit")
                        .then()
                        .body("items[0].action", is("measure.corrected"))
                        .body("items[0].actor", is("platform:seeds"))
                        .body("items[0].before.responsibilities[0].agency", is("SIPO"))
                        .body("items[0].after.responsibilities[0].agency", is("MOF")));
    }

    @Test
    void whatPeopleChangedIsKept() {
        String path = "/api/v1/measures/PROMOTION-2017-098";
        String token = Tokens.of("coordinator-jc")
                .role("coordinator")
                .agency("JC-OFFICE")
                .build();
        String tag = given().auth().oauth2(token).get(path).header("ETag");
        given().auth()
                .oauth2(token)
                .header("If-Match", tag)
                .contentType("application/json")
                .body("""
                        {"title": {"zh": "人改的", "en": "Changed by people"}, "reason": "better"}
                        """)
                .patch(path)
                .then()
                .statusCode(200);
        SeedFiles corrected =
                SEEDS.at(PROMOTION, "number: \"98\"", "title:\n", "en: ").saying("en: Seeds say ");
        assertThat(load(corrected)).isEqualTo(new Seeding.Outcome(0, 63, 1));
        measure("PROMOTION-2017-098").body("title.en", is("Changed by people"));
    }

    @Test
    void oneWrongRowStopsTheLoadAndNothingIsPlanted() {
        String title = RealMeasures.named("PROMOTION-2017-100").title().en();
        SeedFiles corrected =
                SEEDS.at(PROMOTION, "number: \"100\"", "title:\n", "en: ").saying("en: Half ");
        SeedFiles wrong =
                corrected.at(PROMOTION, "number: \"101\"", "agency: SIPO").saying("agency: NOBODY");
        assertThatExceptionOfType(SeedsRefused.class)
                .isThrownBy(() -> load(wrong))
                .withMessageContaining("seeds/" + PROMOTION + ":")
                .withMessageContaining("agency: «NOBODY» is not known");
        measure("PROMOTION-2017-100").body("title.en", is(title));

        assertThat(load(corrected)).isEqualTo(new Seeding.Outcome(1, 63, 0));
        measure("PROMOTION-2017-100").body("title.en", startsWith("Half "));
    }

    @Test
    void aFaultInAMeasureOfAnotherServiceStopsTheLoadHereToo() {
        SeedFiles wrong = SEEDS.at(PROMOTION, "number: \"34\"", "agency: CAC").saying("agency: NOBODY");
        assertThatExceptionOfType(SeedsRefused.class).isThrownBy(() -> load(wrong));
    }

    private static ValidatableResponse measure(String id) {
        return given().get("/api/v1/measures/" + id).then().statusCode(200);
    }

    private Seeding.Outcome load(SeedFiles files) {
        return seeding.load(Seeds.of(files.texts()));
    }
}
