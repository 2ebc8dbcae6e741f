package ipstrategy.measures.contribution;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import ipstrategy.identity.AgencyCode;
import ipstrategy.measures.reading.Scope;
import ipstrategy.measures.report.Reports;
import ipstrategy.measures.session.Selecting;
import ipstrategy.measures.terms.MeasureId;
import ipstrategy.web.listing.Conditions;
import ipstrategy.web.listing.Page;
import ipstrategy.web.listing.Query;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/// The contributions of one service. Whoever may read a report may read what participants say about it.
@ApplicationScoped
class Contributions implements PanacheRepositoryBase<Contribution, String> {

    static final String BY_ID = "id";

    private static final int MOST_REPORTS = 100;

    /// Which contributions a caller wants to see; null means no condition.
    ///
    /// @param reports the reports that they are about, parted by commas
    record Filter(
            @Nullable String plan,
            @Nullable String measure,
            @Nullable String agency,
            @Nullable String reports) {

        static final String[] NAMES = {"plan", "measure", "agency", "report"};

        static Filter of(Query query) {
            List<String> reports = query.codes("report", Reports.ID, MOST_REPORTS, "PROMOTION-2017-003_2026-Q4_SCOPSR");
            return new Filter(
                    query.code("plan", AgencyCode.FORM, "PROMOTION-2017"),
                    query.code("measure", MeasureId.FORM, "PROMOTION-2017-003"),
                    query.code("agency", AgencyCode.FORM, "SIPO"),
                    reports.isEmpty() ? null : String.join(",", reports));
        }

        static Filter ofReport(String report) {
            return new Filter(null, null, null, report);
        }
    }

    /// One row more than the page holds.
    List<Contribution> page(Scope scope, Filter filter, Page page) {
        Conditions conditions = conditions(scope, filter);
        String sql = "select c.* from contribution c " + conditions.page(page, "c.id");
        return query(sql, conditions, Contribution.class)
                .setMaxResults(page.limit() + 1)
                .getResultList();
    }

    long count(Scope scope, Filter filter) {
        Conditions conditions = conditions(scope, filter);
        String sql = "select count(*) from contribution c " + conditions.words();
        return Selecting.total(getEntityManager(), sql, conditions);
    }

    /// The last that was asked of an agency about a report.
    Optional<Contribution> latest(String report, String agency, LockModeType lock) {
        return find("report = ?1 and agency = ?2 order by submission desc", report, agency)
                .range(0, 0)
                .withLock(lock)
                .stream()
                .findFirst();
    }

    /// Those that were asked about one submission and have not answered, held.
    List<Contribution> unanswered(String report, int submission) {
        return find("report = ?1 and submission = ?2 and answer is null order by id", report, submission)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /// Those whose day has passed without a word and of which nobody has noted it yet, held; those that another replica
    /// or an answer holds are left to it.
    List<Contribution> toFallSilent(LocalDate today, int atMost) {
        Conditions which = Conditions.none()
                .and("c.answer is null and c.closed_at is null and c.silent_at is null")
                .and("today", today, "c.due_on < :today");
        String sql = "select c.* from contribution c " + which.words() + " order by c.due_on for update skip locked";
        return query(sql, which, Contribution.class).setMaxResults(atMost).getResultList();
    }

    private <T> NativeQuery<T> query(String sql, Conditions conditions, Class<T> row) {
        return Selecting.by(getEntityManager(), sql, conditions, row);
    }

    private static Conditions conditions(Scope scope, Filter filter) {
        Conditions conditions = Conditions.none()
                .and("plan", filter.plan(), "c.plan = :plan")
                .and("measure", filter.measure(), "c.measure = :measure")
                .and("agency", filter.agency(), "c.agency = :agency")
                .and("reports", filter.reports(), "c.report = any(string_to_array(:reports, ','))");
        return switch (scope) {
            case Scope.All all -> conditions;
            case Scope.Of(AgencyCode reader) ->
                conditions
                        .and("exists (select 1 from report_reader s where s.agency = :reader and s.report = c.report)")
                        .given("reader", reader.value());
            case Scope.Nothing nothing -> conditions.and("1 = 0");
        };
    }
}
