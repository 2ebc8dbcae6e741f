package ipstrategy.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.configuration.ConfigurationException;
import ipstrategy.identity.AgencyCode;
import ipstrategy.identity.Caller;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Whether the trail holds is found out and told without anybody asking.
class ProvingTest {

    private static TrailForTests kept;
    private static Instant now = Instant.parse("2022-12-31T08:00:00Z");
    private static AuditTrail trail;

    private final MeterRegistry metrics = new SimpleMeterRegistry();
    private Proving proving = proving(Duration.ofHours(1), Duration.ofHours(24));

    @BeforeAll
    static void aTrail() throws SQLException {
        kept = new TrailForTests(clock());
        trail = kept.trail();
    }

    @AfterAll
    static void allIsClosed() {
        kept.close();
    }

    @BeforeEach
    void tenSealedEntriesThatWereProven() {
        kept.tamper("truncate audit_entry restart identity");
        for (int entry = 1; entry <= 10; entry++) {
            add("LAMP-" + entry);
        }
        metrics.clear();
        proving = proving(Duration.ofHours(1), Duration.ofHours(24));
        assertThat(told("ipstrategy.audit.holds")).as("nobody has looked yet").isNaN();
        proving.prove();
    }

    @Test
    void aTrailThatHoldsIsToldToHold() {
        assertThat(told("ipstrategy.audit.holds")).isEqualTo(1);
        add("LAMP-11");
        later(Duration.ofHours(1));

        proving.prove();

        assertThat(told("ipstrategy.audit.holds")).isEqualTo(1);
    }

    @Test
    void howLongAgoItWasVerifiedIsTold() {
        later(Duration.ofMinutes(90));
        assertThat(told("ipstrategy.audit.verified.age.seconds")).isEqualTo(5400);

        proving.prove();

        assertThat(told("ipstrategy.audit.verified.age.seconds")).isZero();
    }

    @Test
    void whatCameSinceIsVerifiedTheNextTime() {
        add("LAMP-11");
        kept.tamper("update audit_entry set actor = 'somebody-else' where position = 11");

        assertThat(foundAfter(Duration.ofHours(1))).isZero();
    }

    @Test
    void whatWasProvenBeforeIsVerifiedAgainOnceADay() {
        kept.tamper("update audit_entry set actor = 'somebody-else' where position = 5");

        assertThat(foundAfter(Duration.ofHours(23)))
                .as("it goes on from the end")
                .isEqualTo(1);
        assertThat(foundAfter(Duration.ofHours(1))).isZero();
    }

    @Test
    void aTrailThatWasCutOffIsFoundWithoutAnybodyHavingNotedItsHead() {
        kept.tamper("delete from audit_entry where position > 7");

        assertThat(foundAfter(Duration.ofHours(1))).isZero();
    }

    @Test
    void aTrailThatWasCutOffAndGrewAgainIsFoundToo() {
        kept.tamper("delete from audit_entry where position > 7");
        for (int entry = 11; entry <= 20; entry++) {
            add("LAMP-" + entry);
        }

        assertThat(foundAfter(Duration.ofHours(1))).isZero();
        assertThat(foundAfter(Duration.ofHours(24)))
                .as("also when it begins anew")
                .isZero();
    }

    @Test
    void aDamageStaysToldUntilItIsMended() {
        kept.tamper("update audit_entry set actor = 'somebody-else' where position = 5");
        assertThat(foundAfter(Duration.ofHours(24))).isZero();
        assertThat(foundAfter(Duration.ofHours(1))).isZero();
        kept.tamper("update audit_entry set actor = 'officer-sipo' where position = 5");

        assertThat(foundAfter(Duration.ofHours(1))).isEqualTo(1);
    }

    @Test
    void whatCannotBeReadIsNotSaidToHoldAnew() throws SQLException {
        kept.run("alter table audit_entry rename to audit_entry_away");
        later(Duration.ofHours(1));
        try {
            assertThatThrownBy(proving::prove).isInstanceOf(IllegalStateException.class);
        } finally {
            kept.run("alter table audit_entry_away rename to audit_entry");
        }

        assertThat(told("ipstrategy.audit.verified.age.seconds")).isEqualTo(3600);
    }

    @Test
    void anIntervalThatIsNoneStopsTheStart() {
        assertThatThrownBy(() -> proving(Duration.ZERO, Duration.ofHours(24)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith("ipstrategy.audit.verified-every is PT0S");
    }

    private double foundAfter(Duration time) {
        later(time);
        proving.prove();
        return told("ipstrategy.audit.holds");
    }

    private double told(String name) {
        return metrics.get(name).gauge().value();
    }

    private Proving proving(Duration every, Duration whollyEvery) {
        AuditConfig config = new AuditConfig() {
            @Override
            public Duration verifiedEvery() {
                return every;
            }

            @Override
            public Duration verifiedWhollyEvery() {
                return whollyEvery;
            }
        };
        return new Proving(trail, config, clock(), metrics);
    }

    private static Clock clock() {
        InstantSource moved = () -> now;
        return moved.withZone(ZoneOffset.UTC);
    }

    private static void later(Duration time) {
        now = now.plus(time);
    }

    private static void add(String lamp) {
        Change change = new Change("lamp.lit", "lamp", lamp, new AgencyCode("SIPO"), null, null, null);
        trail.add(List.of(change), new Caller("officer-sipo", new AgencyCode("SIPO"), Set.of()), "request-0001");
        trail.seal();
    }
}
