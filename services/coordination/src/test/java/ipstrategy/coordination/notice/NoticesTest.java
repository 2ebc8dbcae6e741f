package ipstrategy.coordination.notice;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import ipstrategy.coordination.Told;
import ipstrategy.events.CloudEvent;
import ipstrategy.testkit.PostgresForTests;
import ipstrategy.testkit.Soon;
import ipstrategy.testkit.Tokens;
import ipstrategy.testkit.TokensForTests;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
@WithTestResource(TokensForTests.class)
class NoticesTest {

    private static final String OFFICE =
            Tokens.of("coordinator-jc").role("coordinator").agency("JC-OFFICE").build();
    private static final String AUDITOR = Tokens.of("auditor").role("auditor").build();
    private static final String ADMINISTRATOR =
            Tokens.of("administrator").role("administrator").build();

    private static final String NOTICES = "/api/v1/notices";
    private static final String MAILBOX = "/api/v1/mailbox";

    private static final String REPORT = """
            {"id": "PROMOTION-2017-042_2026-Q4_%1$s", "measure": "PROMOTION-2017-042", "agency": "%1$s",
             "period": "2026-Q4", "due": "2027-01-15", "waitsFor": [%2$s],
             "participants": ["CNIPA", "NFRA"]}
            """;

    @Inject
    Notifying notifying;

    @Test
    void anAgencyIsToldOnceInBothLanguagesOfWhatConcernsIt() {
        CloudEvent due = Told.event("7001", "report.due", "SAMR", REPORT.formatted("SAMR", ""));
        tell(due);
        tell(due);
        read(officer("SAMR"), NOTICES)
                .body("items.findAll { it.subject == 'PROMOTION-2017-042_2026-Q4_SAMR' }", hasSize(1))
                .body("items[0].event", is("report.due"))
                .body("items[0].kind", is("report"))
                .body("items[0].subject", is("PROMOTION-2017-042_2026-Q4_SAMR"))
                .body("items[0].title.zh", is("应报送进展报告：PROMOTION-2017-042"))
                .body("items[0].text.en", is("Please report on PROMOTION-2017-042 for 2026-Q4 by 2027-01-15."))
                .body("items[0].readAt", nullValue())
                .body("items[0]._actions[0].allowed", is(true));
    }

    @Test
    void whoeverItWaitsForAndTheOfficeAndTheParticipantsAreToldEachOnce() {
        tell(Told.event(
                "7002", "report.submitted", "NRTA", REPORT.formatted("NRTA", "\"CNIPA\", \"JC-OFFICE\", \"CNIPA\"")));
        tell(Told.event("7003", "report.accepted", "NRTA", REPORT.formatted("NRTA", "")));
        assertThat(toldOf("PROMOTION-2017-042_2026-Q4_NRTA"))
                .containsExactlyInAnyOrder(
                        "report.submitted CNIPA",
                        "report.submitted JC-OFFICE",
                        "report.accepted NRTA",
                        "report.accepted CNIPA",
                        "report.accepted NFRA");
        read(OFFICE, NOTICES + "?agency=NRTA")
                .body("items.text.zh", contains("国家广播电视总局关于 PROMOTION-2017-042 的进展报告（2026-Q4）已通过审核。"));
    }

    @Test
    void aCollectiveIsToldThroughItsMembersAndAStrangerNotAtAll() {
        String asked = "{\"id\": \"ALL-1\", \"waitsFor\": [\"JC-MEMBERS\", \"NOBODY\", \"no code\"]}";
        tell(Told.event("7004", "report.submitted", null, asked));
        assertThat(toldOf("ALL-1"))
                .hasSize(40)
                .contains("report.submitted JC-OFFICE")
                .contains("report.submitted MOF")
                .doesNotContain("report.submitted JC-MEMBERS", "report.submitted NOBODY");
    }

    @Test
    void whoeverReportsIsToldWhatAParticipantAnswered() {
        tell(Told.event("7011", "contribution.answered", "CNIPA", """
                {"id": "C-1", "report": "PROMOTION-2017-042_2026-Q4_MEE", "agency": "CNIPA", "text": "不同意见",
                 "measure": "PROMOTION-2017-042", "period": "2026-Q4"}
                """));
        assertThat(toldOf("C-1"))
                .containsExactlyInAnyOrder("contribution.answered MEE", "contribution.answered JC-OFFICE");
        read(officer("MEE"), NOTICES).body("items[0].text.zh", containsString("已作出答复：不同意见"));
    }

