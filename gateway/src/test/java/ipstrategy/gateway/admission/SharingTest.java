package ipstrategy.gateway.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.bucket4j.TimeMeter;
import ipstrategy.testkit.PostgresForTests;
import ipstrategy.testkit.PostgresForTests.Database;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Two gateways before one database.
class SharingTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration KEPT = Duration.ofDays(2);

    /// A store that is there is waited for, however much else the machine does.
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private long nanos = Duration.ofDays(20_000).toNanos();

    private final TimeMeter time = new TimeMeter() {
        @Override
        public long currentTimeNanos() {
            return nanos;
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    };

    private final List<Sharing> gateways = new ArrayList<>();

    private record Store(String url, String username, String password) implements LimitsConfig.Store {}

    private record Limits(OptionalLong rate, Duration window, OptionalLong quota, int atOnce)
            implements LimitsConfig.Tier {}

    @AfterEach
    void theyStop() {
        gateways.forEach(Sharing::close);
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 150, 5000})
    void gatewaysTogetherLetInExactlyWhatACallerMayAsk(long rate) throws Exception {
        Database database = PostgresForTests.freshDatabase();
        Counting one = gateway(database.url(), rate);
        Counting other = gateway(database.url(), rate);

        assertThat(together(one, other, one, other)).isEqualTo(rate);

        nanos += HOUR.toNanos();
        assertThat(together(one, other)).as("in the next window").isEqualTo(rate);
    }

    @Test
    void whoAsksTooMuchIsToldWhenToComeAgainAndCostsTheStoreNothing() throws Exception {
        Database database = PostgresForTests.freshDatabase();
        Counting counting = gateway(database.url(), 2);
        assertThat(settled(counting)).isEqualTo(new Verdict.Welcome("\"rate\";r=1;t=1800"));
        assertThat(settled(counting)).isEqualTo(new Verdict.Welcome("\"rate\";r=0;t=3600"));

        Verdict.Later later = new Verdict.Later("\"rate\";r=0;t=3600", 1800);
        assertThat(settled(counting)).isEqualTo(later);
        assertThat(counting.count()).as("told without asking").isEqualTo(later);
    }

    @Test
    void anotherCallerIsCountedByItself() throws Exception {
        Database database = PostgresForTests.freshDatabase();
        Sharing gateway = sharing(database.url());
        Counting one = counting(gateway, "client:one", 1);
        Counting other = counting(gateway, "client:other", 1);

        assertThat(settled(one)).isInstanceOf(Verdict.Welcome.class);
        assertThat(settled(one)).isInstanceOf(Verdict.Later.class);
        assertThat(settled(other)).isInstanceOf(Verdict.Welcome.class);
    }

    @Test
    void whileTheStoreIsSilentEachGatewayGivesItsPart() throws Exception {
        // Nothing listens on port 1.
        Counting counting = gateway("jdbc:postgresql://localhost:1/limits", 10);

        assertThat(together(counting)).isEqualTo(5);
        assertThat(counting.count()).as("it is left alone").isInstanceOf(Verdict.Later.class);
    }

    @Test
    void whoDoesNotComeAnyMoreIsForgotten() throws Exception {
        Database database = PostgresForTests.freshDatabase();
        assertThat(settled(gateway(database.url(), 10))).isInstanceOf(Verdict.Welcome.class);
        SharedBuckets buckets = new SharedBuckets(database.dataSource(), time);

        assertThat(buckets.forget(KEPT)).isZero();
        assertThat(rows(database)).isEqualTo(1);
        await().until(() -> buckets.forget(Duration.ZERO) == 1);
        assertThat(rows(database)).isZero();
    }

    /// How many requests came in through gateways that are asked at the same time, until each turns its caller away.
    private static long together(Counting... gateways) throws Exception {
        List<Future<Long>> welcomed = new ArrayList<>();
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Counting gateway : gateways) {
                welcomed.add(callers.submit(() -> untilTurnedAway(gateway)));
            }
        }
        long all = 0;
        for (Future<Long> one : welcomed) {
            all += one.get();
        }
        return all;
    }

    private static long untilTurnedAway(Counting gateway) {
        long welcomed = 0;
        while (settled(gateway) instanceof Verdict.Welcome) {
            welcomed++;
        }
        return welcomed;
    }

    private static Verdict settled(Counting counting) {
        Verdict verdict = counting.count();
        return verdict instanceof Verdict.Asked(CompletionStage<Verdict> coming)
                ? coming.toCompletableFuture().join()
                : verdict;
    }

    private Counting gateway(String url, long rate) {
        return counting(sharing(url), "client:bank", rate);
    }

    private Sharing sharing(String url) {
        Sharing sharing = new Sharing(new Store(url, "postgres", "postgres"), KEPT, PATIENCE, time);
        gateways.add(sharing);
        return sharing;
    }

    /// One of two gateways.
    private Counting counting(Sharing sharing, String caller, long rate) {
        Limits limits = new Limits(OptionalLong.of(rate), HOUR, OptionalLong.empty(), 10);
        return sharing.counting(caller, Policies.of(limits, 1), new OwnCounting(Policies.of(limits, 2), time));
    }

    private static long rows(Database database) throws Exception {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from limit_bucket")) {
            row.next();
            return row.getLong(1);
        }
    }
}
