package ipstrategy.measures.task;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import ipstrategy.measures.evidence.Reach;
import ipstrategy.measures.terms.MeasureId;
import ipstrategy.web.listing.Conditions;
import ipstrategy.web.listing.Cursor;
import ipstrategy.web.listing.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The tasks of the measures of one service.
@ApplicationScoped
class Tasks implements PanacheRepositoryBase<Task, String> {

    static final String BY_NUMBER = "number";
    static final String BY_DUE = "due";

    /// Which tasks of a measure are asked for; null means no condition.
    ///
    /// @param late whether the day is over and they are not closed
    record Filter(
            @Nullable String agency,
            Task.@Nullable State state,
            @Nullable Boolean late,
            LocalDate today) {}

    /// One row more than the page holds.
    List<Task> page(MeasureId measure, Filter filter, Reach reach, Page page) {
        Conditions conditions = after(page, conditions(measure, filter, reach));
        String direction = page.sort().descending() ? " desc" : "";
        String order = page.sort().field().equals(BY_DUE)
                ? "t.due" + direction + " nulls last, t.number" + direction
                : "t.number" + direction;
        return find("from Task t " + conditions.words() + " order by " + order, conditions.values())
                .range(0, page.limit())
                .list();
    }

    long count(MeasureId measure, Filter filter, Reach reach) {
        Conditions conditions = conditions(measure, filter, reach);
        return count("from Task t " + conditions.words(), conditions.values());
    }

    Optional<Task> find(MeasureId measure, int number, Reach reach) {
        Conditions conditions = of(measure, reach).and("t.number = :number").given("number", number);
        return find("from Task t " + conditions.words(), conditions.values()).firstResultOptional();
    }

    List<Task> all(MeasureId measure, Reach reach) {
        Conditions conditions = of(measure, reach);
        return list("from Task t " + conditions.words() + " order by t.number", conditions.values());
    }

    List<Task> partsOf(Task whole) {
        return list("parent", whole.id());
    }

    int greatestNumber(MeasureId measure) {
        return getEntityManager()
                .createQuery("select coalesce(max(t.number), 0) from Task t where t.measure = :measure", Integer.class)
                .setParameter("measure", measure.value())
                .getSingleResult();
    }

    static Cursor cursor(Task last, Page page) {
        LocalDate due = last.due();
        String key = page.sort().field().equals(BY_DUE) && due != null ? due.toString() : null;
        return new Cursor(page.sort().written(), key, String.valueOf(last.number()));
    }

    private static Conditions of(MeasureId measure, Reach reach) {
        return reach.within(Conditions.none().and("measure", measure.value(), "t.measure = :measure"), "t.measure");
    }

    private static Conditions conditions(MeasureId measure, Filter filter, Reach reach) {
        Conditions conditions = of(measure, reach)
                .and("agency", filter.agency(), "t.agency = :agency")
                .and("state", filter.state(), "t.state = :state");
        if (filter.late() == null) {
            return conditions;
        }
        String late = "(t.closedAt is null and t.due < :today)";
        // What has no day is not late either: null would be neither.
        return conditions
                .and(filter.late() ? late : "coalesce(" + late + ", false) = false")
                .given("today", filter.today());
    }

    private static Conditions after(Page page, Conditions conditions) {
        Cursor after = page.after();
        if (after == null) {
            return conditions;
        }
        String beyond = page.sort().descending() ? "<" : ">";
        conditions.given("last", (int) Math.min(Long.parseLong(after.id()), Integer.MAX_VALUE));
        if (page.sort().field().equals(BY_NUMBER)) {
            return conditions.and("t.number " + beyond + " :last");
        }
        if (after.key() == null) {
            return conditions.and("t.due is null and t.number " + beyond + " :last");
        }
        return conditions
                .and("(t.due " + beyond + " :lastDue or t.due is null" + " or (t.due = :lastDue and t.number " + beyond
                        + " :last))")
                .given("lastDue", after.day());
    }
}