    @Test
    void afterAReformItsSuccessorIsToldWhatConcernedAnAgency() {
        String asked = "PROMOTION-2017-042_2026-Q4_SIPO";
        tell(Told.event("7041", "report.overdue", null, """
                {"id": "%s", "measure": "PROMOTION-2017-042", "agency": "SIPO", "owedBy": "CNIPA",
                 "period": "2026-Q4", "due": "2027-01-15"}
                """.formatted(asked)));
        tell(Told.event("7042", "contribution.silent", null, """
                {"id": "C-7", "report": "%s", "reporter": "CNIPA", "agency": "MEE", "due": "2027-01-22",
                 "measure": "PROMOTION-2017-042", "period": "2026-Q4", "text": null, "state": "SILENT"}
                """.formatted(asked)));
        assertThat(toldOf(asked)).containsExactlyInAnyOrder("report.overdue CNIPA", "report.overdue JC-OFFICE");
        assertThat(toldOf("C-7")).containsExactly("contribution.silent CNIPA");
    }

    @Test
    void whatIsImportantReachesTheOfficeInItsOwnWords() {
        tell(Told.event("7031", "report.flagged", "CNIPA", """
                {"id": "PROMOTION-2017-042_2026-Q4_CNIPA", "measure": "PROMOTION-2017-042", "agency": "CNIPA",
                 "period": "2026-Q4", "issues": "两地无法启动", "participants": ["MEE"], "waitsFor": ["JC-OFFICE"]}
                """));
        assertThat(toldOf("PROMOTION-2017-042_2026-Q4_CNIPA")).containsExactly("report.flagged JC-OFFICE");
        read(OFFICE, NOTICES + "?limit=500")
                .body("items.find { it.event == 'report.flagged' }.title.zh", is("重要情况：PROMOTION-2017-042"))
                .body("items.find { it.event == 'report.flagged' }.text.en", containsString("Issues: 两地无法启动"));
    }

    @Test
    void whoeverReportsIsToldThatAParticipantIsSilent() {
        tell(Told.event("7032", "contribution.silent", null, """
                {"id": "C-2", "report": "PROMOTION-2017-042_2026-Q4_SASTIND", "agency": "CNIPA", "due": "2027-01-22",
                 "measure": "PROMOTION-2017-042", "period": "2026-Q4", "text": null, "state": "SILENT"}
                """));
        assertThat(toldOf("C-2")).containsExactly("contribution.silent SASTIND");
        read(officer("SASTIND"), NOTICES).body("items[0].text.en", containsString("by 2027-01-22 and has not"));
    }

    @Test
    void whoeverAnsweredForAMeasureBeforeIsToldToo() {
        tell(Told.event("7033", "measure.reassigned", "JC-OFFICE", """
                {"id": "PROMOTION-2017-078", "title": {"zh": "数据共享", "en": "Shared data"}, "former": ["MEE"],
                 "responsibilities": [{"agency": "CNIPA", "role": "LEAD", "validTo": null}]}
                """));
        assertThat(toldOf("PROMOTION-2017-078"))
                .containsExactlyInAnyOrder("measure.reassigned CNIPA", "measure.reassigned MEE");
    }

    @Test
    void whoeverWasAskedForAReportIsToldThatItIsAskedForNoMore() {
        CloudEvent asked = Told.event("7034", "report.withdrawn", null, REPORT.formatted("SATCM", ""));
        JsonNode report = asked.data().path("after");
        ((ObjectNode) asked.data()).putNull("after").set("before", report);
        tell(asked);
        assertThat(toldOf("PROMOTION-2017-042_2026-Q4_SATCM")).containsExactly("report.withdrawn SATCM");
    }

    @Test
    void whoeverIsToAnswerForAMeasureIsToldAndNobodyForWhomItIsOver() {
        tell(Told.event("7021", "measure.reassigned", "JC-OFFICE", """
                {"id": "PROMOTION-2017-077", "title": {"zh": "数据共享", "en": "Shared data"},
                 "responsibilities": [{"agency": "CNIPA", "role": "LEAD", "validTo": null},
                                      {"agency": "MEE", "role": "PARTICIPANT", "validTo": "2099-12-31"},
                                      {"agency": "NFRA", "role": "PARTICIPANT", "validTo": "2018-03-31"}]}
                """));
        assertThat(toldOf("PROMOTION-2017-077"))
                .containsExactlyInAnyOrder("measure.reassigned CNIPA", "measure.reassigned MEE");
    }

