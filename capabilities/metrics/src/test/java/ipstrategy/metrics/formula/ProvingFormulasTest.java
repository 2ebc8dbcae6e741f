package ipstrategy.metrics.formula;

import static ipstrategy.metrics.Desk.STATISTICIAN;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import ipstrategy.metrics.Desk;
import ipstrategy.metrics.Neighbours;
import ipstrategy.testkit.PostgresForTests;
import ipstrategy.testkit.TokensForTests;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// That a formula that people enter is held against the same rules as one of the seeds.
@QuarkusTest
@WithTestResource(PostgresForTests.class)
@WithTestResource(TokensForTests.class)
@WithTestResource(Neighbours.class)
class ProvingFormulasTest {

    @Inject
    AgroalDataSource database;

    Neighbours neighbours;

    /// No figures stand for it, so that nothing is computed while formulas are tried.
    @BeforeEach
    void somethingToComputeFrom() {
        define("ZY-BASE", "APPLICATION", null).statusCode(201);
    }

    @AfterEach
    void speakAgainAndForgetWhatIsNew() throws SQLException {
        neighbours.fallSilent(false);
        try (Connection connection = database.getConnection();
                Statement forgetting = connection.createStatement()) {
            forgetting.execute("set session_replication_role = replica");
            forgetting.execute("delete from metric_definition where metric like 'ZY-%'");
            forgetting.execute("delete from metric where code like 'ZY-%'");
            forgetting.execute("set session_replication_role = origin");
        }
    }

    @Test
    void whatComesFromItselfIsRefusedThroughWhateverOthers() {
        define("ZY-SELF", "APPLICATION", "[ZY-SELF@-1] + 1")
                .statusCode(400)
                .body("errors.pointer", contains("/definition/formula"));
        define("ZY-FIRST", "APPLICATION", "[ZY-BASE] * 2").statusCode(201);
        define("ZY-SECOND", "APPLICATION", "[ZY-FIRST] * 2").statusCode(201);
        ObjectNode round =
                Desk.definition("ZY-FIRST").put("formula", "[ZY-SECOND] * 2").put("reason", "绕一圈");
        STATISTICIAN
                .put("/metrics/ZY-FIRST", STATISTICIAN.tag("/metrics/ZY-FIRST"), round.toString())
                .statusCode(400)
                .body("errors.message", hasItem(containsString("ZY-FIRST → ZY-SECOND → ZY-FIRST")));
    }

    @Test
    void aSumOfDifferentUnitsAndAnUnknownMetricAreRefused() {
        define("ZY-UNITS", "APPLICATION", "[ZY-BASE] + [IP-MODEL-ENTERPRISES]").statusCode(400);
        define("ZY-OTHER", "PERSON", "[ZY-BASE] * 2").statusCode(400);
        define("ZY-NOBODYS", "APPLICATION", "[NOBODYS-METRIC] * 2")
                .statusCode(400)
                .body("errors.message", hasItem(containsString("NOBODYS-METRIC")));
        define("ZY-UNREADABLE", "APPLICATION", "[ZY-BASE] ** 2").statusCode(400);
    }

    @Test
    void aMetricOfAnotherServiceIsAskedForAndItsSilenceIsSaid() {
        define("ZY-NEXT-DOOR", "REGISTRATION", "[SOFTWARE-REGISTRATIONS] * 2")
                .statusCode(201)
                .body("formula", is("[SOFTWARE-REGISTRATIONS] * 2"));
        define("ZY-CROSSED", "PERSON", "[SOFTWARE-REGISTRATIONS] * 2").statusCode(400);
        neighbours.fallSilent(true);
        define("ZY-SILENT", "REGISTRATION", "[SOFTWARE-REGISTRATIONS] * 2").statusCode(503);
    }

    @Test
    void whatStandsAlreadyIsNotDefinedAgain() {
        define("ZY-STANDING", "REGISTRATION", "[SOFTWARE-REGISTRATIONS] * 2").statusCode(201);
        define("ZY-STANDING", "REGISTRATION", "[SOFTWARE-REGISTRATIONS] * 2").statusCode(409);
    }

    @Test
    void aFormulaThatStandsIsNotAskedForAgainWhereTheRestIsRevised() {
        define("ZY-REWORDED", "REGISTRATION", "[SOFTWARE-REGISTRATIONS] * 2").statusCode(201);
        neighbours.fallSilent(true);
        ObjectNode reworded = Desk.definition("ZY-REWORDED").put("reason", "说明改了");
        reworded.withObject("concept").put("zh", "新的说明。");
        STATISTICIAN
                .put("/metrics/ZY-REWORDED", STATISTICIAN.tag("/metrics/ZY-REWORDED"), reworded.toString())
                .statusCode(200)
                .body("revision", is(2));
        STATISTICIAN
                .put("/metrics/ZY-NOBODYS", "\"stale\"", reworded.toString())
                .statusCode(404);
    }

    @Test
    void aPlanThatCameInSinceMayBeTheDocumentAndItsServicesSilenceIsSaid() {
        printedIn("ZY-PLANNED", "PLAN-2035").statusCode(201).body("source.document", is("PLAN-2035"));
        printedIn("ZY-UNPLANNED", "PLAN-OF-NOBODY")
                .statusCode(400)
                .body("errors.pointer", contains("/definition/source/document"));
        neighbours.fallSilent(true);
        printedIn("ZY-UNHEARD", "PLAN-2035").statusCode(503);
    }

    private static ValidatableResponse printedIn(String code, String document) {
        ObjectNode definition = Desk.definition("PCT-APPLICATIONS").put("reason", "新增指标");
        definition.withObject("source").put("document", document);
        return define(code, definition);
    }

    private static ValidatableResponse define(String code, String unit, String formula) {
        return define(
                code,
                Desk.definition("PCT-APPLICATIONS")
                        .put("unit", unit)
                        .put("formula", formula)
                        .put("reason", "新增指标"));
    }

    private static ValidatableResponse define(String code, ObjectNode definition) {
        return STATISTICIAN.post(
                "/metrics", null, "{\"code\": \"%s\", \"definition\": %s}".formatted(code, definition));
    }
}
