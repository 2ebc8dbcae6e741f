package ipstrategy.coordination.conference;

import static io.restassured.RestAssured.given;
import static ipstrategy.coordination.Office.COORDINATOR;
import static ipstrategy.coordination.Office.as;
import static ipstrategy.coordination.Office.wasAudited;
import static ipstrategy.coordination.conference.Conference.APPROVER;
import static ipstrategy.coordination.conference.Conference.HELD;
import static ipstrategy.coordination.conference.Conference.MEETING;
import static ipstrategy.coordination.conference.Conference.MEETINGS;
import static ipstrategy.coordination.conference.Conference.convene;
import static ipstrategy.coordination.conference.Conference.idOf;
import static ipstrategy.coordination.conference.Conference.post;
import static ipstrategy.coordination.conference.Conference.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import ipstrategy.testkit.PostgresForTests;
import ipstrategy.testkit.Tokens;
import ipstrategy.testkit.TokensForTests;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/// How a meeting is convened, held and minuted, by whom, and one step at a time.
@QuarkusTest
@WithTestResource(PostgresForTests.class)
@WithTestResource(TokensForTests.class)
class MeetingsTest {

    @Test
    void aMeetingIsConvenedHeldAndMinutedAndEachStepIsWrittenDown() {
        String meeting = convene("PLENARY");
        assertThat(meeting).startsWith("/api/v1/meetings/2017-PLENARY-");
        post(COORDINATOR, meeting + "/holding", HELD)
                .statusCode(200)
                .body("state", is("HELD"))
                .body("date", is("2017-06-02"))
                .body("present", contains("SIPO", "MOF"));
        post(COORDINATOR, meeting + "/minutes", "{\"text\": \"会议纪要\", \"documentNumber\": \"国知战联办〔2017〕11号\"}")
                .statusCode(200)
                .body("state", is("MINUTED"))
                .body("minutes.text", is("会议纪要"))
                .body("_actions.allowed", contains(false, false));
        wasAudited(idOf(meeting), "meeting.minuted", "meeting.held", "meeting.convened");
    }

    @Test
    void minutesMayHaveTwentyThousandCharactersAndNotOneMore() {
        String meeting = convene("LIAISON");
        post(COORDINATOR, meeting + "/holding", HELD).statusCode(200);
        String longest = "会议认为，知识产权强国建设须抓紧推进。\\n".repeat(1000);

        post(COORDINATOR, meeting + "/minutes", "{\"text\": \"%s末\", \"documentNumber\": null}".formatted(longest))
                .statusCode(400)
                .body("errors.pointer", contains("/text"));
        post(COORDINATOR, meeting + "/minutes", "{\"text\": \"%s\", \"documentNumber\": null}".formatted(longest))
                .statusCode(200)
                .body("minutes.text.length()", is(20_000));
    }

    @Test
    void aMeetingConvenedTwiceUnderOneKeyIsOneMeeting() {
        List<String> ids = new ArrayList<>();
        for (int time = 0; time < 2; time++) {
            ids.add(as(COORDINATOR)
                    .header("Idempotency-Key", "convene-liaison-1999")
                    .body(MEETING.formatted("LIAISON").replace("2017-06-01", "1999-06-01"))
                    .post(MEETINGS)
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id"));
        }
        assertThat(ids).containsExactly("1999-LIAISON-01", "1999-LIAISON-01");
        read(COORDINATOR, MEETINGS + "?to=1999-12-31").body("items", hasSize(1));
    }

    @Test
    void aMeetingCannotBeMinutedBeforeItIsHeld() {
        post(COORDINATOR, convene("OFFICE") + "/minutes", "{\"text\": \"纪要\", \"documentNumber\": null}")
                .statusCode(409)
                .body("type", is("/problems/conflict"))
                .body("state", is("CONVENED"))
                .body("allowedActions", contains("hold"))
                .body("detail", containsString("CONVENED"));
    }

    @Test
    void aMeetingWithoutMembersOrWithStrangersWasNotHeld() {
        String meeting = convene("LIAISON");
        post(COORDINATOR, meeting + "/holding", HELD.replace("\"MOF\"", "\"NOBODY\""))
                .statusCode(400)
                .body("errors.field", contains("present"))
                .body("errors[0].message", containsString("NOBODY"));
        post(COORDINATOR, meeting + "/holding", HELD.replace("\"SIPO\", \"MOF\"", ""))
                .statusCode(400);
        post(COORDINATOR, meeting + "/holding", HELD.replace("2017-06-02", "2999-01-01"))
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
        as(COORDINATOR).body(HELD).post(meeting + "/holding").then().statusCode(428);
        as(COORDINATOR)
                .header("If-Match", "\"stale\"")
                .body(HELD)
                .post(meeting + "/holding")
                .then()
                .statusCode(412);
        read(COORDINATOR, meeting).body("state", is("CONVENED"));
    }

    @Test
    void ofTwoWhoTakeOneStepAtTheSameTimeOneIsToldThatItChanged() throws Exception {
        String meeting = convene("OFFICE");
        String tag = read(COORDINATOR, meeting).extract().header("ETag");
        List<Integer> answers = new ArrayList<>();
        try (ExecutorService both = Executors.newFixedThreadPool(4)) {
            List<Future<Integer>> asked = new ArrayList<>();
            for (int one = 0; one < 4; one++) {
                asked.add(both.submit(() -> as(COORDINATOR)
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
}
