package ipstrategy.following;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import ipstrategy.testkit.PostgresForTests;
import ipstrategy.testkit.Soon;
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

@QuarkusTest
@WithTestResource(PostgresForTests.class)
@WithTestResource(TokensForTests.class)
@WithTestResource(Press.class)
class FollowingTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

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

    @Inject
    Archivist archivist;

    Press press;

    @AfterEach
    void tokensAreGoodAgain() {
        press.giveTokensFor(300);
    }

    @Test
    void aServiceFollowsByItselfAndInOrderWhateverIsPrinted() {
        press.print(Press.DAILY, 1201);

        Soon.within(PATIENCE, "all is read", () -> read(Press.DAILY).size() == 1201);
        assertThat(read(Press.DAILY)).isEqualTo(Press.upTo(1201));

        press.print(Press.DAILY, 2);
        Soon.within(PATIENCE, "what came later too", () -> read(Press.DAILY).size() == 1203);
    }

    @Test
    void aPageThatIsFullIsFollowedByTheNextAtOnce() {
        Follower follower = follower("hourly");
        press.print("hourly", 501);

        assertThat(follower.turn()).isEqualTo(Duration.ZERO);
        assertThat(follower.turn()).isEqualTo(config.idle());
        assertThat(read("hourly")).isEqualTo(Press.upTo(501));
        assertThat(follower.turn()).isEqualTo(config.idle());
        assertThat(read("hourly")).hasSize(501);
    }

    @Test
    void whatNobodyHereTakesIsPassedOverAndRemembered() {
        press.print("mixed", "ipstrategy.paper.burnt.v1", Press.READ, "ipstrategy.paper.burnt.v1");

        follower("mixed").turn();

        assertThat(read("mixed")).containsExactly(2L);
        assertThat(followed.position("mixed")).isEqualTo(3);
    }

    @Test
    void whatNobodyHereTakesIsNotAskedFor() {
        press.print("talkative", 1);

        follower("talkative").turn();

        assertThat(press.asked()).anyMatch(line -> line.contains("/talkative/events?type=" + Press.READ + "&"));
        assertThat(applying.taken("archived"))
                .as("all that one of the handlers takes")
                .containsExactly(Archivist.BOUND, Press.READ);
    }

    @Test
    void aStretchInWhichNothingIsTakenIsPassedAtOnce() {
        for (int paper = 0; paper < 600; paper++) {
            press.print("barren", "ipstrategy.paper.burnt.v1");
        }
        press.print("barren", 1);
        Follower follower = follower("barren");

        assertThat(follower.turn()).as("more follows").isEqualTo(Duration.ZERO);
        assertThat(followed.position("barren")).isEqualTo(500);
        assertThat(follower.turn()).isEqualTo(config.idle());
        assertThat(read("barren")).containsExactly(601L);
    }

    @Test
    void whatAnEventBringsAboutCarriesTheIdOfTheRequestThatCausedIt() throws SQLException {
        press.print("traced", 2);

        follower("traced").turn();

        assertThat(column("select correlation from read_paper where source = 'traced' order by place"))
                .containsExactly("printing-1", "printing-2");
    }

    @Test
    void whatWasAppliedButNotCommittedIsAppliedOnceAfterAll() {
        press.print("fragile", 3);
        reader.deadly().add(Reader.paper("fragile", 3));

        // The page is taken back with its session; then each event is applied in a transaction of its own.
        follower("fragile").turn();

        assertThat(reader.deadly()).as("the session was cut off").isEmpty();
        Follower another = follower("fragile");
        Soon.within(PATIENCE, "it recovers", () -> {
            another.turn();
            return read("fragile").size() >= 3;
        });
        another.turn();
        assertThat(read("fragile")).isEqualTo(Press.upTo(3));
        assertThat(followed.position("fragile")).isEqualTo(3);
    }

    @Test
    void severalFollowersOfOneFeedApplyEachEventOnceAndInOrder() throws Exception {
        press.print("crowded", 1700);
        try (ExecutorService replicas = Executors.newFixedThreadPool(4)) {
            List<Future<?>> all = new ArrayList<>();
            for (int replica = 0; replica < 4; replica++) {
                Follower follower = follower("crowded");
                all.add(replicas.submit(() -> {
                    for (int turn = 0; turn < 200 && followed.position("crowded") < 1700; turn++) {
                        follower.turn();
                    }
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
        assertThat(read("crowded")).isEqualTo(Press.upTo(1700));
    }

    @Test
    void anEventThatCannotBeAppliedWaitsWithWhatFollowsAndIsNeverPassedOver() throws SQLException {
        press.print("poisoned", 10);
        reader.unreadable().add(Reader.paper("poisoned", 4));
        Follower follower = follower("poisoned");

        Duration first = follower.turn();
        assertThat(read("poisoned")).as("what came before it is applied").containsExactly(1L, 2L, 3L);
        Duration second = follower.turn();
        Duration third = follower.turn();

        assertThat(read("poisoned")).containsExactly(1L, 2L, 3L);
        assertThat(List.of(first, second, third))
                .as("the wait doubles")
                .containsExactly(Duration.ofMillis(100), Duration.ofMillis(200), Duration.ofMillis(400));
        assertThat(follower.turn()).as("up to the patience").isEqualTo(config.patience());
        assertThat(column("select attempts || ' ' || failure from followed where source = 'poisoned'"))
                .singleElement()
                .asString()
                .startsWith("4 ")
                .contains("nobody can read PAPER-4");

        reader.unreadable().clear();
        follower.turn();

        assertThat(read("poisoned")).isEqualTo(Press.upTo(10));
        assertThat(column("select attempts || coalesce(failure, '') from followed where source = 'poisoned'"))
                .containsExactly("0");
    }

    @Test
    void aFeedThatFallsSilentIsAskedLessOftenAndFollowedWhereItWasLeft() {
        press.print("moody", 2);
        Follower follower = follower("moody");
        follower.turn();
        press.print("moody", 2);

        press.fallsSilent();
        try {
            assertThat(follower.turn()).isEqualTo(Duration.ofMillis(100));
            assertThat(follower.turn()).isEqualTo(Duration.ofMillis(200));
        } finally {
            press.returns();
        }

        assertThat(follower.turn()).isEqualTo(config.idle());
        assertThat(read("moody")).isEqualTo(Press.upTo(4));
    }

    @Test
    void aFeedThatBeganAnewIsNotTakenForTheOldOne() {
        press.print("lost", 5);
        Follower follower = follower("lost");
        follower.turn();

        press.burns("lost");
        press.print("lost", 3);

        assertThat(follower.turn()).isGreaterThan(config.idle());
        assertThat(read("lost")).isEqualTo(Press.upTo(5));
    }

    @Test
    void whoCameLaterAndNotesFactsGetsWhatWasToldBefore() throws SQLException {
        press.print("archived", Press.READ, Archivist.BOUND, Press.READ, Archivist.BOUND);
        run("insert into followed (source, position) values ('archived', 4)");
        Follower follower = follower("archived");

        assertThat(follower.turn()).as("one page was looked at").isEqualTo(Duration.ZERO);
        assertThat(archivist.bound("archived")).containsExactly(2L, 4L);
        assertThat(read("archived")).as("who was there before").isEmpty();
        assertThat(follower.turn()).isEqualTo(config.idle());

        press.print("archived", Archivist.BOUND);
        follower.turn();
        assertThat(archivist.bound("archived")).containsExactly(2L, 4L, 5L);
    }

    @Test
    void whatAVersionWithoutThemPassedOverIsLookedAtWithTheNextStart() throws SQLException {
        press.print("rolled", Archivist.BOUND);
        Follower follower = follower("rolled");
        follower.turn();
        follower.turn();
        press.print("rolled", Archivist.BOUND, Press.READ);
        run("update followed set position = 3 where source = 'rolled'");

        assertThat(follower.turn()).isEqualTo(Duration.ZERO);
        follower.turn();
        assertThat(archivist.bound("rolled")).containsExactly(1L, 2L);
        press.print("rolled", Archivist.BOUND);
        run("update followed set position = 4 where source = 'rolled'");
        assertThat(follower.turn()).isEqualTo(config.idle());
        assertThat(archivist.bound("rolled")).containsExactly(1L, 2L);

        Follower afterAStart = follower("rolled");
        afterAStart.turn();
        assertThat(archivist.bound("rolled")).containsExactly(1L, 2L, 4L);
        assertThat(afterAStart.turn()).isEqualTo(config.idle());
    }

    @Test
    void aTokenIsKeptAsLongAsItIsGood() {
        Follower follower = follower("thrifty");
        follower.turn();
        int given = press.tokensGiven();

        press.print("thrifty", 1);
        follower.turn();
        follower.turn();

        assertThat(press.tokensGiven()).isEqualTo(given);
        assertThat(read("thrifty")).hasSize(1);
    }

    @Test
    void aTokenThatIsRefusedIsReplacedAndNothingIsLost() {
        Follower follower = follower("revoked");
        follower.turn();
        press.print("revoked", 1);

        press.revokeTokens();

        assertThat(follower.turn()).isEqualTo(config.idle());
        assertThat(read("revoked")).hasSize(1);
    }

    @Test
    void aTokenThatRunsOutIsReplacedBeforeItIsRefused() {
        press.giveTokensFor(1);
        press.revokeTokens();
        Follower follower = follower("short-lived");
        follower.turn();
        int given = press.tokensGiven();

        Soon.within(PATIENCE, "another token is asked for", () -> {
            assertThat(follower.turn()).isEqualTo(config.idle());
            return press.tokensGiven() > given;
        });
    }

    private Follower follower(String source) {
        return new Follower(source, gateway, followed, applying, back, config, json);
    }

    private List<Long> read(String source) {
        try {
            return column("select sequence::text from read_paper where source = '" + source + "' order by place")
                    .stream()
                    .map(Long::valueOf)
                    .toList();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.executeUpdate();
        }
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
