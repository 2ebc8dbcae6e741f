package ipstrategy.coordination.lineage;

import static ipstrategy.coordination.Office.COORDINATOR;
import static ipstrategy.coordination.Office.approver;
import static ipstrategy.coordination.Office.as;
import static ipstrategy.coordination.Office.change;
import static ipstrategy.coordination.Office.wasAudited;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import ipstrategy.testkit.PostgresForTests;
import ipstrategy.testkit.TokensForTests;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// What documents do not print of a later plan's descent, a person says, and is shown what is alike.
@QuarkusTest
@WithTestResource(PostgresForTests.class)
@WithTestResource(TokensForTests.class)
class LineageLinksTest {

    private static final String LINKS = "/api/v1/lineage-links";
    private static final String PROPOSALS = "/api/v1/lineage-proposals?from=PROMOTION-2017&to=PROTECTION-2022";

    private static final String LINK = """
            {"from": "%s", "to": "%s", "kind": "CONTINUES", "basis": %s, "reason": "the office has compared both"}
            """;

    @Inject
    Proposing proposing;

    @Inject
    PrintedLineage printed;

    @Test
    void theOfficeStatesALinkAndTakesItBackAndItIsTold() {
        String id = "PROMOTION-2017-002~PROTECTION-2022-104";
        state(COORDINATOR, "PROMOTION-2017-002", "PROTECTION-2022-104", """
                {"zh": "两者均写明“考核”。", "en": "Both name appraisal."}
                """)
                .statusCode(201)
                .body("id", is(id))
                .body("state", is("STATED"))
                .body("basis.zh", is("两者均写明“考核”。"))
                .body("statedBy", is("coordinator-jc"))
                .body("_actions[0].allowed", is(true));
        state(COORDINATOR, "PROMOTION-2017-002", "PROTECTION-2022-104", "null")
                .statusCode(409)
                .body("detail", containsString("stated already"))
                .body("allowedActions", contains("withdraw"));
        as(COORDINATOR)
                .get(LINKS + "?measure=PROTECTION-2022-104&state=STATED")
                .then()
                .statusCode(200)
                .body("items.id", contains(id));
        change(COORDINATOR, LINKS + "/" + id, "POST", LINKS + "/" + id + "/withdrawal", "{\"reason\": \"a mistake\"}")
                .statusCode(200)
                .body("state", is("WITHDRAWN"))
                .body("_actions[0].allowed", is(false));
        state(COORDINATOR, "PROMOTION-2017-002", "PROTECTION-2022-104", "null")
                .statusCode(201)
                .body("state", is("STATED"))
                .body("basis.en", is("As the joint-conference office has found."));
        wasAudited(id, "lineage-link.stated", "lineage-link.withdrawn", "lineage-link.stated");
    }

    @Test
    void onlyTheOfficeStates() {
        state(approver("SIPO"), "PROMOTION-2017-002", "PROTECTION-2022-105", "null")
                .statusCode(403);
        as(approver("SIPO")).get(LINKS).then().statusCode(200);
        as(COORDINATOR)
                .get(LINKS + "/PROMOTION-2017-002~PROTECTION-2022-105")
                .then()
                .statusCode(404);
    }

    @Test
    void aLinkIsBetweenMeasuresThatThereAreOfTwoPlansAndNotOneThatIsPrinted() {
        state(COORDINATOR, "PROMOTION-2017-999", "nothing", "null")
                .statusCode(400)
                .body("errors.field", contains("from", "to"));
        state(COORDINATOR, "PROMOTION-2017-001", "PROMOTION-2017-002", "null")
                .statusCode(400)
                .body("errors[0].message", containsString("between two plans"));
        state(COORDINATOR, "PROMOTION-2017-005", "PROTECTION-2022-095", "null")
                .statusCode(400)
                .body("errors[0].message", containsString("bear out this link already"));
    }

    @Test
    void aLinkLeadsFromTheEarlierPlanToTheLaterAndNotBothWays() {
        state(COORDINATOR, "PROTECTION-2022-104", "PROMOTION-2017-002", "null")
                .statusCode(400)
                .body("errors[0].message", containsString("begins after PROMOTION-2017"));
        state(COORDINATOR, "PATENT-2017-007", "PROMOTION-2017-001", "null")
                .statusCode(400)
                .body("errors[0].message", containsString("the other way round already"));
    }

    @Test
    void whatIsAlikeIsProposedUntilItIsLinked() {
        String first = as(COORDINATOR)
                .get(PROPOSALS + "&limit=500")
                .then()
                .statusCode(200)
                .body("total", greaterThan(20))
                .body("items.id", not(hasItem("PROMOTION-2017-005~PROTECTION-2022-095")))
                .body("items.from.id", everyItem(startsWith("PROMOTION-2017-")))
                .extract()
                .path("items[0].id");
        String[] ends = first.split("~");
        state(COORDINATOR, ends[0], ends[1], "null").statusCode(201);
        as(COORDINATOR).get(PROPOSALS + "&limit=500").then().body("items.id", not(hasItem(first)));
        as(COORDINATOR)
                .get(PROPOSALS + "&atLeast=1&limit=500")
                .then()
                .statusCode(200)
                .body("items", empty());
        as(COORDINATOR).get(PROPOSALS + "&limit=2").then().body("items", hasSize(2));
        as(COORDINATOR).get(PROPOSALS + "&atLeast=much").then().statusCode(400);
        as(COORDINATOR)
                .get("/api/v1/lineage-proposals?from=NOWHERE&to=PROTECTION-2022")
                .then()
                .statusCode(400);
        as(COORDINATOR)
                .get("/api/v1/lineage-proposals?from=PROMOTION-2017")
                .then()
                .statusCode(400);
    }

    /// The links that the documents bear out are the measure of what is proposed.
    @Test
    void mostLinksThatTheDocumentsBearOutAreAmongTheLikest() {
        Set<String> pairsOfPlans = printed.pairs().stream()
                .map(pair -> plan(pair.split("~")[0]) + "~" + plan(pair.split("~")[1]))
                .collect(Collectors.toSet());
        List<String> proposed = pairsOfPlans.stream()
                .flatMap(plans -> proposing.all(plans.split("~")[0], plans.split("~")[1], BigDecimal.ZERO).stream())
                .map(LineageProposalView::id)
                .toList();
        long found = printed.pairs().stream().filter(proposed::contains).count();
        assertThat(printed.pairs()).hasSizeGreaterThan(150);
        assertThat(found).isGreaterThan(printed.pairs().size() * 8L / 10);
    }

    private static String plan(String measure) {
        return measure.substring(0, measure.lastIndexOf('-'));
    }

    private static ValidatableResponse state(String token, String from, String to, String basis) {
        return as(token).body(LINK.formatted(from, to, basis)).post(LINKS).then();
    }
}
