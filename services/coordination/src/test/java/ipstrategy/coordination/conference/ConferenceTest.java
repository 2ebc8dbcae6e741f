package ipstrategy.coordination.conference;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import ipstrategy.coordination.Told;
import ipstrategy.coordination.conference.agenda.TakingUp;
import ipstrategy.coordination.conference.matter.Escalating;
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
class ConferenceTest {

    private static final String OFFICE =
            Tokens.of("coordinator-jc").role("coordinator").agency("JC-OFFICE").build();
    private static final String APPROVER =
            Tokens.of("approver-sipo").role("approver").agency("SIPO").build();
    private static final String OTHER =
            Tokens.of("approver-mof").role("approver").agency("MOF").build();
    private static final String AUDITOR = Tokens.of("auditor").role("auditor").build();

    private static final String MEETINGS = "/api/v1/meetings";
    private static final String ITEMS = "/api/v1/agenda-items";
    private static final String RESOLUTIONS = "/api/v1/resolutions";
    private static final String MATTERS = "/api/v1/matters";

    private static final String MEETING = """
            {"kind": "%s", "title": {"zh": "第二次全体会议", "en": "Second plenary meeting"}, "date": "2017-06-01",
             "chair": "王勇", "reason": "working rules of 2017"}
            """;
    private static final String HELD = """
            {"date": "2017-06-02", "chair": "王勇", "present": ["SIPO", "MOF"], "reason": null}
            """;
    private static final String ITEM = """
            {"title": {"zh": "审议推进计划", "en": "Adopt the promotion plan"},
             "subject": {"kind": "%s", "id": "%s"}, "agency": null, "reason": "需要审议"}
            """;
    private static final String RESOLUTION = """
            {"agendaItem": "%s", "text": "印发推进计划", "agency": "SIPO", "due": "%s", "adopts": %s}
            """;
    private static final String DOCUMENT = """
            {"evidence": {"measure": null, "sha256": null, "documentNumber": "国知战联办〔2017〕12号", "note": "已印发"}}
            """;

    @Inject
    TakingUp takingUp;

    @Inject
    Escalating escalating;

    @Test
    void aMeetingIsConvenedHeldAndMinutedAndEachStepIsWrittenDown() {
        String meeting = convene("PLENARY");
        assertThat(meeting).startsWith("/api/v1/meetings/2017-PLENARY-");
        post(OFFICE, meeting + "/holding", HELD)
                .statusCode(200)
                .body("state", is("HELD"))
                .body("date", is("2017-06-02"))
                .body("present", contains("SIPO", "MOF"));
        post(OFFICE, meeting + "/minutes", "{\"text\": \"会议纪要\", \"documentNumber\": \"国知战联办〔2017〕11号\"}")
                .statusCode(200)
                .body("state", is("MINUTED"))
                .body("minutes.text", is("会议纪要"))
                .body("_actions.allowed", contains(false, false));
        isWrittenDown(idOf(meeting), "meeting.minuted", "meeting.held", "meeting.convened");
    }

    @Test
    void minutesMayHaveTwentyThousandCharactersAndNotOneMore() {
        String meeting = convene("LIAISON");
        post(OFFICE, meeting + "/holding", HELD).statusCode(200);
        String longest = "会议认为，知识产权强国建设须抓紧推进。\\n".repeat(1000);

        post(OFFICE, meeting + "/minutes", "{\"text\": \"%s末\", \"documentNumber\": null}".formatted(longest))
                .statusCode(400)
                .body("errors.pointer", contains("/text"));
        post(OFFICE, meeting + "/minutes", "{\"text\": \"%s\", \"documentNumber\": null}".formatted(longest))
                .statusCode(200)
                .body("minutes.text.length()", is(20_000));
    }

