package ipstrategy.measures;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import ipstrategy.identity.AgencyCode;
import ipstrategy.measures.concern.Concern;
import ipstrategy.measures.terms.Deadline;
import ipstrategy.measures.terms.MeasureId;
import ipstrategy.measures.terms.MeasureStatus;
import ipstrategy.measures.terms.Role;
import ipstrategy.web.listing.Conditions;
import ipstrategy.web.listing.Cursor;
import ipstrategy.web.listing.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The measures of one service.
@ApplicationScoped
class Measures implements PanacheRepositoryBase<Measure, MeasureId> {

    static final String BY_ID = "id";
    static final String BY_DUE = "due";

    /// That a responsibility `r` is believed and holds today.
    private static final String HOLDS = "r.supersededAt is null and (r.validFrom is null or r.validFrom <= :today)"
            + " and (r.validTo is null or r.validTo >= :today)";

    /// That a responsibility `r` was believed at an instant and held on a day.
    private static final String HELD = "r.recordedAt <= :believed"
            + " and (r.supersededAt is null or r.supersededAt > :believed)"
            + " and (r.validFrom is null or r.validFrom <= :heldOn) and (r.validTo is null or r.validTo >= :heldOn)";

    private static final String OF_AGENCY = " and (r.agency = :agency or array_contains(r.members, :agency))";

    private final Clock clock;

    Measures(Clock clock) {
        this.clock = clock;
    }

    /// A measure and whoever answers for it, in one look: what is read needs no transaction to be of one moment.
    Optional<Measure> read(MeasureId id) {
        return find("from Measure m left join fetch m.responsibilities where m.id = ?1", id)
                .singleResultOptional();
    }

    /// Those of these ids that there are, in no order.
    List<Measure> named(List<String> ids) {
        return find("from Measure m left join fetch m.responsibilities where m.id.value in ?1", ids)
                .list();
    }

    /// One row more than the page holds, so that it shows whether another page follows.
    List<Measure> page(MeasureFilter filter, Page page) {
        Conditions conditions = after(page, conditions(filter));
        return find("from Measure m " + conditions.words() + order(page), conditions.values())
                .range(0, page.limit())
                .list();
    }

    long count(MeasureFilter filter) {
        Conditions conditions = conditions(filter);
        return count("from Measure m " + conditions.words(), conditions.values());
    }

    static Cursor cursor(Measure last, Page page) {
        LocalDate due = last.deadline().due();
        String key = page.sort().field().equals(BY_DUE) && due != null ? due.toString() : null;
        return new Cursor(page.sort().written(), key, last.id().value());
    }

    /// The measures for which an agency is believed to answer, whenever that holds, by itself or as a member.
    List<MeasureId> answeredBy(AgencyCode agency) {
        return getEntityManager()
                .createQuery(
                        "select distinct m.id from Measure m join m.responsibilities r where r.supersededAt is null"
                                + " and (r.agency = :agency or array_contains(r.members, :agency)) order by m.id",
                        MeasureId.class)
                .setParameter("agency", agency.value())
                .getResultList();
    }

    /// The measures for which an agency began to answer, or ceased to, on a day after one and not after another.
    List<MeasureId> changingHands(LocalDate after, LocalDate today) {
        return getEntityManager()
                .createQuery(
                        "select distinct m.id from Measure m join m.responsibilities r where r.supersededAt is null"
                                + " and (r.validFrom > :after and r.validFrom <= :today"
                                + " or r.validTo >= :after and r.validTo < :today) order by m.id",
                        MeasureId.class)
                .setParameter("after", after)
                .setParameter("today", today)
                .getResultList();
    }

    /// The plans of which a measure goes on, or has its day not behind it.
    List<String> plansUnderWay(LocalDate today) {
        return getEntityManager()
                .createQuery(
                        "select distinct m.plan from Measure m where m.deadline.kind in :endless"
                                + " or coalesce(m.extendedTo, m.deadline.due) >= :today order by m.plan",
                        String.class)
                .setParameter("endless", Deadline.Kind.endless())
                .setParameter("today", today)
                .getResultList();
    }

