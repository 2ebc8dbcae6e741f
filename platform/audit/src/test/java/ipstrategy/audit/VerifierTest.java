package ipstrategy.audit;

import static ipstrategy.audit.TrailForTests.JSON;
import static ipstrategy.audit.Verification.Damage.ALTERED;
import static ipstrategy.audit.Verification.Damage.MISSING;
import static ipstrategy.audit.Verification.Damage.REORDERED;
import static ipstrategy.audit.Verification.Damage.REPLACED;
import static ipstrategy.audit.Verification.Damage.TRUNCATED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ipstrategy.identity.AgencyCode;
import ipstrategy.identity.Caller;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What somebody with every right in the database can do, and what the verifier says to it.
class VerifierTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2022-12-31T08:00:00.123456Z"), ZoneOffset.UTC);

    private static TrailForTests kept;
    private static AuditTrail trail;

    @BeforeAll
    static void aTrail() throws SQLException {
        kept = new TrailForTests(CLOCK);
        trail = kept.trail();
    }

    @AfterAll
    static void allIsClosed() {
        kept.close();
    }

    @BeforeEach
    void tenSealedEntries() {
        kept.tamper("truncate audit_entry restart identity");
        for (int entry = 1; entry <= 10; entry++) {
            add("LAMP-" + entry);
        }
        assertThat(trail.seal()).isEqualTo(10);
    }

    @Test
    void anUntouchedChainHolds() {
        Head head = head();

        assertThat(head.position()).isEqualTo(10);
        assertThat(verify()).isEqualTo(new Verification.Holds(head));
        assertThat(verify(head)).isEqualTo(new Verification.Holds(head));
    }

    @Test
    void aChainHoldsAgainstEveryHeadItEverHad() {
        Head noted = head();
        add("LAMP-11");
        trail.seal();

        assertThat(verify(noted)).isEqualTo(new Verification.Holds(head()));
        assertThat(head().position()).isEqualTo(11);
    }

    @Test
    void anEmptyChainHoldsAndHasNoHeadYet() {
        kept.tamper("truncate audit_entry restart identity");

        assertThat(verify()).isEqualTo(new Verification.Holds(Head.NONE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "actor = 'somebody-else'",
                "agency = null",
                "agency = 'MOF'",
                "action = 'lamp.sold'",
                "kind = 'torch'",
                "subject = 'LAMP-6'",
                "before = null",
                "before = '{\"watts\": 40}'",
                "after = '{\"watts\":41}'",
                "after = 'not even JSON'",
                "reason = ''",
                "correlation_id = 'request-0002'",
                "occurred_at = occurred_at + interval '1 microsecond'",
                "hash = repeat('0', 64)",
                "hash = null"
            })
    void anEditedEntryIsFound(String edit) {
        kept.tamper("update audit_entry set " + edit + " where position = 5");

        assertThat(verify()).isEqualTo(new Verification.Broken(5, ALTERED));
    }

    @Test
    void anEditedEntryThatWasSealedAnewDoesNotFitTheNextOne() {
        kept.tamper("update audit_entry set actor = 'somebody-else' where position = 5");
        sealAnew(5);

        assertThat(verify()).isEqualTo(new Verification.Broken(6, REORDERED));
    }

    @Test
    void anEntryThatNamesAnotherPredecessorIsFound() {
        kept.tamper("update audit_entry set previous_hash = repeat('0', 64) where position = 5");

        assertThat(verify()).isEqualTo(new Verification.Broken(5, REORDERED));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 5, 9})
    void aDeletedEntryIsFound(long position) {
        kept.tamper("delete from audit_entry where position = " + position);

        assertThat(verify()).isEqualTo(new Verification.Broken(position, MISSING));
    }

    @Test
    void anEntryThatIsUnsealedAndSealedAgainAtTheEndLeavesAHole() {
        kept.tamper("update audit_entry set position = null, previous_hash = null, hash = null where position = 5");
        trail.seal();

        assertThat(verify()).isEqualTo(new Verification.Broken(5, MISSING));
    }

    @Test
    void twoEntriesInEachOthersPlaceAreFound() {
        kept.tamper("update audit_entry set position = -4 where position = 4");
        kept.tamper("update audit_entry set position = 4 where position = 5");
        kept.tamper("update audit_entry set position = 5 where position = -4");

        assertThat(verify()).isEqualTo(new Verification.Broken(4, REORDERED));
    }

    @Test
    void twoEntriesThatExchangedTheirContentAreFound() {
        kept.tamper("update audit_entry set subject = case position when 4 then 'LAMP-5' else 'LAMP-4' end"
                + " where position in (4, 5)");

        assertThat(verify()).isEqualTo(new Verification.Broken(4, ALTERED));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 7, 9})
    void aChainThatWasCutOffIsFoundByWhoNotedItsHead(long left) {
        Head noted = head();
        kept.tamper("delete from audit_entry where position > " + left);

        assertThat(verify(noted)).isEqualTo(new Verification.Broken(left + 1, TRUNCATED));
        assertThat(verify()).as("without a noted head nobody can know").isInstanceOf(Verification.Holds.class);
    }

    @Test
    void anotherEntryInThePlaceOfTheNotedHeadIsFound() {
        Head noted = head();
        kept.tamper("delete from audit_entry where position = 10");
        add("LAMP-OTHER");
        trail.seal();

        assertThat(verify(noted)).isEqualTo(new Verification.Broken(10, REPLACED));
        assertThat(verify()).isInstanceOf(Verification.Holds.class);
    }

    @Test
    void aChainThatWasRewrittenThroughoutIsFoundByWhoNotedAHead() {
        Head noted = head();
        kept.tamper(
                "update audit_entry set actor = 'somebody-else', position = null, previous_hash = null, hash = null");
        trail.seal();
        add("LAMP-11");
        trail.seal();

        assertThat(verify()).isInstanceOf(Verification.Holds.class);
        assertThat(verify(noted)).isEqualTo(new Verification.Broken(10, REPLACED));
    }

    @Test
    void aChainLongerThanOneBatchIsOneChain() {
        kept.tamper("insert into audit_entry (occurred_at, actor, action, kind, subject, correlation_id)"
                + " select now(), 'somebody', 'lamp.lit', 'lamp', 'LAMP-' || n, '' from generate_series(1, 5500) n");

        assertThat(trail.seal()).isEqualTo(5000);
        assertThat(trail.seal()).isEqualTo(500);
        assertThat(trail.seal()).isZero();
        assertThat(verify()).isEqualTo(new Verification.Holds(head()));
        assertThat(head().position()).isEqualTo(5510);
        kept.tamper("update audit_entry set actor = 'somebody-else' where position = 5400");
        assertThat(verify()).isEqualTo(new Verification.Broken(5400, ALTERED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set actor = 'somebody-else' where position = 5",
                "update audit_entry set reason = 'a better one' where position = 5",
                "update audit_entry set hash = repeat('0', 64) where position = 5",
                "update audit_entry set position = null where position = 5",
                "update audit_entry set actor = 'somebody-else' where position is null",
                "update audit_entry set before = '{}' where position is null",
                "delete from audit_entry where position = 5",
                "delete from audit_entry where position is null",
                "delete from audit_entry",
                "truncate audit_entry"
            })
    void theTableRefusesToChangeOrDeleteWhatStandsInIt(String statement) {
        add("LAMP-WAITING");

        assertThatThrownBy(() -> kept.run(statement))
                .hasMessageContaining("audit entries are never changed or deleted");
        trail.seal();
        assertThat(verify()).isInstanceOf(Verification.Holds.class);
        assertThat(head().position()).isEqualTo(11);
    }

    private static void add(String lamp) {
        Change change = new Change(
                "lamp.lit",
                "lamp",
                lamp,
                new AgencyCode("SIPO"),
                JSON.createObjectNode().put("watts", 40),
                JSON.createObjectNode().put("watts", 60),
                "it was dark");
        trail.add(List.of(change), new Caller("officer-sipo", new AgencyCode("SIPO"), Set.of()), "request-0001");
    }

    private static Verification verify() {
        return trail.verify(Optional.empty());
    }

    private static Verification verify(Head noted) {
        return trail.verify(Optional.of(noted));
    }

    private static Head head() {
        AuditEntry last =
                trail.before(Long.MAX_VALUE, 1, Sought.thing(null, null)).getFirst();
        return new Head(last.position(), last.hash());
    }

    /// Gives an edited entry the hash that fits its content, as somebody would who knows the rule.
    private static void sealAnew(long position) {
        String columns = "select " + SealedRow.COLUMNS + " from audit_entry where position = " + position;
        try (Connection connection = kept.connection();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery(columns)) {
            row.next();
            SealedRow edited = SealedRow.of(row);
            kept.tamper("update audit_entry set hash = '" + edited.hashAfter(edited.previousHash(), JSON)
                    + "' where position = " + position);
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }
}
