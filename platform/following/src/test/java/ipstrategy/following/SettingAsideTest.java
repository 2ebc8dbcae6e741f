package ipstrategy.following;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import ipstrategy.testkit.PostgresForTests;
import ipstrategy.testkit.Tokens;
import ipstrategy.testkit.TokensForTests;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A feed of papers about subjects of which one cannot be read: `A` is the poisoned one, five attempts are all it gets.
@QuarkusTest
@WithTestResource(PostgresForTests.class)
@WithTestResource(TokensForTests.class)
@WithTestResource(Press.class)
class SettingAsideTest {

    private static final String DOOR = "/api/v1/set-aside-events";
    private static final int ATTEMPTS = 5;

    @Inject
    Gateway gateway;

    @Inject
    Followed followed;

    @Inject
    Applying applying;

    @Inject
    LookingBack back;

    @Inject
    FollowingConfig config;

    @Inject
    ObjectMapper json;

    @Inject
    AgroalDataSource database;

    @Inject
    Reader reader;

    Press press;

    @AfterEach
    void allCanBeRead() {
        reader.unreadable().clear();
    }

    @Test
    void anEventThatCannotBeTakenIsSetAsideAndTheFeedGoesOn() throws SQLException {
        press.printAbout("stubborn", "B", "A", "C", "A", "B");
        Follower follower = poisoned("stubborn");

        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            assertThat(follower.turn()).isGreaterThan(config.idle());
            assertThat(read("stubborn")).as("until then it holds the feed").containsExactly(1L);
        }
        assertThat(follower.turn()).isEqualTo(config.idle());

