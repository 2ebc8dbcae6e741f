package ipstrategy.coordination.reform;

import static io.restassured.RestAssured.given;
import static ipstrategy.coordination.Office.AUDITOR;
import static ipstrategy.coordination.Office.COORDINATOR;
import static ipstrategy.coordination.Office.as;
import static ipstrategy.coordination.Office.change;
import static ipstrategy.coordination.Office.tag;
import static ipstrategy.coordination.Office.wasAudited;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import ipstrategy.coordination.Office;
import ipstrategy.testkit.PostgresForTests;
import ipstrategy.testkit.TokensForTests;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
@WithTestResource(TokensForTests.class)
class ReformsTest {

    private static final String LIST = "/api/v1/reforms";
    private static final String REASON = """
            {"reason": "国务院机构改革方案"}
            """;

    @Test
    void theRegisterProposesAllWhereAnAgencyEndedWithOneSuccessorAndElseAsksTheOffice() {
        as(AUDITOR)
                .queryParam("limit", 500)
                .get(LIST)
                .then()
                .statusCode(200)
                .body("items.id", hasItems("SCLAO_MOJ_2018-03-21", "CBIRC_NFRA_2023-05-18"))
                .body("items.find { it.predecessor == 'CBIRC' }.measures", nullValue())
                .body("items.find { it.predecessor == 'SIPO' }.measures", nullValue())
                .body("items.find { it.predecessor == 'SIPO' }.scope.zh", is("全部职责"))
                .body("items.findAll { it.predecessor == 'SAPPRFT' }.measures", contains(empty(), empty(), empty()))
                .body("items.findAll { it.predecessor == 'NDRC' }.measures", contains(empty()));
        given().get(LIST).then().statusCode(401);
    }

    @Test
    void theOfficeSaysWhichMeasuresOfASplitAgencyPassAndEverybodyIsTold() {
        String trademarks = LIST + "/SAIC_CNIPA_2018-03-21";
        change(COORDINATOR, trademarks, "POST", trademarks + "/decision", REASON)
                .statusCode(409)
                .body("state", is("DRAFT"))
                .body("allowedActions", contains("change", "decide", "drop"));
        String scope = """
                {"measures": ["PROMOTION-2017-003", "PROMOTION-2017-022"], "reason": "商标措施"}
                """;
        as(Office.approver("SAIC"))
                .header("If-Match", "*")
                .body(scope)
                .put(trademarks)
                .then()
                .statusCode(403);
        as(COORDINATOR).body(scope).put(trademarks).then().statusCode(428);
        change(COORDINATOR, trademarks, "PUT", trademarks, scope.replace("-003", "-3"))
                .statusCode(400)
                .body("errors.pointer", contains("/measures/0"));
        String stale = tag(COORDINATOR, trademarks);
        change(COORDINATOR, trademarks, "PUT", trademarks, scope)
                .statusCode(200)
                .body("measures", contains("PROMOTION-2017-003", "PROMOTION-2017-022"));
        as(COORDINATOR)
                .header("If-Match", stale)
                .body(scope)
                .put(trademarks)
                .then()
                .statusCode(412);
        change(COORDINATOR, trademarks, "POST", trademarks + "/decision", REASON)
                .statusCode(200)
                .body("state", is("DECIDED"))
                .body("decidedBy", is("coordinator-jc"))
                .body("reason", is("国务院机构改革方案"))
                .body("_actions.allowed", contains(false, false, false));
        change(COORDINATOR, trademarks, "PUT", trademarks, scope)
                .statusCode(409)
                .body("state", is("DECIDED"));
        String rest = LIST + "/SAIC_SAMR_2018-03-21";
        change(COORDINATOR, rest, "PUT", rest, scope).statusCode(200);
        change(COORDINATOR, rest, "POST", rest + "/decision", REASON)
                .statusCode(409)
                .body("detail", containsString("SAIC_CNIPA_2018-03-21"));
        change(COORDINATOR, rest, "PUT", rest, """
                {"measures": null, "reason": "其余全部措施"}
                """).statusCode(200);
        change(COORDINATOR, rest, "POST", rest + "/decision", REASON)
                .statusCode(200)
                .body("measures", nullValue());
        wasAudited("SAIC_CNIPA_2018-03-21", "reform.decided", "reform.changed", "reform.recorded");
        wasAudited("SAIC_SAMR_2018-03-21", "reform.decided", "reform.changed", "reform.changed", "reform.recorded");
        String told = "items.find { it.subject == '%s' && it.type == 'ipstrategy.reform.decided.v1' }.data.after";
        as(AUDITOR)
                .queryParam("limit", 500)
                .queryParam("type", "ipstrategy.reform.*")
                .get("/api/v1/events")
                .then()
                .body(told.formatted("SAIC_CNIPA_2018-03-21") + ".predecessor", is("SAIC"))
                .body(told.formatted("SAIC_CNIPA_2018-03-21") + ".successor", is("CNIPA"))
                .body(told.formatted("SAIC_CNIPA_2018-03-21") + ".on", is("2018-03-21"))
                .body(
                        told.formatted("SAIC_CNIPA_2018-03-21") + ".measures",
                        contains("PROMOTION-2017-003", "PROMOTION-2017-022"))
                .body(told.formatted("SAIC_SAMR_2018-03-21") + ".measures", nullValue());
        as(AUDITOR)
                .queryParam("state", "DECIDED")
                .queryParam("predecessor", "SAIC")
                .get(LIST)
                .then()
                .body("items.successor", containsInAnyOrder("CNIPA", "SAMR"));
    }

