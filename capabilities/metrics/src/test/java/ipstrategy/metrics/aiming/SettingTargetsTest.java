package ipstrategy.metrics.aiming;

import static ipstrategy.metrics.Desk.AUDITOR;
import static ipstrategy.metrics.Desk.OFFICE;
import static ipstrategy.metrics.Desk.PUBLIC;
import static ipstrategy.metrics.Desk.STATISTICIAN;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import ipstrategy.metrics.Desk;
import ipstrategy.testkit.PostgresForTests;
import ipstrategy.testkit.Soon;
import ipstrategy.testkit.TokensForTests;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// That what should be reached is set in the open by the office, and that progress is told against it at once.
@QuarkusTest
@WithTestResource(PostgresForTests.class)
@WithTestResource(TokensForTests.class)
class SettingTargetsTest {

    /// Has 30 in 2017 (REPORT-2017 (三)3第5段) and no target in the documents.
    private static final String METRIC = "/metrics/PATENT-PLEDGE-FINANCING";

    private static final String TARGETS = METRIC + "/targets";
    private static final String TARGET = """
            {"baseline": {"value": 43600000000, "period": "2016"}, "period": "2020", "value": 180000000000, "increment": null,
             "operator": "AT_LEAST", "unit": "CNY", "path": null, "note": null,
             "source": {"document": "FYP-13", "locator": "二(三)表第5行"}, "reason": "设定目标"}""";

    private static final String OF_A_PROVINCE = """
            {"region": "%s", "baseline": {"value": 5, "period": "2016"}, "period": "2020", "value": %d, "increment": null,
             "operator": "AT_LEAST", "unit": "CNY", "path": null, "note": null,
             "source": {"document": "FYP-13", "locator": "二(三)表第5行"}, "reason": "省级目标"}""";
    private static final String PUBLISHED = """
            insert into observation (metric, period, period_start, period_end, region, breakdown, value, unit,
                   qualifier, status, state, revision, recorded_at, published_at, reported_by, origin, origin_id)
            values ('PATENT-PLEDGE-FINANCING', ?, (? || '-01-01')::date, (? || '-12-31')::date, ?, '', ?, 'CNY',
                   'EXACT', 'A', 'PUBLISHED', 1, now(), now(), 'officer-sipo', 'IMPORT', 'targets-of-regions')""";

    @Inject
    Clock clock;

    @Inject
    AgroalDataSource database;

