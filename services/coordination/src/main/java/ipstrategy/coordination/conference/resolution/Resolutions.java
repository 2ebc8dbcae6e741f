package ipstrategy.coordination.conference.resolution;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import ipstrategy.coordination.conference.Written;
import ipstrategy.web.listing.Conditions;
import ipstrategy.web.listing.Cursor;
import ipstrategy.web.listing.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The resolutions.
@ApplicationScoped
class Resolutions implements PanacheRepositoryBase<Resolution, String> {

    static final String BY_ID = "id";
    static final String BY_DUE = "due";

    /// What a caller wants to see; null means no condition.
    ///
    /// @param today the day that tells what is overdue
    record Filter(
            Resolution.@Nullable State state,
            @Nullable String agency,
            @Nullable String meeting,
            @Nullable String agendaItem,
            @Nullable String adopts,
            @Nullable Boolean overdue,
            LocalDate today) {}

    @Nullable
    Resolution named(String id) {
        return Written.isId(id) ? findById(id) : null;
    }

    /// A resolution that nobody else changes until the transaction ends.
    @Nullable
    Resolution toChange(String id) {
        return Written.isId(id) ? findById(id, LockModeType.PESSIMISTIC_WRITE) : null;
    }

    boolean hasAdopted(String plan) {
        return count("adopts", plan) > 0;
    }

    /// Those whose day has passed and of which nobody has noted that this day did. They are noted by this, and
    /// held; one that somebody is just closing is left alone.
    List<Resolution> lapse(LocalDate today, Instant now, int atMost) {
        String sql = "insert into resolution_lapse (resolution, due, noted_at)"
                + " select r.id, r.due, cast(:now as timestamptz)"
                + " from resolution r where r.state = 'ASSIGNED' and r.due < :today"
                + " and not exists (select 1 from resolution_lapse l where l.resolution = r.id and l.due = r.due)"
                + " order by r.due, r.id limit :atMost for update of r skip locked"
                + " on conflict do nothing returning resolution";
        List<?> noted = getEntityManager()
                .createNativeQuery(sql)
                .setParameter("now", now)
                .setParameter("today", today)
                .setParameter("atMost", atMost)
                .getResultList();
        return noted.isEmpty()
                ? List.of()
                : list(
                        "id in ?1 order by due, id",
                        noted.stream().map(String::valueOf).toList());
    }

    List<Resolution> page(Filter filter, Page page) {
        Conditions conditions = after(page, conditions(filter));
        String direction = page.sort().descending() ? " desc" : " asc";
        String first = page.sort().field().equals(BY_DUE) ? "r.due" + direction + ", " : "";
        return find(
                        "from Resolution r " + conditions.words() + " order by " + first + "r.id" + direction,
                        conditions.values())
                .range(0, page.limit())
                .list();
    }

    long count(Filter filter) {
        Conditions conditions = conditions(filter);
        return count("from Resolution r " + conditions.words(), conditions.values());
    }

    static Cursor cursor(Resolution last, Page page) {
        String key = page.sort().field().equals(BY_DUE) ? last.due().toString() : null;
        return new Cursor(page.sort().written(), key, last.id());
    }

    private static Conditions after(Page page, Conditions conditions) {
        Cursor after = page.after();
        if (after == null) {
            return conditions;
        }
        String beyond = page.sort().descending() ? "<" : ">";
        conditions.given("lastId", after.id());
        if (page.sort().field().equals(BY_ID)) {
            return conditions.and("r.id " + beyond + " :lastId");
        }
        return conditions
                .and("(r.due " + beyond + " :lastDue or (r.due = :lastDue and r.id " + beyond + " :lastId))")
                .given("lastDue", after.day());
    }

    private static Conditions conditions(Filter filter) {
        Conditions conditions = Conditions.none()
                .and("state", filter.state(), "r.state = :state")
                .and("agency", filter.agency(), "r.agency = :agency")
                .and("meeting", filter.meeting(), "r.meeting = :meeting")
                .and("agendaItem", filter.agendaItem(), "r.agendaItem = :agendaItem")
                .and("adopts", filter.adopts(), "r.adopts = :adopts");
        if (filter.overdue() == null) {
            return conditions;
        }
        return conditions
                .and((filter.overdue() ? "" : "not ") + "(r.state = ASSIGNED and r.due < :today)")
                .given("today", filter.today());
    }
}
