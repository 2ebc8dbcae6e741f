package ipstrategy.coordination.conference;

import static ipstrategy.coordination.Office.AUDITOR;
import static ipstrategy.coordination.Office.COORDINATOR;
import static ipstrategy.coordination.Office.as;
import static ipstrategy.coordination.Office.wasAudited;
import static ipstrategy.coordination.conference.Conference.APPROVER;
import static ipstrategy.coordination.conference.Conference.MATTERS;
import static ipstrategy.coordination.conference.Conference.post;
import static ipstrategy.coordination.conference.Conference.read;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import ipstrategy.coordination.Told;
import ipstrategy.coordination.conference.matter.Escalating;
import ipstrategy.events.CloudEvent;
import ipstrategy.testkit.PostgresForTests;
import ipstrategy.testkit.Tokens;
import ipstrategy.testkit.TokensForTests;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/// How what agencies cannot settle among themselves is carried upwards.
@QuarkusTest
@WithTestResource(PostgresForTests.class)
@WithTestResource(TokensForTests.class)
class MattersTest {

    @Inject
    Escalating escalating;

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
        post(COORDINATOR, matter + "/reporting", "{\"documentNumber\": \"国知战联办〔2026〕3号\", \"note\": \"已报国务院\"}")
                .statusCode(200)
                .body("state", is("REPORTED_TO_STATE_COUNCIL"));
        post(COORDINATOR, matter + "/reporting", "{\"documentNumber\": \"1\", \"note\": \"again\"}")
                .statusCode(409)
                .body("state", is("REPORTED_TO_STATE_COUNCIL"))
                .body("allowedActions", contains("settle"));
        post(COORDINATOR, matter + "/settlement", "{\"note\": \"已协调\"}")
                .statusCode(200)
                .body("state", is("SETTLED"));
        wasAudited(id, "matter.settled", "matter.reported", "matter.raised");
    }
}