    @Test
    void whoLeadsAMeasureIsToldWhereItStandsNowInWords() {
        tell(Told.event("7035", "measure.status-changed", null, """
                {"id": "PROMOTION-2017-081", "title": {"zh": "质押融资", "en": "Pledges"},
                 "status": "COMPLETED_CONTINUING",
                 "responsibilities": [{"agency": "SASAC", "role": "CO_LEAD", "validTo": null},
                                      {"agency": "MEE", "role": "PARTICIPANT", "validTo": null}]}
                """));
        assertThat(toldOf("PROMOTION-2017-081")).containsExactly("measure.status-changed SASAC");
        read(officer("SASAC"), NOTICES)
                .body("items[0].text.zh", is("任务措施 PROMOTION-2017-081「质押融资」现为「已完成并持续推进」。"))
                .body("items[0].text.en", containsString("now stands as: completed, continuing."));
    }

    @Test
    void ofThePlansItemsOnlyTheNewOnesAreToldToWhomTheyName() {
        String item = """
                {"id": "%s", "title": {"zh": "新任务", "en": "New task"}, "standing": %s,
                 "responsibilities": [{"agency": "CNIPA", "role": "LEAD", "order": 1}]}
                """;
        tell(Told.event("7022", "plan-item.adopted", "JC-OFFICE", item.formatted("PROMOTION-2031-001", "false")));
        tell(Told.event("7023", "plan-item.adopted", "JC-OFFICE", item.formatted("PROMOTION-2031-002", "true")));
        assertThat(toldOf("PROMOTION-2031-001")).containsExactly("plan-item.adopted CNIPA");
        assertThat(toldOf("PROMOTION-2031-002")).isEmpty();
    }

    @Test
    void aMeetingOfAllIsToldToAllMembersAndItsMinutesToThoseWhoWereThere() {
        String meeting = """
                {"id": "%s", "kind": "%s", "title": {"zh": "全体会议", "en": "Plenary meeting"}, "date": "2026-12-01",
                 "chair": "王勇", "present": ["MOF", "SAMR"]}
                """;
        tell(Told.event("7024", "meeting.convened", "JC-OFFICE", meeting.formatted("M-1", "PLENARY")));
        tell(Told.event("7025", "meeting.convened", "JC-OFFICE", meeting.formatted("M-2", "LIAISON")));
        tell(Told.event("7026", "meeting.minuted", "JC-OFFICE", meeting.formatted("M-2", "LIAISON")));
        assertThat(toldOf("M-1")).hasSizeGreaterThan(30).contains("meeting.convened MOF");
        assertThat(toldOf("M-2")).containsExactlyInAnyOrder("meeting.minuted MOF", "meeting.minuted SAMR");
    }

    @Test
    void whoProposedAnItemHearsWhatWasDecided() {
        tell(Told.event("7027", "agenda-item.decided", "JC-OFFICE", """
                {"id": "AI-9999-0001", "title": {"zh": "议题", "en": "Item"}, "agency": null, "proposedBy": "MEE",
                 "decision": "同意"}
                """));
        assertThat(toldOf("AI-9999-0001")).containsExactly("agenda-item.decided MEE");
    }

    @Test
    void theYearsTasksAreToldToEveryProvinceThatPlansBind() {
        tell(Told.event("7028", "cycle-round.deployed", "JC-OFFICE", """
                {"id": "PATENT-2017_2098", "plan": "PATENT-2017", "year": 2098}
                """));
        assertThat(toldOf("PATENT-2017_2098")).hasSize(31).contains("cycle-round.deployed PROVINCE-440000");
        read(officer("PROVINCE-440000"), NOTICES).body("items[0].title.zh", is("年度任务已部署：PATENT-2017 2098"));
    }

    @Test
    void whatNoRuleNamesIsToldToNobody() {
        tell(Told.event("7005", "weather.changed", "SAMR", "{\"id\": \"W-1\"}"));
        assertThat(toldOf("W-1")).isEmpty();
    }

    @Test
    void whatSomebodyWroteIsToldAsItStands() {
        tell(Told.event("7006", "supervision.step-taken", "NFGA", """
                {"id": "S-9", "measure": "PROMOTION-2017-050", "step": "LETTER", "reason": "{due} $1 \\\\ 100%"}
                """));
        read(OFFICE, NOTICES + "?agency=NFGA").body("items[0].text.zh", containsString("原因：{due} $1 \\ 100%"));
    }

