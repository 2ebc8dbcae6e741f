package ipstrategy.coordination.planimport;

import static ipstrategy.coordination.planimport.Lighthouse.DRAFTS;
import static ipstrategy.coordination.planimport.Lighthouse.OFFICE;
import static ipstrategy.coordination.planimport.Lighthouse.as;
import static ipstrategy.coordination.planimport.Lighthouse.change;
import static ipstrategy.coordination.planimport.Lighthouse.confirm;
import static ipstrategy.coordination.planimport.Lighthouse.count;
import static ipstrategy.coordination.planimport.Lighthouse.read;
import static ipstrategy.coordination.planimport.Lighthouse.see;
import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import ipstrategy.testkit.PostgresForTests;
import ipstrategy.testkit.TokensForTests;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// Takes real plan texts through all doors, from the paste to the confirmation, without a correction. Where they lie is
/// named: `-Dplan.texts=<folder>`; without it this is skipped, and the report of the tests says so.
@QuarkusTest
@WithTestResource(PostgresForTests.class)
@WithTestResource(TokensForTests.class)
@EnabledIfSystemProperty(
        named = "plan.texts",
        matches = ".+",
        disabledReason = "no folder with the texts of the plans is named by -Dplan.texts")
class RealImportTest {

    private static final Map<String, Integer> PRINTED =
            Map.of("PROMOTION-2017", 103, "PROTECTION-2022", 114, "PATENT-2017", 27, "FYP-13", 76);

    @Inject
    AgroalDataSource database;

    @AfterEach
    void clear() throws SQLException {
        Lighthouse.clear(database);
    }

    @Test
    void everyRealTextIsConfirmedWithoutACorrection() throws Exception {
        Map<String, Integer> adopted = new TreeMap<>();
        List<Path> files;
        try (Stream<Path> found = Files.list(Path.of(System.getProperty("plan.texts")))) {
            files = found.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            for (String plan : PRINTED.keySet()) {
                JsonPath draft = received(plan, Files.readString(file));
                if (PRINTED.get(plan) == draft.getInt("counts.items")) {
                    assertThat(draft.getInt("counts.differing")).as(plan).isZero();
                    confirmAsRead(draft.getString("id"));
                    adopted.put(plan, draft.getInt("counts.items"));
                }
            }
        }
        assertThat(adopted).isEqualTo(PRINTED);
        assertThat(count(
                        database,
                        "select count(*) from plan_item where jsonb_array_length(adopted -> 'differences') = 0"))
                .isEqualTo(320);
    }

    private static JsonPath received(String plan, String text) {
        return as(OFFICE)
                .contentType("application/json")
                .body(Map.of("plan", Map.of("code", plan), "text", text))
                .post(DRAFTS)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    /// Looks at every doubt, and corrects nothing.
    private static void confirmAsRead(String id) {
        String draft = DRAFTS + "/" + id;
        List<Integer> places = read(draft + "/items?attention=true&limit=500")
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.place");
        places.forEach(place -> see(id, place));
        change("PATCH", draft, draft, Map.of("doubtsSeen", true, "reason", "as printed"))
                .statusCode(200);
        confirm(id).statusCode(200);
    }
}
