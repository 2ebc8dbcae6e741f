package ipstrategy.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.TestTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import ipstrategy.measures.session.Selecting;
import ipstrategy.measures.terms.Deadline;
import ipstrategy.measures.terms.MeasureStatus;
import ipstrategy.measures.terms.Role;
import ipstrategy.testkit.PostgresForTests;
import ipstrategy.testkit.TokensForTests;
import ipstrategy.web.listing.Conditions;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// That the quick ways to a number of measures lead to the number that counting them one by one gives.
@QuarkusTest
@WithTestResource(PostgresForTests.class)
@WithTestResource(TokensForTests.class)
class MeasureTotalsTest {

    @Inject
    MeasureTotals totals;

    @Inject
    Measures measures;

    @Inject
    EntityManager session;

    @Test
    @TestTransaction
    void theTallyAndTheIndexSayWhatCountingSays() {
        assertThat(filters())
                .allSatisfy(filter ->
                        assertThat(totals.count(filter)).as(filter.toString()).isEqualTo(measures.count(filter)));
        assertThat(totals.count(filter(null, "JC-OFFICE", null, null, null))).isPositive();
    }

    @Test
    void notesThatWereAddedUpAreSweptAwaySoonAndNotWhenTheDatabaseComesToIt() {
        long before = sweepings();
        try {
            QuarkusTransaction.requiringNew()
                    .run(() -> session.createNativeQuery("""
                            insert into measure_tally_change (plan, status, deadline_kind, measures)
                            select 'SWEPT-' || n, 'ASSIGNED', 'NONE', 0 from generate_series(1, 150) as n""").executeUpdate());

            await().atMost(Duration.ofSeconds(20)).until(() -> sweepings() > before);
        } finally {
            QuarkusTransaction.requiringNew()
                    .run(() -> session.createNativeQuery("delete from measure_tally where plan like 'SWEPT-%'")
                            .executeUpdate());
        }
    }

    private long sweepings() {
        return QuarkusTransaction.requiringNew()
                .call(() -> ((Number) session.createNativeQuery(
                                        "select vacuum_count from pg_stat_user_tables where relname = 'measure_tally_change'")
                                .getSingleResult())
                        .longValue());
    }

    @Test
    @TestTransaction
    void aChangeCountsAtOnceAndOnceAddedUp() {
        MeasureFilter completed = filter("PROMOTION-2017", null, null, MeasureStatus.COMPLETED, null);
        long before = totals.count(completed);

        session.createNativeQuery("update measure set status = 'COMPLETED' where id in (select id from measure where"
                        + " plan = 'PROMOTION-2017' and status <> 'COMPLETED' order by id limit 2)")
                .executeUpdate();

        assertThat(totals.count(completed)).isEqualTo(before + 2).isEqualTo(measures.count(completed));
        totals.total().settle(session);
        assertThat(totals.count(completed)).isEqualTo(before + 2);
        assertThat(filters())
                .allSatisfy(filter -> assertThat(totals.count(filter)).isEqualTo(measures.count(filter)));
    }

    @Test
    @TestTransaction
    void anAgencyIsConcernedAsLongAsOneOfItsResponsibilitiesHolds() {
        String ofSipo = "update responsibility set %s where superseded_at is null and agency = 'SIPO' and measure in"
                + " (select id from measure where plan = 'PROMOTION-2017' order by id limit 40)";
        MeasureFilter leads = filter(null, "SIPO", Role.LEAD, null, null);
        long before = totals.count(leads);

        session.createNativeQuery(ofSipo.formatted("valid_to = current_date - 2"))
                .executeUpdate();
        assertThat(totals.count(leads)).isLessThan(before).isEqualTo(measures.count(leads));
        assertThat(totals.count(filter(null, "SIPO", null, null, null))).isEqualTo(answered("SIPO"));

        session.createNativeQuery(ofSipo.formatted("valid_to = current_date + 2"))
                .executeUpdate();
        assertThat(totals.count(leads)).isEqualTo(before).isEqualTo(measures.count(leads));

        session.createNativeQuery(ofSipo.formatted("valid_to = null, superseded_at = now()"))
                .executeUpdate();
        assertThat(totals.count(leads)).isLessThan(before).isEqualTo(measures.count(leads));
        assertThat(totals.count(filter(null, "SIPO", null, null, null))).isEqualTo(answered("SIPO"));
    }

    @Test
    @TestTransaction
    void membersOfACollectiveAreConcernedLikeThoseNamed() {
        assertThat(List.of("SIPO", "MOF", "JC-OFFICE", "NOBODY"))
                .allSatisfy(agency -> assertThat(totals.count(filter(null, agency, null, null, null)))
                        .as(agency)
                        .isEqualTo(answered(agency)));
    }

    @Test
    @TestTransaction
    void byPlanAndStatusTheTallySaysWhatCountingSays() {
        session.createNativeQuery("update measure set status = 'IN_PROGRESS' where id = 'PROMOTION-2017-003'")
                .executeUpdate();
        List<Tally.OfPlan> counted = Selecting.by(
                        session,
                        "select plan, status, count(*) from measure group by 1, 2 order by 1, 2",
                        Conditions.none(),
                        Object[].class)
                .getResultStream()
                .map(row -> new Tally.OfPlan((String) row[0], MeasureStatus.valueOf((String) row[1]), (Long) row[2]))
                .toList();

        assertThat(totals.byPlan()).isEqualTo(counted);
        assertThat(counted).extracting(Tally.OfPlan::status).contains(MeasureStatus.IN_PROGRESS);
    }

    /// Counted along the responsibilities themselves.
    private long answered(String agency) {
        return (Long) session.createNativeQuery(
                        "select count(distinct measure) from responsibility where superseded_at is null"
                                + " and (agency = :agency or :agency = any (members))"
                                + " and (valid_from is null or valid_from <= current_date)"
                                + " and (valid_to is null or valid_to >= current_date)",
                        Long.class)
                .setParameter("agency", agency)
                .getSingleResult();
    }

    @Test
    void whatWasNotedIsAddedUpWithoutChangingANumber() {
        List<Long> before = QuarkusTransaction.requiringNew().call(this::all);
        QuarkusTransaction.requiringNew().call(() -> totals.total().settle(session));
        assertThat(QuarkusTransaction.requiringNew().call(this::all)).isEqualTo(before);
        assertThat(QuarkusTransaction.requiringNew()
                        .call(() -> session.createNativeQuery("select count(*) from measure_tally_change", Long.class)
                                .getSingleResult()))
                .isEqualTo(0L);
    }

    private List<Long> all() {
        return filters().map(totals::count).toList();
    }

    private static Stream<MeasureFilter> filters() {
        List<MeasureFilter> some = new ArrayList<>();
        for (String plan : Arrays.asList(null, "PROMOTION-2017", "FYP-13")) {
            for (String agency : Arrays.asList(null, "JC-OFFICE", "SIPO", "MOF")) {
                for (Role role : Arrays.asList(null, Role.LEAD, Role.ALL_MEMBERS)) {
                    some.add(filter(plan, agency, role, null, null));
                    some.add(filter(plan, agency, role, MeasureStatus.ASSIGNED, null));
                    some.add(filter(plan, agency, role, null, Deadline.Kind.PLAN_YEAR));
                }
            }
        }
        return some.stream();
    }

    private static MeasureFilter filter(
            @Nullable String plan,
            @Nullable String agency,
            @Nullable Role role,
            @Nullable MeasureStatus status,
            Deadline.@Nullable Kind kind) {
        return new MeasureFilter(plan, null, agency, role, status, kind, null, null, null, null, null, null);
    }
}