    @Test
    void aMeetingConvenedTwiceUnderOneKeyIsOneMeeting() {
        List<String> ids = new ArrayList<>();
        for (int time = 0; time < 2; time++) {
            ids.add(request(OFFICE)
                    .header("Idempotency-Key", "convene-liaison-1999")
                    .body(MEETING.formatted("LIAISON").replace("2017-06-01", "1999-06-01"))
                    .post(MEETINGS)
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id"));
        }
        assertThat(ids).containsExactly("1999-LIAISON-01", "1999-LIAISON-01");
        read(OFFICE, MEETINGS + "?to=1999-12-31").body("items", hasSize(1));
    }

    @Test
    void aMeetingCannotBeMinutedBeforeItIsHeld() {
        post(OFFICE, convene("OFFICE") + "/minutes", "{\"text\": \"纪要\", \"documentNumber\": null}")
                .statusCode(409)
                .body("type", is("/problems/conflict"))
                .body("state", is("CONVENED"))
                .body("allowedActions", contains("hold"))
                .body("detail", containsString("CONVENED"));
    }

    @Test
    void aMeetingWithoutMembersOrWithStrangersWasNotHeld() {
        String meeting = convene("LIAISON");
        post(OFFICE, meeting + "/holding", HELD.replace("\"MOF\"", "\"NOBODY\""))
                .statusCode(400)
                .body("errors.field", contains("present"))
                .body("errors[0].message", containsString("NOBODY"));
        post(OFFICE, meeting + "/holding", HELD.replace("\"SIPO\", \"MOF\"", ""))
                .statusCode(400);
        post(OFFICE, meeting + "/holding", HELD.replace("2017-06-02", "2999-01-01"))
                .statusCode(400)
                .body("errors.field", contains("date"));
    }

    @Test
    void onlyTheOfficeLeadsAMeeting() {
        String meeting = convene("OFFICE");
        String elsewhere =
                Tokens.of("coordinator-mof").role("coordinator").agency("MOF").build();
        post(APPROVER, MEETINGS, MEETING.formatted("OFFICE")).statusCode(403);
        post(elsewhere, MEETINGS, MEETING.formatted("OFFICE"))
                .statusCode(403)
                .body("detail", containsString("joint-conference office"));
        post(elsewhere, meeting + "/holding", HELD).statusCode(403);
        given().get(MEETINGS).then().statusCode(401);
        read(APPROVER, meeting).body("_actions.allowed", contains(false, false));
    }

    @Test
    void aStepNamesTheVersionItWasTakenOn() {
        String meeting = convene("OFFICE");
        request(OFFICE).body(HELD).post(meeting + "/holding").then().statusCode(428);
        request(OFFICE)
                .header("If-Match", "\"stale\"")
                .body(HELD)
                .post(meeting + "/holding")
                .then()
                .statusCode(412);
        read(OFFICE, meeting).body("state", is("CONVENED"));
    }

    @Test
    void ofTwoWhoTakeOneStepAtTheSameTimeOneIsToldThatItChanged() throws Exception {
        String meeting = convene("OFFICE");
        String tag = read(OFFICE, meeting).extract().header("ETag");
        List<Integer> answers = new ArrayList<>();
        try (ExecutorService both = Executors.newFixedThreadPool(4)) {
            List<Future<Integer>> asked = new ArrayList<>();
            for (int one = 0; one < 4; one++) {
                asked.add(both.submit(() -> request(OFFICE)
                        .header("If-Match", tag)
                        .body(HELD)
                        .post(meeting + "/holding")
                        .statusCode()));
            }
            for (Future<Integer> answer : asked) {
                answers.add(answer.get());
            }
        }
        assertThat(answers).containsExactlyInAnyOrder(200, 412, 412, 412);
    }

    @Test
    void aPlanIsAdoptedByAResolutionOfAMeetingThatWasHeld() {
        String meeting = convene("PLENARY");
        String item = propose(APPROVER, "PLAN", "PROMOTION-2099");
        post(OFFICE, item + "/scheduling", "{\"meeting\": \"" + idOf(meeting) + "\"}")
                .statusCode(200)
                .body("state", is("SCHEDULED"));
        post(OFFICE, item + "/decision", "{\"decision\": \"审议通过\"}")
                .statusCode(409)
                .body("state", is("SCHEDULED"))
                .body("detail", containsString("has not been held"));
        post(OFFICE, RESOLUTIONS, RESOLUTION.formatted(idOf(item), "2099-12-31", "\"PROMOTION-2099\""))
                .statusCode(409)
                .body("state", is("SCHEDULED"));
        post(OFFICE, meeting + "/holding", HELD).statusCode(200);
        post(OFFICE, item + "/decision", "{\"decision\": \"审议通过\"}")
                .statusCode(200)
                .body("state", is("DECIDED"))
                .body("decision", is("审议通过"));
        post(OFFICE, RESOLUTIONS, RESOLUTION.formatted(idOf(item), "2099-12-31", "\"PROMOTION-2017\""))
                .statusCode(400)
                .body("errors.field", contains("adopts"));
        String resolution = post(
                        OFFICE, RESOLUTIONS, RESOLUTION.formatted(idOf(item), "2099-12-31", "\"PROMOTION-2099\""))
                .statusCode(201)
                .body("meeting", is(idOf(meeting)))
                .body("overdue", is(false))
                .extract()
                .path("id");
        post(OFFICE, RESOLUTIONS, RESOLUTION.formatted(idOf(item), "2099-12-31", "\"PROMOTION-2099\""))
                .statusCode(400)
                .body("errors[0].message", containsString("adopted before"));
        read(AUDITOR, RESOLUTIONS + "?adopts=PROMOTION-2099").body("items.id", contains(resolution));
        isWrittenDown("PROMOTION-2099", "plan.adopted");
        isWrittenDown(idOf(item), "agenda-item.decided", "agenda-item.scheduled", "agenda-item.proposed");
    }

    @Test
    void aResolutionIsClosedByEvidenceAndByNothingElse() {
        String resolution = resolve("2018-01-31");
        read(APPROVER, resolution).body("overdue", is(true)).body("_actions[0].allowed", is(true));
        read(OTHER, resolution).body("_actions[0].allowed", is(false));
        read(OFFICE, RESOLUTIONS + "?overdue=true&agency=SIPO&sort=due").body("items.id", hasItem(idOf(resolution)));
        read(OFFICE, RESOLUTIONS + "?overdue=false").body("items.id", not(hasItem(idOf(resolution))));
        for (String nothing : List.of(
                "{}",
                "{\"evidence\": null}",
                "{\"evidence\": {\"note\": \"已完成\"}}",
                "{\"evidence\": {\"measure\": \"PROMOTION-2017-042\"}}")) {
            post(APPROVER, resolution + "/closing", nothing)
                    .statusCode(400)
                    .body("errors.field", contains("evidence"))
                    .body("errors[0].message", containsString("not closed without evidence"));
        }
        post(OTHER, resolution + "/closing", DOCUMENT).statusCode(403);
        post(APPROVER, resolution + "/closing", DOCUMENT)
                .statusCode(200)
                .body("state", is("CLOSED"))
                .body("overdue", is(false))
                .body("evidence.documentNumber", is("国知战联办〔2017〕12号"));
        post(APPROVER, resolution + "/closing", DOCUMENT)
                .statusCode(409)
                .body("state", is("CLOSED"))
                .body("allowedActions", empty());
        isWrittenDown(idOf(resolution), "resolution.closed", "resolution.assigned");
    }

    @Test
    void aStoredEvidenceOfAMeasureClosesAResolutionToo() {
        String resolution = resolve("2099-01-31");
        String hash = "0123456789abcdef".repeat(4);
        String evidence = "{\"evidence\": {\"measure\": \"PROMOTION-2017-042\", \"sha256\": \"%s\"}}";
        post(OFFICE, resolution + "/closing", evidence.formatted("abc")).statusCode(400);
        post(OFFICE, resolution + "/closing", evidence.formatted(hash))
                .statusCode(200)
                .body("evidence.sha256", is(hash));
    }

    @Test
    void anItemIsTakenBackByWhoeverProposedItAndStaysBack() {
        String item = propose(APPROVER, "MEASURE", "PROMOTION-2017-042");
        String reason = "{\"reason\": \"已解决\"}";
        post(OTHER, item + "/withdrawal", reason).statusCode(403);
        post(APPROVER, item + "/withdrawal", reason).statusCode(200).body("state", is("WITHDRAWN"));
        post(OFFICE, item + "/scheduling", "{\"meeting\": \"" + idOf(convene("OFFICE")) + "\"}")
                .statusCode(409)
                .body("state", is("WITHDRAWN"))
                .body("allowedActions", empty());
    }

    @Test
    void anItemGoesOntoAMeetingThatIsStillToCome() {
        String item = propose(OFFICE, "EVALUATION", "EV-2017");
        String meeting = convene("OFFICE");
        post(OFFICE, meeting + "/holding", HELD).statusCode(200);
        post(OFFICE, item + "/scheduling", "{\"meeting\": \"" + idOf(meeting) + "\"}")
                .statusCode(400)
                .body("errors[0].message", containsString("HELD"));
        post(OFFICE, item + "/scheduling", "{\"meeting\": \"2017-PLENARY-99\"}").statusCode(400);
    }

    @Test
    void theLastStepOfTheLadderBecomesOneAgendaItemHoweverOftenItIsTold() {
        String step = """
                {"id": "S-1", "step": "%s", "measure": "PROMOTION-2017-003", "agency": "SCOPSR",
                 "report": "PROMOTION-2017-003_2026-Q3_SCOPSR",
                 "reason": {"zh": "逾期四十个工作日", "en": "40 working days overdue"}}
                """;
        CloudEvent letter = Told.event("6001", "supervision.step-taken", "SCOPSR", step.formatted("LETTER"));
        CloudEvent last = Told.event("6002", "supervision.step-taken", "SCOPSR", step.formatted("AGENDA_ITEM"));
        for (CloudEvent told : List.of(letter, last, last)) {
            QuarkusTransaction.requiringNew().run(() -> takingUp.handle(told));
        }
        read(OFFICE, ITEMS + "?origin=SUPERVISION&agency=SCOPSR")
                .body("items", hasSize(1))
                .body("items[0].subject.id", is("PROMOTION-2017-003_2026-Q3_SCOPSR"))
                .body("items[0].subject.kind", is("REPORT"))
                .body("items[0].reason", is("逾期四十个工作日"))
                .body("items[0].title.zh", startsWith("督办升级"))
                .body("items[0].proposedBy", nullValue())
                .body("items[0]._actions.action", contains("schedule", "decide", "withdraw"));
    }

    @Test
    void anEscalatedReportBecomesAMatterThatTheOfficeReportsUpwards() {
        CloudEvent escalated = Told.event("6101", "report.escalated", "JC-OFFICE", """
                {"id": "PROMOTION-2017-009_2026-Q3_MOJ", "measure": "PROMOTION-2017-009", "agency": "MOJ",
                 "issues": "数据", "escalated": {"reason": "跨部门数据无法共享", "at": "2026-11-25T02:00:00Z"}}
                """);
        QuarkusTransaction.requiringNew().run(() -> escalating.handle(escalated));
        QuarkusTransaction.requiringNew().run(() -> escalating.handle(escalated));
        String own = Tokens.of("officer-moj").role("officer").agency("MOJ").build();
        String id = read(own, MATTERS)
                .body("items", hasSize(1))
                .body("items[0].reason", is("跨部门数据无法共享"))
                .body("items[0].state", is("RAISED"))
                .extract()
                .path("items[0].id");
        read(APPROVER, MATTERS).body("items", empty()).body("total", is(0));
        as(APPROVER).get(MATTERS + "/" + id).then().statusCode(404);
        read(AUDITOR, MATTERS + "?measure=PROMOTION-2017-009").body("items.id", contains(id));

        String matter = MATTERS + "/" + id;
        post(own, matter + "/settlement", "{\"note\": \"x\"}").statusCode(403);
        post(OFFICE, matter + "/reporting", "{\"documentNumber\": \"国知战联办〔2026〕3号\", \"note\": \"已报国务院\"}")
                .statusCode(200)
                .body("state", is("REPORTED_TO_STATE_COUNCIL"));
        post(OFFICE, matter + "/reporting", "{\"documentNumber\": \"1\", \"note\": \"again\"}")
                .statusCode(409)
                .body("state", is("REPORTED_TO_STATE_COUNCIL"))
                .body("allowedActions", contains("settle"));
        post(OFFICE, matter + "/settlement", "{\"note\": \"已协调\"}")
                .statusCode(200)
                .body("state", is("SETTLED"));
        isWrittenDown(id, "matter.settled", "matter.reported", "matter.raised");
    }

    @ParameterizedTest
    @ValueSource(strings = {MEETINGS, ITEMS, RESOLUTIONS, MATTERS})
    void aListIsAlsoATableAndWhatIsNotThereIsNotFound(String list) {
        as(OFFICE).accept("text/csv").get(list).then().statusCode(200).header("Content-Type", startsWith("text/csv"));
        as(OFFICE).get(list + "?colour=red").then().statusCode(400);
        as(OFFICE).get(list + "/NO-SUCH").then().statusCode(404);
        as(OFFICE).urlEncodingEnabled(false).get(list + "/A%00B").then().statusCode(404);
    }

    private String resolve(String due) {
        String meeting = convene("OFFICE");
        String item = propose(OFFICE, "MEASURE", "PROMOTION-2017-042");
        post(OFFICE, item + "/scheduling", "{\"meeting\": \"" + idOf(meeting) + "\"}")
                .statusCode(200);
        post(OFFICE, meeting + "/holding", HELD).statusCode(200);
        post(OFFICE, item + "/decision", "{\"decision\": \"同意\"}").statusCode(200);
        String id = post(OFFICE, RESOLUTIONS, RESOLUTION.formatted(idOf(item), due, "null"))
                .statusCode(201)
                .extract()
                .path("id");
        return RESOLUTIONS + "/" + id;
    }

    private static String convene(String kind) {
        String id = post(OFFICE, MEETINGS, MEETING.formatted(kind))
                .statusCode(201)
                .body("state", is("CONVENED"))
                .extract()
                .path("id");
        return MEETINGS + "/" + id;
    }

    private static String propose(String token, String kind, String subject) {
        String id = post(token, ITEMS, ITEM.formatted(kind, subject))
                .statusCode(201)
                .body("state", is("PROPOSED"))
                .body("origin", is("PERSON"))
                .extract()
                .path("id");
        return ITEMS + "/" + id;
    }

    private static void isWrittenDown(String subject, String... actions) {
        Soon.within(
                Duration.ofSeconds(10),
                "the trail of " + subject + " has " + List.of(actions),
                () -> as(AUDITOR)
                        .queryParam("subject", subject)
                        .get("/api/v1/audit")
                        .jsonPath()
                        .getList("items.action")
                        .equals(List.of(actions)));
        for (String action : actions) {
            Soon.within(
                    Duration.ofSeconds(10),
                    "an event tells " + action,
                    () -> told(subject).contains("ipstrategy." + action + ".v1"));
        }
    }

    private static List<String> told(String subject) {
        String after = "0";
        List<String> types = new ArrayList<>();
        while (true) {
            var page = as(OFFICE).get("/api/v1/events?limit=500&after=" + after).jsonPath();
            List<Map<String, Object>> items = page.getList("items");
            items.stream()
                    .filter(event -> event.get("subject").equals(subject))
                    .forEach(event -> types.add(event.get("type").toString()));
            if (items.isEmpty()) {
                return types;
            }
            after = page.getString("next");
        }
    }

    private static String idOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static ValidatableResponse read(String token, String path) {
        return as(token).get(path).then().statusCode(200);
    }

    /// A step on what the caller sees now; to make something new there is nothing to have seen.
    private static ValidatableResponse post(String token, String path, String body) {
        boolean makes = path.chars().filter(sign -> sign == '/').count() == 3;
        String seen = makes
                ? ""
                : as(token).get(path.substring(0, path.lastIndexOf('/'))).header("ETag");
        return request(token).header("If-Match", seen).body(body).post(path).then();
    }

    private static RequestSpecification request(String token) {
        return as(token).contentType("application/json");
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token).header("Accept-Language", "en");
    }
}