    @Test
    void ofManyWhoTellTheSameAtTheSameTimeOneGivesNotice() throws Exception {
        CloudEvent overdue = Told.event("7007", "report.overdue", "SFA", REPORT.formatted("SFA", ""));
        try (ExecutorService replicas = Executors.newFixedThreadPool(6)) {
            List<Future<?>> all = new ArrayList<>();
            for (int replica = 0; replica < 6; replica++) {
                all.add(replicas.submit(() -> tell(overdue)));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
        assertThat(toldOf("PROMOTION-2017-042_2026-Q4_SFA"))
                .containsExactlyInAnyOrder("report.overdue SFA", "report.overdue JC-OFFICE");
    }

    @Test
    void anAgencySeesItsOwnNoticesWhateverItAsksFor() {
        tell(Told.event("7008", "report.returned", "JC-OFFICE", REPORT.formatted("NMPA", "")));
        read(officer("CCPIT"), NOTICES + "?agency=NMPA").body("items", empty()).body("total", is(0));
        read(OFFICE, NOTICES).body("items.agency", everyItem(is("JC-OFFICE")));
        read(OFFICE, NOTICES + "?agency=NMPA").body("items", hasSize(1));
        read(AUDITOR, NOTICES + "?agency=NMPA")
                .body("items", hasSize(1))
                .body("items[0]._actions[0].allowed", is(false));
        String nowhere = Tokens.of("officer-of-nobody").role("officer").build();
        read(nowhere, NOTICES).body("items", empty());
        given().get(NOTICES).then().statusCode(401);
    }

    @Test
    void aNoticeIsReadByItsOwnAgencyAndStaysReadAsItFirstWas() {
        tell(Told.event("7009", "extension.granted", "JC-OFFICE", "{\"id\": \"EXT-1\", \"agency\": \"NHC\"}"));
        int id = read(officer("NHC"), NOTICES + "?unread=true").extract().path("items[0].id");
        String reading = NOTICES + "/" + id + "/reading";
        as(officer("CCPIT")).post(reading).then().statusCode(404);
        as(OFFICE).post(reading).then().statusCode(404);
        as(AUDITOR).post(reading).then().statusCode(403);
        as(officer("NHC")).post(reading).then().statusCode(200).body("readBy", is("officer-nhc"));
        String other = Tokens.of("approver-nhc").role("approver").agency("NHC").build();
        as(other).post(reading).then().statusCode(200).body("readBy", is("officer-nhc"));
        read(other, NOTICES + "?unread=true").body("items", empty());
        read(other, NOTICES + "?unread=false").body("items[0].readAt", notNullValue());
        Soon.within(
                Duration.ofSeconds(10),
                "it is written down once",
                () -> as(AUDITOR)
                        .queryParam("kind", "notice")
                        .queryParam("subject", id)
                        .get("/api/v1/audit")
                        .jsonPath()
                        .getList("items.action")
                        .equals(List.of("notice.read", "notice.given")));
        as(officer("NHC")).post(NOTICES + "/999999999/reading").then().statusCode(404);
        as(officer("NHC")).post(NOTICES + "/x/reading").then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 500})
    void thePagesOfAnInboxHoldEachNoticeOnceTheNewestFirst(int limit) {
        for (int event = 7100; event < 7105; event++) {
            tell(Told.event("" + event, "report.due", "CBIRC", REPORT.formatted("CBIRC", "")));
        }
        String token = officer("CBIRC");
        List<Integer> ids = new ArrayList<>();
        String path = NOTICES + "?limit=" + limit;
        String next = "";
        while (next != null) {
            var page = read(token, path + (next.isEmpty() ? "" : "&cursor=" + next))
                    .body("total", is(5))
                    .extract()
                    .jsonPath();
            ids.addAll(page.getList("items.id", Integer.class));
            next = page.getString("next");
        }
        assertThat(ids)
                .hasSize(5)
                .isSortedAccordingTo((one, other) -> other - one)
                .doesNotHaveDuplicates();
    }

    @Test
    void onOneMachineMailIsCapturedForWhoeverNamedAnAddress() {
        String approver =
                Tokens.of("approver-mara").role("approver").agency("MARA").build();
        name(approver, "MARA", "\"plans@mara.example\", \"deputy@mara.example\"")
                .statusCode(200);
        tell(Told.event("7010", "report.overdue", "MARA", REPORT.formatted("MARA", "")));
        read(officer("MARA"), MAILBOX)
                .body("items", hasSize(1))
                .body("items[0].state", is("CAPTURED"))
                .body("items[0].recipients", contains("plans@mara.example", "deputy@mara.example"))
                .body("items[0].title", is("进展报告逾期：PROMOTION-2017-042 / Progress report overdue: PROMOTION-2017-042"))
                .body("items[0].text", containsString("农业农村部应于 2027-01-15 前报送的"))
                .body("items[0].text", containsString("has not been submitted"))
                .body("items[0].sentAt", nullValue());
        read(officer("CCPIT"), MAILBOX + "?agency=MARA").body("items", empty());
        read(ADMINISTRATOR, MAILBOX + "?agency=MARA&state=CAPTURED").body("items", hasSize(1));
        as(OFFICE)
                .accept("text/csv")
                .get(MAILBOX)
                .then()
                .statusCode(200)
                .header("Content-Type", startsWith("text/csv"));
    }

    @Test
    void theAddressesOfAnAgencyAreNamedByItselfOrAnAdministrator() {
        String path = "/api/v1/agencies/CIRC/mail-addresses";
        String own = Tokens.of("approver-circ").role("approver").agency("CIRC").build();
        String other = Tokens.of("approver-mof").role("approver").agency("MOF").build();
        read(own, path).body("addresses", empty()).body("_actions[0].allowed", is(true));
        as(other).get(path).then().statusCode(403);
        name(other, "CIRC", "\"spy@mof.example\"").statusCode(403).body("detail", containsString("agency itself"));
        name(own, "CIRC", "\"no address\"").statusCode(400).body("errors[0].field", startsWith("addresses"));
        request(own)
                .body("{\"addresses\": [], \"reason\": \"x\"}")
                .put(path)
                .then()
                .statusCode(428);
        String tag = read(own, path).extract().header("ETag");
        name(own, "CIRC", "\"a@circ.example\"").statusCode(200).body("addresses", contains("a@circ.example"));
        request(own)
                .header("If-Match", tag)
                .body("{\"addresses\": [], \"reason\": \"x\"}")
                .put(path)
                .then()
                .statusCode(412);
        name(ADMINISTRATOR, "CIRC", "\"b@circ.example\"").statusCode(200);
        read(officer("CIRC"), path)
                .body("addresses", contains("b@circ.example"))
                .body("_actions[0].allowed", is(false));
        as(ADMINISTRATOR).get("/api/v1/agencies/NOBODY/mail-addresses").then().statusCode(404);
        given().get("/api/v1/agencies/CIRC").then().statusCode(200).body("code", is("CIRC"));
    }

    private void tell(CloudEvent event) {
        QuarkusTransaction.requiringNew().run(() -> notifying.handle(event));
    }

    private static List<String> toldOf(String subject) {
        List<String> told = new ArrayList<>();
        String next = "";
        while (next != null) {
            var page = read(AUDITOR, NOTICES + "?limit=500" + (next.isEmpty() ? "" : "&cursor=" + next))
                    .extract()
                    .jsonPath();
            List<Map<String, Object>> items = page.getList("items");
            items.stream()
                    .filter(notice -> notice.get("subject").equals(subject))
                    .forEach(notice -> told.add(notice.get("event") + " " + notice.get("agency")));
            next = page.getString("next");
        }
        return told;
    }

    private static ValidatableResponse name(String token, String agency, String addresses) {
        String path = "/api/v1/agencies/" + agency + "/mail-addresses";
        String seen = as(token).get(path).header("ETag");
        return request(token)
                .header("If-Match", seen == null ? "*" : seen)
                .body("{\"addresses\": [" + addresses + "], \"reason\": \"new desk\"}")
                .put(path)
                .then();
    }

    private static String officer(String agency) {
        return Tokens.of("officer-" + agency.toLowerCase(java.util.Locale.ROOT))
                .role("officer")
                .agency(agency)
                .build();
    }

    private static ValidatableResponse read(String token, String path) {
        return as(token).get(path).then().statusCode(200);
    }

    private static RequestSpecification request(String token) {
        return as(token).contentType("application/json");
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token).header("Accept-Language", "en");
    }
}
