package ipstrategy.measures.supervision;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import ipstrategy.measures.reading.Scope;
import ipstrategy.web.listing.Conditions;
import ipstrategy.web.listing.Cursor;
import ipstrategy.web.listing.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The steps that were taken.
@ApplicationScoped
class SupervisionSteps implements PanacheRepositoryBase<SupervisionStep, String> {

    static final String BY_DAY = "on";
    static final String BY_ID = "id";

    Optional<SupervisionStep> find(String id, Scope scope) {
        Conditions conditions = StepFilter.NONE.within(scope).and("id", id, "s.id = :id");
        return find("from SupervisionStep s " + conditions.words(), conditions.values())
                .firstResultOptional();
    }

    /// One row more than the page holds.
    List<SupervisionStep> page(StepFilter filter, Scope scope, Page page) {
        Conditions conditions = after(page, filter.within(scope));
        String direction = page.sort().descending() ? " desc" : "";
        String first = byDay(page) ? "s.takenFor" + direction + ", " : "";
        return find(
                        "from SupervisionStep s " + conditions.words() + " order by " + first + "s.id" + direction,
                        conditions.values())
                .range(0, page.limit())
                .list();
    }

    long count(StepFilter filter, Scope scope) {
        Conditions conditions = filter.within(scope);
        return count("from SupervisionStep s " + conditions.words(), conditions.values());
    }

    static Cursor cursor(SupervisionStep last, Page page) {
        return new Cursor(page.sort().written(), byDay(page) ? last.takenFor().toString() : null, last.id());
    }

    /// The ids of the steps that were taken about a report.
    Set<String> taken(String report) {
        return new HashSet<>(getEntityManager()
                .createQuery("select s.id from SupervisionStep s where s.report = :report", String.class)
                .setParameter("report", report)
                .getResultList());
    }

    List<SupervisionStep> ofReports(Collection<String> reports) {
        return reports.isEmpty() ? List.of() : list("report in ?1 order by id", reports);
    }

    private static Conditions after(Page page, Conditions conditions) {
        Cursor after = page.after();
        if (after == null) {
            return conditions;
        }
        String beyond = page.sort().descending() ? "<" : ">";
        conditions.given("lastId", after.id());
        return byDay(page)
                ? conditions
                        .and("(s.takenFor " + beyond + " :lastDay or (s.takenFor = :lastDay and s.id " + beyond
                                + " :lastId))")
                        .given("lastDay", after.day())
                : conditions.and("s.id " + beyond + " :lastId");
    }

    private static boolean byDay(Page page) {
        return page.sort().field().equals(BY_DAY);
    }
}
