package ipstrategy.coordination.conference;

import static ipstrategy.coordination.Office.AUDITOR;
import static ipstrategy.coordination.Office.COORDINATOR;
import static ipstrategy.coordination.Office.wasAudited;
import static ipstrategy.coordination.conference.Conference.APPROVER;
import static ipstrategy.coordination.conference.Conference.HELD;
import static ipstrategy.coordination.conference.Conference.OTHER;
import static ipstrategy.coordination.conference.Conference.RESOLUTIONS;
import static ipstrategy.coordination.conference.Conference.convene;
import static ipstrategy.coordination.conference.Conference.idOf;
import static ipstrategy.coordination.conference.Conference.post;
import static ipstrategy.coordination.conference.Conference.propose;
import static ipstrategy.coordination.conference.Conference.read;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import ipstrategy.coordination.Told;
import ipstrategy.coordination.conference.resolution.HearingOfProofs;
import ipstrategy.coordination.conference.resolution.Lapsing;
import ipstrategy.events.CloudEvent;
import ipstrategy.testkit.PostgresForTests;
import ipstrategy.testkit.TokensForTests;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.junit.jupiter.api.Test;

/// How a meeting that was held resolves something, and what closes a resolution.
@QuarkusTest
@WithTestResource(PostgresForTests.class)
@WithTestResource(TokensForTests.class)
class ResolutionsTest {

    @Inject
    HearingOfProofs hearing;

    @Inject
    Lapsing lapsing;

    @Inject
    EntityManager session;

    private static final String RESOLUTION = """
            {"agendaItem": "%s", "text": "印发推进计划", "agency": "SIPO", "due": "%s", "adopts": %s}
            """;
    private static final String DOCUMENT = """
            {"evidence": {"measure": null, "sha256": null, "documentNumber": "国知战联办〔2017〕12号", "note": "已印发"}}
            """;

    @Test
    void aPlanIsAdoptedByAResolutionOfAMeetingThatWasHeld() {
        String meeting = convene("PLENARY");
        String item = propose(APPROVER, "PLAN", "PROMOTION-2099");
        post(COORDINATOR, item + "/scheduling", "{\"meeting\": \"" + idOf(meeting) + "\"}")
                .statusCode(200)
                .body("state", is("SCHEDULED"));
        post(COORDINATOR, item + "/decision", "{\"decision\": \"审议通过\"}")
                .statusCode(409)
                .body("state", is("SCHEDULED"))
                .body("detail", containsString("has not been held"));
        post(COORDINATOR, RESOLUTIONS, RESOLUTION.formatted(idOf(item), "2099-12-31", "\"PROMOTION-2099\""))
                .statusCode(409)
                .body("state", is("SCHEDULED"));
        post(COORDINATOR, meeting + "/holding", HELD).statusCode(200);
        post(COORDINATOR, item + "/decision", "{\"decision\": \"审议通过\"}")
                .statusCode(200)
                .body("state", is("DECIDED"))
                .body("decision", is("审议通过"));
        post(COORDINATOR, RESOLUTIONS, RESOLUTION.formatted(idOf(item), "2099-12-31", "\"PROMOTION-2017\""))
                .statusCode(400)
                .body("errors.field", contains("adopts"));
        String resolution = post(
                        COORDINATOR, RESOLUTIONS, RESOLUTION.formatted(idOf(item), "2099-12-31", "\"PROMOTION-2099\""))
                .statusCode(201)
                .body("meeting", is(idOf(meeting)))
                .body("overdue", is(false))
                .extract()
                .path("id");
        post(COORDINATOR, RESOLUTIONS, RESOLUTION.formatted(idOf(item), "2099-12-31", "\"PROMOTION-2099\""))
                .statusCode(400)
                .body("errors[0].message", containsString("adopted before"));
        read(AUDITOR, RESOLUTIONS + "?adopts=PROMOTION-2099").body("items.id", contains(resolution));
        wasAudited("PROMOTION-2099", "plan.adopted");
        wasAudited(idOf(item), "agenda-item.decided", "agenda-item.scheduled", "agenda-item.proposed");
    }