    @Test
    void aDraftIsDroppedWithAReasonAndTakenUpAgainWhereItIsEnteredAnew() {
        String fresh = """
                {"predecessor": "MOFCOM", "successor": "SAMR", "on": "2026-08-01", "measures": ["PROMOTION-2017-037"],
                 "reason": "职责调整", "source": "国发〔2026〕2号"}
                """;
        as(COORDINATOR).body(fresh).post(LIST).then().statusCode(201);
        String reform = LIST + "/MOFCOM_SAMR_2026-08-01";
        String dropping = """
                {"reason": "方案未通过"}
                """;
        as(Office.approver("MOFCOM"))
                .header("If-Match", "*")
                .body(dropping)
                .post(reform + "/drop")
                .then()
                .statusCode(403);
        as(COORDINATOR).body(dropping).post(reform + "/drop").then().statusCode(428);

        change(COORDINATOR, reform, "POST", reform + "/drop", dropping)
                .statusCode(200)
                .body("state", is("DROPPED"))
                .body("reason", is("方案未通过"))
                .body("_actions.allowed", contains(false, false, false));

        change(COORDINATOR, reform, "POST", reform + "/decision", REASON)
                .statusCode(409)
                .body("state", is("DROPPED"))
                .body("allowedActions", empty());
        change(COORDINATOR, reform, "POST", reform + "/drop", dropping).statusCode(409);
        as(AUDITOR)
                .queryParam("state", "DROPPED")
                .get(LIST)
                .then()
                .body("items.id", contains("MOFCOM_SAMR_2026-08-01"));
        as(COORDINATOR)
                .body(fresh)
                .post(LIST)
                .then()
                .statusCode(201)
                .body("state", is("DRAFT"))
                .body("reason", is("职责调整"));
        wasAudited("MOFCOM_SAMR_2026-08-01", "reform.recorded", "reform.dropped", "reform.recorded");
        change(COORDINATOR, reform, "POST", reform + "/decision", REASON).statusCode(200);
        change(COORDINATOR, reform, "POST", reform + "/drop", dropping)
                .statusCode(409)
                .body("state", is("DECIDED"));
    }

    @Test
    void aSuccessionThatTheRegisterDoesNotNameIsEnteredByHandOnce() {
        String fresh = """
                {"predecessor": "GAC", "successor": "SAMR", "on": "2026-07-01", "measures": ["PROMOTION-2017-037"],
                 "reason": "职责调整", "source": "国发〔2026〕1号"}
                """;
        as(Office.approver("GAC")).body(fresh).post(LIST).then().statusCode(403);
        as(COORDINATOR)
                .body(fresh.replace("\"SAMR\"", "\"NOBODY\""))
                .post(LIST)
                .then()
                .statusCode(400)
                .body("errors.field", contains("successor"));
        as(COORDINATOR)
                .body(fresh.replace("\"SAMR\"", "\"GAC\""))
                .post(LIST)
                .then()
                .statusCode(400);
        as(COORDINATOR)
                .body(fresh)
                .post(LIST)
                .then()
                .statusCode(201)
                .body("id", is("GAC_SAMR_2026-07-01"))
                .body("state", is("DRAFT"))
                .body("source", is("国发〔2026〕1号"));
        as(COORDINATOR).body(fresh).post(LIST).then().statusCode(409).body("detail", containsString("already"));
        as(AUDITOR)
                .queryParam("state", "DECIDED")
                .get(LIST)
                .then()
                .body("items.id", not(hasItem("GAC_SAMR_2026-07-01")));
        wasAudited("GAC_SAMR_2026-07-01", "reform.recorded");
    }
}