        assertThat(read("stubborn")).as("others go on, its own subject waits").containsExactly(1L, 3L, 5L);
        assertThat(followed.position("stubborn")).isEqualTo(5);
        listed("stubborn")
                .body("total", is(2))
                .body("items.sequence", contains("2", "4"))
                .body("items.subject", contains("A", "A"))
                .body("items.type", everyItem(is(Press.READ)))
                .body("items.state", contains("NOT_TAKEN", "WAITING"))
                .body("items.attempts", contains(ATTEMPTS, 0))
                .body("items[0].eventId", is("2"))
                .body("items[0].reason", containsString("nobody can read A"))
                .body("items[0].firstAttempt", notNullValue())
                .body("items[0].lastAttempt", notNullValue())
                .body("items[0].behind", nullValue())
                .body("items[1].behind", is(idOf("stubborn", 2)))
                .body("items[1].reason", nullValue())
                .body("items[0]._actions[0].allowed", is(true))
                .body("items[1]._actions[0].allowed", is(false));
        assertThat(column("select action from audit_entry where kind = 'set-aside-event' and subject in ("
                        + "select id::text from set_aside_event where source = 'stubborn') order by id"))
                .containsExactly("event.set-aside", "event.set-aside");
        given().get("/q/health/well")
                .then()
                .statusCode(200)
                .body("status", is("UP"))
                .body("checks.find { it.name == 'events set aside' }.data.waiting", greaterThanOrEqualTo(2));
    }

    @Test
    void whatComesLaterOfItsSubjectIsSetAsideBehindItAndOtherFeedsAreNot() throws SQLException {
        press.printAbout("later", "A");
        Follower follower = poisoned("later");
        giveUp(follower);
        reader.unreadable().clear();

        press.printAbout("later", "A", "D");
        press.printAbout("elsewhere", "A");
        follower.turn();
        follower("elsewhere").turn();

        assertThat(read("later")).containsExactly(3L);
        assertThat(read("elsewhere")).containsExactly(1L);
        listed("later").body("items.sequence", contains("1", "2"));
    }

    @Test
    void whatNobodyTakesIsNotSetAside() {
        press.printAbout("partly", "A");
        Follower follower = poisoned("partly");
        giveUp(follower);
        press.print("partly", "ipstrategy.paper.burnt.v1");

        follower.turn();

        listed("partly").body("items.sequence", contains("1"));
    }

    @Test
    void anAdministratorHasThemTriedAgainInOrder() throws SQLException {
        press.printAbout("mended", "A", "B", "A", "A");
        Follower follower = poisoned("mended");
        giveUp(follower);
        reader.unreadable().clear();
        String first = idOf("mended", 1);
        String second = idOf("mended", 3);

        retry(second)
                .statusCode(409)
                .body("state", is("WAITING"))
                .body("allowedActions", empty())
                .body("detail", containsString(first));
        retry(first).statusCode(200).body("taken", is(3)).body("failed", nullValue());

        assertThat(read("mended")).containsExactly(2L, 1L, 3L, 4L);
        assertThat(column("select correlation from read_paper where source = 'mended' and sequence = 3"))
                .containsExactly("printing-3");
        listed("mended").body("items", empty()).body("total", is(0));
        assertThat(column(
                        "select action || ' ' || actor from audit_entry where kind = 'set-aside-event' and subject = '"
                                + first + "' order by id"))
                .containsExactly("event.set-aside platform:following", "event.taken administrator");
        assertThat(column(
                        "select type from outbox_event where subject = '" + first + "' and type like '%event.taken%'"))
                .containsExactly("ipstrategy.event.taken.v1");
        press.printAbout("mended", "A");
        follower.turn();
        assertThat(read("mended")).as("nothing of it waits any more").endsWith(5L);
    }

    @Test
    void whatFailsAgainStaysAndWhatIsBehindItWaitsOn() throws SQLException {
        press.printAbout("hopeless", "A", "A");
        Follower follower = poisoned("hopeless");
        giveUp(follower);
        String first = idOf("hopeless", 1);

        retry(first)
                .statusCode(200)
                .body("taken", is(0))
                .body("failed.id", is(first))
                .body("failed.attempts", is(ATTEMPTS + 1));

        assertThat(read("hopeless")).isEmpty();
        listed("hopeless").body("items.sequence", contains("1", "2"));
        assertThat(column("select action from audit_entry where kind = 'set-aside-event' and subject = '" + first
                        + "' order by id"))
                .containsExactly("event.set-aside", "event.retried");
    }

    @Test
    void nothingOfASubjectIsLostOrTakenTwiceWhileItIsTriedAgain() throws Exception {
        press.printAbout("busy", "A");
        giveUp(poisoned("busy"));
        reader.unreadable().clear();
        for (int round = 0; round < 40; round++) {
            press.printAbout("busy", "A", "B");
        }
        String first = idOf("busy", 1);

        try (ExecutorService crowd = Executors.newFixedThreadPool(3)) {
            List<Future<?>> all = new ArrayList<>();
            all.add(crowd.submit(() -> retry(first)));
            for (int replica = 0; replica < 2; replica++) {
                Follower follower = follower("busy");
                all.add(crowd.submit(() -> {
                    for (int turn = 0; turn < 50 && followed.position("busy") < 81; turn++) {
                        follower.turn();
                    }
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
        listed("busy").extract().jsonPath().<String>getList("items.id").stream()
                .limit(1)
                .forEach(id -> retry(id).statusCode(200));

        assertThat(read("busy")).hasSize(81).doesNotHaveDuplicates();
        assertThat(read("busy").stream().filter(sequence -> sequence == 1 || sequence % 2 == 0))
                .as("the subject's own order")
                .isSorted();
    }

    @Test
    void onlyAdministratorsHaveItDoneAndOnlyWithWhatTheyHaveSeen() {
        press.printAbout("guarded", "A");
        giveUp(poisoned("guarded"));
        String door = DOOR + "/" + idOf("guarded", 1);

        given().get(DOOR).then().statusCode(401);
        as("officer").get(DOOR).then().statusCode(403);
        as("auditor").get(door).then().statusCode(200).body("_actions[0].allowed", is(false));
        as("auditor").header("If-Match", "*").post(door + "/retry").then().statusCode(403);
        as("administrator").post(door + "/retry").then().statusCode(428);
        as("administrator")
                .header("If-Match", "\"old\"")
                .post(door + "/retry")
                .then()
                .statusCode(412);
        as("administrator").get(DOOR + "/0").then().statusCode(404);
        as("administrator").get(DOOR + "/none").then().statusCode(404);
        as("administrator")
                .get(DOOR + "?sort=-id&limit=1")
                .then()
                .statusCode(200)
                .body("items.size()", is(1));
        as("administrator").get(DOOR + "?colour=red").then().statusCode(400).body("errors.field", hasItem("colour"));
    }

    private Follower poisoned(String source) {
        reader.unreadable().add(Reader.about(source, "A"));
        return follower(source);
    }

    private static void giveUp(Follower follower) {
        Duration pause = follower.turn();
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            pause = follower.turn();
        }
        assertThat(pause).as("it is given up").isLessThan(Duration.ofMillis(100));
    }

    private Follower follower(String source) {
        return new Follower(source, gateway, followed, applying, back, config, json);
    }

    private static RequestSpecification as(String role) {
        return given().auth().oauth2(Tokens.of(role).role(role).build()).header("Accept-Language", "en");
    }

    private static ValidatableResponse listed(String source) {
        return as("administrator").get(DOOR + "?source=" + source).then().statusCode(200);
    }

    private static ValidatableResponse retry(String id) {
        String tag = as("administrator").get(DOOR + "/" + id).header("ETag");
        return as("administrator")
                .header("If-Match", tag)
                .post(DOOR + "/" + id + "/retry")
                .then();
    }

    private static String idOf(String source, int sequence) {
        return listed(source).extract().path("items.find { it.sequence == '" + sequence + "' }.id");
    }

    private List<Long> read(String source) throws SQLException {
        return column("select sequence::text from read_paper where source = '" + source + "' order by place").stream()
                .map(Long::valueOf)
                .toList();
    }

    private List<String> column(String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
