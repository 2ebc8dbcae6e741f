package ipstrategy.measures.errand;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.TestTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import ipstrategy.identity.AgencyCode;
import ipstrategy.identity.Role;
import ipstrategy.measures.terms.MeasureId;
import ipstrategy.testkit.PostgresForTests;
import ipstrategy.testkit.TokensForTests;
import ipstrategy.web.listing.Page;
import ipstrategy.web.listing.Sort;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// That the tally of what waits says what counting it one by one says, whatever is opened, moved and closed.
@QuarkusTest
@WithTestResource(PostgresForTests.class)
@WithTestResource(TokensForTests.class)
class ErrandTotalsTest {

    private static final Page PAGE = new Page(new Sort("due", false), 50, null);

    private static final LocalDate DUE = LocalDate.of(2026, 10, 30);

    @Inject
    Errands errands;

    @Inject
    ErrandTotals totals;

    @Inject
    EntityManager session;

    @Inject
    Reader reader;

    @Test
    @TestTransaction
    void whatIsOpenedMovedAndClosedCountsAtOnceAndOnceAddedUp() {
        long before = totals.count(filter("SIPO", null, null, null));
        errands.open(List.of(
                errand("A", ErrandKind.REPORT_TO_FILE, "SIPO", Role.OFFICER),
                errand("A", ErrandKind.DRAFT_TO_SIGN, "SIPO", Role.APPROVER),
                errand("B", ErrandKind.REPORT_TO_FILE, "SIPO", Role.OFFICER),
                errand("B", ErrandKind.CONTRIBUTION_ASKED, "SAIC", Role.OFFICER)));
        assertThat(totals.count(filter("SIPO", null, null, null))).isEqualTo(before + 3);
        bothSayTheSame();
        totals.total().settle(session);
        bothSayTheSame();
        errands.open(List.of(errand("A", ErrandKind.REPORT_TO_FILE, "SIPO", Role.APPROVER)));
        errands.keep(
                "B",
                List.of(ErrandKind.values()),
                List.of(errand("B", ErrandKind.REPORT_TO_CORRECT, "SAIC", Role.OFFICER)));
        assertThat(totals.count(filter("SIPO", null, null, null))).isEqualTo(before + 2);
        bothSayTheSame();
        errands.close("A", List.of(ErrandKind.values()));
        errands.close("B", ErrandKind.REPORT_TO_CORRECT, new AgencyCode("SAIC"));
        bothSayTheSame();
        totals.total().settle(session);
        assertThat(totals.count(filter("SIPO", null, null, null))).isEqualTo(before);
        bothSayTheSame();
    }

    @Test
    void aRowThatIsWrittenBetweenTotalAndPageIsInNeither() {
        ErrandFilter tallied = filter("SAPPRFT", ErrandKind.DRAFT_TO_SIGN, null, null);
        ErrandFilter counted =
                new ErrandFilter("SAPPRFT", ErrandKind.DRAFT_TO_SIGN, null, null, "PROMOTION-2017-001", null);
        int written = 0;
        try {
            for (ErrandFilter filter : List.of(tallied, counted)) {
                String subject = "BETWEEN-" + ++written;
                Reader.Seen seen = reader.read(filter, PAGE, () -> write(subject));
                assertThat(seen.isolation()).isEqualTo("repeatable read");
                assertThat(seen.page()).hasSize((int) seen.total());
                assertThat(seen.page()).extracting(ErrandView::subject).doesNotContain(subject);
                Reader.Seen after = reader.read(filter, PAGE, () -> {});
                assertThat(after.total()).isEqualTo(seen.total() + 1);
                assertThat(after.page()).extracting(ErrandView::subject).contains(subject);
            }
        } finally {
            QuarkusTransaction.requiringNew()
                    .run(() -> List.of("BETWEEN-1", "BETWEEN-2")
                            .forEach(subject -> errands.close(subject, List.of(ErrandKind.values()))));
        }
        assertThat(isolationOfWriters()).isEqualTo("read committed");
    }

    private void write(String subject) {
        QuarkusTransaction.requiringNew()
                .run(() -> errands.open(List.of(errand(subject, ErrandKind.DRAFT_TO_SIGN, "SAPPRFT", Role.APPROVER))));
    }

    private String isolationOfWriters() {
        return QuarkusTransaction.requiringNew()
                .call(() -> (String) session.createNativeQuery("select current_setting('transaction_isolation')")
                        .getSingleResult());
    }

    private void bothSayTheSame() {
        assertThat(filters())
                .allSatisfy(filter ->
                        assertThat(totals.count(filter)).as(filter.toString()).isEqualTo(errands.count(filter)));
    }

    private static List<ErrandFilter> filters() {
        List<ErrandFilter> some = new ArrayList<>();
        for (String agency : Arrays.asList(null, "SIPO", "SAIC", "MOF")) {
            for (ErrandKind kind : Arrays.asList(null, ErrandKind.REPORT_TO_FILE, ErrandKind.CONTRIBUTION_ASKED)) {
                for (Role role : Arrays.asList(null, Role.OFFICER, Role.APPROVER)) {
                    some.add(filter(agency, kind, role, null));
                    some.add(filter(agency, kind, role, "PROMOTION-2017"));
                }
            }
        }
        return some;
    }

    private static ErrandFilter filter(
            @Nullable String waitsFor, @Nullable ErrandKind kind, @Nullable Role role, @Nullable String plan) {
        return new ErrandFilter(waitsFor, kind, role, plan, null, null);
    }

    private static Errand errand(String subject, ErrandKind kind, String agency, Role role) {
        return new Errand(
                kind,
                new MeasureId("PROMOTION-2017-001"),
                "PROMOTION-2017",
                subject,
                new AgencyCode(agency),
                role,
                DUE);
    }
}
