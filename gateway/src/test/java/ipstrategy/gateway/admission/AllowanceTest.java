package ipstrategy.gateway.admission;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class AllowanceTest {

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

    private record Limits(OptionalLong rate, Duration window, OptionalLong quota, int atOnce)
            implements LimitsConfig.Tier {}

    @Test
    void whoAsksMoreThanTheRateIsToldWhenToComeAgain() {
        Allowance allowance = allowance(60, 1000, 1, 10);
        for (int asked = 1; asked <= 60; asked++) {
            assertThat(pass(allowance))
                    .isEqualTo(new Verdict.Welcome("\"rate\";r=%d;t=%d, \"day\";r=%d;t=%d"
                            .formatted(60 - asked, asked, 1000 - asked, soon(asked))));
        }

        assertThat(pass(allowance)).isEqualTo(new Verdict.Later("\"rate\";r=0;t=60, \"day\";r=940;t=5184", 1));

        nanos += Duration.ofSeconds(1).toNanos();
        assertThat(pass(allowance)).isInstanceOf(Verdict.Welcome.class);
        assertThat(pass(allowance)).isInstanceOf(Verdict.Later.class);
    }

    @Test
    void theQuotaOfADayHoldsAlsoForWhoKeepsTheRate() {
        Allowance allowance = allowance(60, 100, 1, 10);
        for (int asked = 0; asked < 100; asked++) {
            nanos += Duration.ofSeconds(1).toNanos();
            assertThat(pass(allowance)).isInstanceOf(Verdict.Welcome.class);
        }

        assertThat(pass(allowance))
                .isInstanceOfSatisfying(
                        Verdict.Later.class,
                        later -> assertThat(later.seconds()).isBetween(700L, 864L));
    }

    @Test
    void whatIsAllowedIsSaidAsPolicies() {
        assertThat(allowance(60, 1000, 1, 10).policy()).isEqualTo("\"rate\";q=60;w=60, \"day\";q=1000;w=86400");
    }

    @Test
    void gatewaysThatShareTheLoadGiveTheirPart() {
        assertThat(allowance(60, 1000, 3, 10).policy()).isEqualTo("\"rate\";q=20;w=60, \"day\";q=333;w=86400");
    }

    @Test
    void aTierWithoutARateCountsNothing() {
        Allowance allowance =
                allowance(new Limits(OptionalLong.empty(), Duration.ofMinutes(1), OptionalLong.empty(), 2), 1);

        assertThat(allowance.policy()).isEmpty();
        assertThat(pass(allowance)).isEqualTo(new Verdict.Welcome(""));
    }

    @Test
    void whoHasAllInHandMayAskAgainWhenOneIsAnswered() {
        Allowance allowance = allowance(60, 1000, 1, 2);
        allowance.enter();
        allowance.enter();

        assertThat(allowance.enter()).isEqualTo(new Verdict.Crowded(2));
        allowance.leave();
        assertThat(allowance.enter()).isInstanceOf(Verdict.Welcome.class);
    }

    @Test
    void whoIsTurnedAwayHoldsNothing() {
        Allowance allowance = allowance(1, 1000, 1, 1);
        assertThat(pass(allowance)).isInstanceOf(Verdict.Welcome.class);
        for (int again = 0; again < 5; again++) {
            assertThat(allowance.enter()).isInstanceOf(Verdict.Later.class);
        }
    }

    private Allowance allowance(long rate, long quota, int replicas, int atOnce) {
        Limits limits = new Limits(OptionalLong.of(rate), Duration.ofMinutes(1), OptionalLong.of(quota), atOnce);
        return allowance(limits, replicas);
    }

    private Allowance allowance(Limits limits, int replicas) {
        return new Allowance("client", limits.atOnce(), new OwnCounting(Policies.of(limits, replicas), time));
    }

    private static Verdict pass(Allowance allowance) {
        Verdict verdict = allowance.enter();
        if (verdict instanceof Verdict.Welcome) {
            allowance.leave();
        }
        return verdict;
    }

    /// A thousand in a day are one in 86.4 seconds.
    private static long soon(int asked) {
        return Math.ceilDiv(asked * 864L, 10);
    }
}