    @Test
    void aResolutionIsClosedByEvidenceAndByNothingElse() {
        String resolution = resolve("2018-01-31");
        lapsing.once();
        lapsing.once();
        read(APPROVER, resolution).body("overdue", is(true)).body("_actions[0].allowed", is(true));
        read(OTHER, resolution).body("_actions[0].allowed", is(false));
        read(COORDINATOR, RESOLUTIONS + "?overdue=true&agency=SIPO&sort=due")
                .body("items.id", hasItem(idOf(resolution)));
        read(COORDINATOR, RESOLUTIONS + "?overdue=false").body("items.id", not(hasItem(idOf(resolution))));
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
        wasAudited(idOf(resolution), "resolution.closed", "resolution.overdue", "resolution.assigned");
    }

    @Test
    void aResolutionThatIsGivenAnotherDayIsToldOfAgainOnceThatDayHasPassedToo() {
        String resolution = resolve("2018-01-31");
        lapsing.once();
        QuarkusTransaction.requiringNew()
                .run(() -> session.createNativeQuery("update resolution set due = '2018-02-28' where id = :id")
                        .setParameter("id", idOf(resolution))
                        .executeUpdate());
        lapsing.once();
        lapsing.once();
        wasAudited(idOf(resolution), "resolution.overdue", "resolution.overdue", "resolution.assigned");
    }

    @Test
    void aStoredEvidenceOfAMeasureClosesAResolutionToo() {
        String resolution = resolve("2099-01-31");
        String hash = "0123456789abcdef".repeat(4);
        String evidence = "{\"evidence\": {\"measure\": \"PROMOTION-2017-042\", \"sha256\": \"%s\"}}";
        post(COORDINATOR, resolution + "/closing", evidence.formatted("abc")).statusCode(400);
        post(COORDINATOR, resolution + "/closing", evidence.formatted(hash))
                .statusCode(400)
                .body("errors.field", contains("evidence/sha256"))
                .body("errors[0].message", containsString("no such file is stored"));
        CloudEvent filed = Told.event("9101", "evidence.filed", "SIPO", """
                {"id": "PROMOTION-2017-042_E1", "measure": "PROMOTION-2017-042", "sha256": "%s", "name": "纪要.pdf",
                 "agency": "SIPO", "uploadedAt": "2026-11-25T02:00:00Z"}
                """.formatted(hash));
        QuarkusTransaction.requiringNew().run(() -> hearing.handle(filed));
        QuarkusTransaction.requiringNew().run(() -> hearing.handle(filed));
        post(COORDINATOR, resolution + "/closing", evidence.formatted(hash.replace('0', '1')))
                .statusCode(400);
        post(COORDINATOR, resolution + "/closing", evidence.formatted(hash).replace("-042", "-043"))
                .statusCode(400);
        post(COORDINATOR, resolution + "/closing", """
                {"evidence": {"measure": null, "sha256": "%s", "documentNumber": "1号", "note": "已印发"}}
                """.formatted(hash.replace('0', '1')))
                .statusCode(400);
        post(COORDINATOR, resolution + "/closing", evidence.formatted(hash))
                .statusCode(200)
                .body("evidence.sha256", is(hash));
    }

    private static String resolve(String due) {
        String meeting = convene("OFFICE");
        String item = propose(COORDINATOR, "MEASURE", "PROMOTION-2017-042");
        post(COORDINATOR, item + "/scheduling", "{\"meeting\": \"" + idOf(meeting) + "\"}")
                .statusCode(200);
        post(COORDINATOR, meeting + "/holding", HELD).statusCode(200);
        post(COORDINATOR, item + "/decision", "{\"decision\": \"同意\"}").statusCode(200);
        String id = post(COORDINATOR, RESOLUTIONS, RESOLUTION.formatted(idOf(item), due, "null"))
                .statusCode(201)
                .extract()
                .path("id");
        return RESOLUTIONS + "/" + id;
    }
}
