package ipstrategy.measures.supervision;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import ipstrategy.identity.AgencyCode;
import ipstrategy.measures.extension.Suspensions;
import ipstrategy.measures.extension.Suspensions.Suspension;
import ipstrategy.measures.ladder.Facts;
import ipstrategy.measures.reading.Scope;
import ipstrategy.web.listing.Conditions;
import ipstrategy.web.listing.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The reports that supervision watches.
@ApplicationScoped
class WatchedReports implements PanacheRepositoryBase<WatchedReport, String> {

    private final Suspensions suspensions;

    WatchedReports(Suspensions suspensions) {
        this.suspensions = suspensions;
    }

    /// The ids of reports to be looked at on a day, those that wait longest first.
    @Transactional
    List<String> toLookAt(LocalDate today, int limit) {
        return getEntityManager()
                .createQuery(
                        "select w.report from WatchedReport w where w.lookOn <= :today order by w.lookOn, w.report",
                        String.class)
                .setParameter("today", today)
                .setMaxResults(limit)
                .getResultList();
    }

    /// One of them, held until the end of the transaction.
    Optional<WatchedReport> hold(String report) {
        return findByIdOptional(report, LockModeType.PESSIMISTIC_WRITE);
    }

    /// Those that are or were under way within a time, in the order of their ids, after one of them.
    ///
    /// @param plan of this plan only, or null
    List<WatchedReport> underWay(@Nullable String plan, Instant from, Instant to, String after, int limit) {
        Conditions conditions = Conditions.none()
                .and("plan", plan, "w.plan = :plan")
                .and("w.askedAt < :to and (w.overAt is null or w.overAt >= :from) and w.report > :after")
                .given("from", from)
                .given("to", to)
                .given("after", after);
        return find("from WatchedReport w " + conditions.words() + " order by w.report", conditions.values())
                .range(0, limit - 1)
                .list();
    }

    /// Which of those that are not over; null means no condition.
    record Which(
            @Nullable String report,
            @Nullable String measure,
            @Nullable String plan,
            @Nullable String agency) {

        private Conditions within(Scope scope) {
            Conditions conditions = Conditions.none()
                    .and("w.overAt is null")
                    .and("report", report, "w.report = :report")
                    .and("measure", measure, "w.measure = :measure")
                    .and("plan", plan, "w.plan = :plan")
                    .and("agency", agency, "w.agency = :agency");
            return switch (scope) {
                case Scope.All all -> conditions;
                case Scope.Of(AgencyCode reader) ->
                    conditions.and(
                            "reader",
                            reader.value(),
                            "exists (select 1 from Report r where r.id = w.report"
                                    + " and array_contains(r.readers, :reader))");
                case Scope.Nothing nothing -> conditions.and("1 = 0");
            };
        }
    }

    /// One row more than the page holds.
    List<WatchedReport> page(Which which, Scope scope, Page page) {
        Conditions conditions = which.within(scope);
        return find("from WatchedReport w " + conditions.page(page, "w.report"), conditions.values())
                .range(0, page.limit())
                .list();
    }

    long count(Which which, Scope scope) {
        Conditions conditions = which.within(scope);
        return count("from WatchedReport w " + conditions.words(), conditions.values());
    }

    /// A watched report and what its ladder is climbed by.
    record Known(WatchedReport report, Facts facts) {}

    /// The same reports in the same order, with what is known of each.
    List<Known> known(List<WatchedReport> watched) {
        Map<String, List<Suspension>> pending =
                suspensions
                        .of(watched.stream()
                                .map(WatchedReport::measure)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.groupingBy(Suspension::measure));
        return watched.stream()
                .map(one -> new Known(one, one.facts(pending.getOrDefault(one.measure(), List.of()))))
                .toList();
    }
}