    List<Tally.OfAgency> tallyByAgency() {
        return getEntityManager()
                .createQuery(
                        "select r.agency, r.role, m.status, count(m) from Measure m join m.responsibilities r"
                                + " where " + HOLDS
                                + " group by r.agency, r.role, m.status order by r.agency, r.role, m.status",
                        Object[].class)
                .setParameter("today", LocalDate.now(clock))
                .getResultList()
                .stream()
                .map(row -> new Tally.OfAgency((String) row[0], (Role) row[1], (MeasureStatus) row[2], (Long) row[3]))
                .toList();
    }

    private Conditions conditions(MeasureFilter filter) {
        Conditions conditions = Conditions.none()
                .and("plan", filter.plan(), "m.plan = :plan")
                .and("service", filter.service(), "m.service = :service")
                .and("status", filter.status(), "m.status = :status")
                .and("kind", filter.deadlineKind(), "m.deadline.kind = :kind")
                .and("dueFrom", filter.dueFrom(), "m.deadline.due >= :dueFrom")
                .and("dueTo", filter.dueTo(), "m.deadline.due <= :dueTo")
                .and("metric", filter.metric(), "array_contains(m.metrics, :metric)")
                .contains(filter.q(), "m.titleZh", "m.titleEn", "m.summaryZh", "m.summaryEn");
        return answeredBy(filter, conditions);
    }

    /// By agency a list goes along its concerns; only where these are dated the responsibilities themselves are asked.
    private Conditions answeredBy(MeasureFilter filter, Conditions conditions) {
        String agency = filter.agency();
        Role role = filter.role();
        if (agency == null && role == null) {
            return conditions;
        }
        if (filter.looksBack()) {
            return answeredThen(filter, conditions);
        }
        String holding =
                "select 1 from m.responsibilities r where " + HOLDS + (role == null ? "" : " and r.role = :role");
        conditions.given("today", LocalDate.now(clock));
        if (role != null) {
            conditions.given("role", role);
        }
        if (agency == null) {
            return conditions.and("exists (" + holding + ")");
        }
        return conditions
                .and("exists (select 1 from Concern c where c.key.measure = m.id.value and c.key.agency = :agency"
                        + " and c.key.role = :inRole and (c.dated = false or exists (" + holding + OF_AGENCY + ")))")
                .given("agency", agency)
                .given("inRole", role == null ? Concern.IN_ANY_ROLE : role.name());
    }

    /// Concerns tell of today alone; who answered at another time is asked of the responsibilities.
    private Conditions answeredThen(MeasureFilter filter, Conditions conditions) {
        String agency = filter.agency();
        Role role = filter.role();
        conditions.given("believed", filter.believed(clock)).given("heldOn", filter.held(clock));
        if (role != null) {
            conditions.given("role", role);
        }
        if (agency != null) {
            conditions.given("agency", agency);
        }
        return conditions.and("exists (select 1 from m.responsibilities r where " + HELD
                + (role == null ? "" : " and r.role = :role") + (agency == null ? "" : OF_AGENCY) + ")");
    }

    private static Conditions after(Page page, Conditions conditions) {
        Cursor after = page.after();
        if (after == null) {
            return conditions;
        }
        String beyond = page.sort().descending() ? "<" : ">";
        conditions.given("lastId", after.id());
        if (page.sort().field().equals(BY_ID)) {
            return conditions.and("m.id.value " + beyond + " :lastId");
        }
        if (after.key() == null) {
            return conditions.and("m.deadline.due is null and m.id.value " + beyond + " :lastId");
        }
        return conditions
                .and("(m.deadline.due " + beyond + " :lastDue or m.deadline.due is null"
                        + " or (m.deadline.due = :lastDue and m.id.value " + beyond + " :lastId))")
                .given("lastDue", after.day());
    }

    private static String order(Page page) {
        String direction = page.sort().descending() ? "desc" : "asc";
        String first = page.sort().field().equals(BY_DUE) ? "m.deadline.due " + direction + " nulls last, " : "";
        return " order by " + first + "m.id.value " + direction;
    }
}
