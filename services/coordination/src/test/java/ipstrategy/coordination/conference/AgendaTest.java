package ipstrategy.coordination.conference;

import static ipstrategy.coordination.Office.COORDINATOR;
import static ipstrategy.coordination.conference.Conference.APPROVER;
import static ipstrategy.coordination.conference.Conference.HELD;
import static ipstrategy.coordination.conference.Conference.ITEMS;
import static ipstrategy.coordination.conference.Conference.OTHER;
import static ipstrategy.coordination.conference.Conference.convene;
import static ipstrategy.coordination.conference.Conference.idOf;
import static ipstrategy.coordination.conference.Conference.post;
import static ipstrategy.coordination.conference.Conference.propose;
import static ipstrategy.coordination.conference.Conference.read;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import ipstrategy.coordination.Told;
import ipstrategy.coordination.conference.agenda.TakingUp;
import ipstrategy.events.CloudEvent;
import ipstrategy.testkit.PostgresForTests;
import ipstrategy.testkit.TokensForTests;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What comes onto the agenda, and what is taken off it again.
@QuarkusTest
@WithTestResource(PostgresForTests.class)
@WithTestResource(TokensForTests.class)
class AgendaTest {

    @Inject
    TakingUp takingUp;

    @Test
    void anItemIsTakenBackByWhoeverProposedItAndStaysBack() {
        String item = propose(APPROVER, "MEASURE", "PROMOTION-2017-042");
        String reason = "{\"reason\": \"已解决\"}";
        post(OTHER, item + "/withdrawal", reason).statusCode(403);
        post(APPROVER, item + "/withdrawal", reason).statusCode(200).body("state", is("WITHDRAWN"));
        post(COORDINATOR, item + "/scheduling", "{\"meeting\": \"" + idOf(convene("OFFICE")) + "\"}")
                .statusCode(409)
                .body("state", is("WITHDRAWN"))
                .body("allowedActions", empty());
    }

    @Test
    void anItemGoesOntoAMeetingThatIsStillToCome() {
        String item = propose(COORDINATOR, "EVALUATION", "EV-2017");
        String meeting = convene("OFFICE");
        post(COORDINATOR, meeting + "/holding", HELD).statusCode(200);
        post(COORDINATOR, item + "/scheduling", "{\"meeting\": \"" + idOf(meeting) + "\"}")
                .statusCode(400)
                .body("errors[0].message", containsString("HELD"));
        post(COORDINATOR, item + "/scheduling", "{\"meeting\": \"2017-PLENARY-99\"}")
                .statusCode(400);
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
        read(COORDINATOR, ITEMS + "?origin=SUPERVISION&agency=SCOPSR")
                .body("items", hasSize(1))
                .body("items[0].subject.id", is("PROMOTION-2017-003_2026-Q3_SCOPSR"))
                .body("items[0].subject.kind", is("REPORT"))
                .body("items[0].reason", is("逾期四十个工作日"))
                .body("items[0].title.zh", startsWith("督办升级"))
                .body("items[0].proposedBy", nullValue())
                .body("items[0]._actions.action", contains("schedule", "decide", "withdraw", "assign"));
    }
}