    /// Other tests know which metrics the documents give targets.
    @AfterEach
    void forgetWhatWasSet() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement forgetting = connection.createStatement()) {
            forgetting.execute("delete from target where metric = 'PATENT-PLEDGE-FINANCING'");
            forgetting.execute("delete from observation where origin_id = 'targets-of-regions'");
        }
    }

    @Test
    void progressIsToldAgainstATargetAsSoonAsItIsSet() {
        PUBLIC.get(METRIC + "/progress?period=2017").body("targets.size()", is(0));
        OFFICE.post(TARGETS, null, TARGET)
                .statusCode(201)
                .header("Location", endsWith(TARGETS + "/1"))
                .body("aim.target.value", is(180000000000L))
                .body("_actions.action", contains("change-target", "withdraw-target"))
                .body("_actions.allowed", contains(true, true));
        PUBLIC.get(METRIC + "/progress?period=2017")
                .body("targets.rule", contains("LINEAR"))
                .body("targets.state", contains("BEHIND"))
                .body("targets[0].target.source.document", is("FYP-13"));
        PUBLIC.get(METRIC).body("targets.target.period", contains("2020"));
        PUBLIC.get("/metrics?hasTarget=true&limit=500").body("items.code", hasItem("PATENT-PLEDGE-FINANCING"));
        trailTells("target.set");
    }

    @Test
    void aProvinceHasTargetsAndProgressOfItsOwn() throws SQLException {
        published("440000", "2017", 10);
        published("330000", "2017", 90);
        OFFICE.post(TARGETS, null, OF_A_PROVINCE.formatted("440000", 60))
                .statusCode(201)
                .body("region", is("440000"))
                .body("place", is(1));
        OFFICE.post(TARGETS, null, OF_A_PROVINCE.formatted("330000", 60))
                .statusCode(201)
                .body("place", is(2));
        PUBLIC.get(METRIC).body("targets.size()", is(0));
        PUBLIC.get(METRIC + "/progress?period=2017").body("region", is("CN")).body("targets.size()", is(0));
        PUBLIC.get(METRIC + "/progress?period=2017&region=440000")
                .statusCode(200)
                .body("region", is("440000"))
                .body("targets.state", contains("BEHIND"))
                .body("targets[0].figures.region", contains("440000"));
        PUBLIC.get(METRIC + "/progress?region=330000").body("period", is("2017"));
        PUBLIC.get(METRIC + "/progress/regions?period=2017")
                .statusCode(200)
                .body("items.region", contains("330000", "440000"))
                .body("items.collect { it.targets[0].state }", contains("MET", "BEHIND"));
        String next = PUBLIC.get(METRIC + "/progress/regions?sort=-region&limit=1")
                .body("items.region", contains("440000"))
                .body("total", is(2))
                .extract()
                .path("next");
        PUBLIC.get(METRIC + "/progress/regions?sort=-region&limit=1&cursor=" + next)
                .body("items.region", contains("330000"))
                .body("next", nullValue());
        PUBLIC.get("/progress?region=440000&period=2017").body("items.code", contains("PATENT-PLEDGE-FINANCING"));
        PUBLIC.get(TARGETS + "?region=330000").body("items.place", contains(2));
        PUBLIC.get(TARGETS).body("items.region", contains("440000", "330000"));
        String rest = PUBLIC.get(TARGETS + "?limit=1")
                .body("items.region", contains("440000"))
                .body("total", is(2))
                .extract()
                .path("next");
        PUBLIC.get(TARGETS + "?limit=1&cursor=" + rest)
                .body("items.region", contains("330000"))
                .body("next", nullValue());
    }

    @Test
    void aTargetOfARegionStaysWithIt() {
        OFFICE.post(TARGETS, null, OF_A_PROVINCE.formatted("440000", 60)).statusCode(201);
        OFFICE.put(TARGETS + "/1", OFFICE.tag(TARGETS + "/1"), OF_A_PROVINCE.formatted("330000", 70))
                .statusCode(400)
                .body("errors.pointer", contains("/region"));
        String unsaid = OF_A_PROVINCE.formatted("440000", 70).replace("\"region\": \"440000\", ", "");
        OFFICE.put(TARGETS + "/1", OFFICE.tag(TARGETS + "/1"), unsaid)
                .statusCode(200)
                .body("region", is("440000"))
                .body("aim.target.value", is(70));
        OFFICE.post(TARGETS, null, OF_A_PROVINCE.formatted("999999", 60))
                .statusCode(400)
                .body("errors.pointer", contains("/region"));
    }

    @Test
    void aTargetIsChangedByWhoHasReadItAndTheOneBeforeStaysReadable() {
        OFFICE.post(TARGETS, null, TARGET).statusCode(201);
        Instant before = clock.instant();
        String higher = TARGET.replace("180000000000", "200000000000").replace("设定目标", "中期调整");
        OFFICE.put(TARGETS + "/1", null, higher).statusCode(428);
        OFFICE.put(TARGETS + "/1", "\"stale\"", higher).statusCode(412);
        OFFICE.put(TARGETS + "/1", OFFICE.tag(TARGETS + "/1"), TARGET)
                .statusCode(400)
                .body("errors.message", hasItem(containsString("says the same")));
        OFFICE.put(TARGETS + "/1", OFFICE.tag(TARGETS + "/1"), higher)
                .statusCode(200)
                .body("place", is(1))
                .body("reason", is("中期调整"));
        PUBLIC.get(TARGETS).body("items.aim.target.value", contains(200000000000L));
        PUBLIC.get(TARGETS + "?asOf=" + before).body("items.aim.target.value", contains(180000000000L));
        PUBLIC.get(METRIC + "?asOf=" + before).body("targets.target.value", contains(180000000000L));
        trailTells("target.changed");
    }

    @Test
    void progressOfADayIsToldAgainstWhatWasAimedAtThen() {
        Instant unaimed = clock.instant();
        OFFICE.post(TARGETS, null, TARGET).statusCode(201);
        Instant lower = clock.instant();
        String higher = TARGET.replace("180000000000", "200000000000").replace("设定目标", "中期调整");
        OFFICE.put(TARGETS + "/1", OFFICE.tag(TARGETS + "/1"), higher).statusCode(200);
        String aimed = "targets.target.target.value";
        PUBLIC.get(METRIC + "/progress?period=2017").body(aimed, contains(200000000000L));
        PUBLIC.get(METRIC + "/progress?period=2017&asOf=" + lower).body(aimed, contains(180000000000L));
        PUBLIC.get(METRIC + "/progress?period=2017&asOf=" + unaimed).body("targets.size()", is(0));
        String all = "items.find { it.code == 'PATENT-PLEDGE-FINANCING' }";
        PUBLIC.get("/progress?limit=500&period=2017&asOf=" + lower).body(all + "." + aimed, contains(180000000000L));
        PUBLIC.get("/progress?limit=500&period=2017&asOf=" + unaimed).body(all, nullValue());
    }

    @Test
    void aTargetThatIsTakenBackIsAimedAtNoMore() {
        OFFICE.post(TARGETS, null, TARGET).statusCode(201);
        Instant before = clock.instant();
        String reason = "{\"reason\": \"规划修订\"}";
        OFFICE.post(TARGETS + "/1/withdrawal", OFFICE.tag(TARGETS + "/1"), reason)
                .statusCode(200);
        PUBLIC.get(TARGETS).body("total", is(0));
        PUBLIC.get(TARGETS + "/1").statusCode(404).body("detail", containsString("target"));
        PUBLIC.get(TARGETS + "?asOf=" + before).body("total", is(1));
        PUBLIC.get(METRIC + "/progress?period=2017").body("targets.size()", is(0));
        OFFICE.post(TARGETS, null, TARGET).statusCode(201).body("place", is(2));
        trailTells("target.withdrawn");
    }

    @Test
    void everythingThatIsWrongIsNamedAtOnce() {
        OFFICE.post(
                        TARGETS,
                        null,
                        TARGET.replace("\"unit\": \"CNY\"", "\"unit\": \"USD\"")
                                .replace("\"period\": \"2016\"", "\"period\": \"2021\"")
                                .replace("\"increment\": null", "\"increment\": 1"))
                .statusCode(400)
                .header("Content-Type", containsString("problem+json"))
                .body("errors.pointer", containsInAnyOrder("/unit", "/baseline/period", "/increment"));
        OFFICE.post(TARGETS, null, TARGET.replace("\"reason\": \"设定目标\"", "\"reason\": \"\""))
                .statusCode(400)
                .body("errors.pointer", contains("/reason"));
        PUBLIC.get(TARGETS).body("total", is(0));
    }

    @Test
    void onlyTheOfficeSetsTargets() {
        STATISTICIAN.post(TARGETS, null, TARGET).statusCode(403);
        Desk.of("coordinator-mof", "MOF", "coordinator")
                .post(TARGETS, null, TARGET)
                .statusCode(403)
                .body("detail", containsString("sets and changes targets"));
        PUBLIC.get(METRIC).body("_actions.find { it.action == 'set-target' }.allowed", is(false));
        OFFICE.get(METRIC).body("_actions.find { it.action == 'set-target' }.allowed", is(true));
    }

    @Test
    void theSameCommandSentTwiceSetsOneTarget() {
        for (int time = 0; time < 2; time++) {
            OFFICE.asking()
                    .contentType("application/json")
                    .header("Idempotency-Key", "\"target-of-2020\"")
                    .body(TARGET)
                    .post("/api/v1" + TARGETS)
                    .then()
                    .statusCode(201)
                    .body("place", is(1));
        }
        PUBLIC.get(TARGETS).body("total", is(1));
        OFFICE.post(TARGETS, null, TARGET).statusCode(400).body("errors.pointer", contains("/period"));
    }

    @Test
    void aTargetIsNeverChangedInPlace() {
        OFFICE.post(TARGETS, null, TARGET).statusCode(201);
        assertThatThrownBy(() -> {
                    try (Connection connection = database.getConnection();
                            Statement change = connection.createStatement()) {
                        change.execute("update target set target_value = 1 where metric = 'PATENT-PLEDGE-FINANCING'");
                    }
                })
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("never changed");
    }

    private void published(String region, String year, long value) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(PUBLISHED)) {
            insert.setString(1, year);
            insert.setString(2, year);
            insert.setString(3, year);
            insert.setString(4, region);
            insert.setLong(5, value);
            insert.execute();
        }
    }

    private static void trailTells(String action) {
        Soon.within(
                Duration.ofSeconds(10),
                "the trail tells of it",
                () -> AUDITOR.get("/audit?kind=target&subject=PATENT-PLEDGE-FINANCING/1")
                        .extract()
                        .asString()
                        .contains(action));
    }
}
