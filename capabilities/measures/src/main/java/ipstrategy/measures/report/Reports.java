package ipstrategy.measures.report;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import ipstrategy.identity.AgencyCode;
import ipstrategy.measures.reading.ReportFilter;
import ipstrategy.measures.reading.Scope;
import ipstrategy.measures.session.Alone;
import ipstrategy.measures.session.Selecting;
import ipstrategy.measures.standing.Answer;
import ipstrategy.measures.terms.Assessment;
import ipstrategy.measures.terms.MeasureId;
import ipstrategy.measures.terms.ReportState;
import ipstrategy.web.listing.Conditions;
import ipstrategy.web.listing.Cursor;
import ipstrategy.web.listing.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/// The reports of one service. Whoever reads hands in a scope; what it does not cover is not handed out.
@ApplicationScoped
public class Reports implements PanacheRepositoryBase<Report, String> {

    static final String BY_ID = "id";
    static final String BY_DUE = "due";

    /// An id: its measure, its period, and who answers.
    public static final Pattern ID = Pattern.compile("[A-Z0-9.-]+_[A-Z0-9-]+_[A-Z0-9-]+");

    private static final long ASKER = 0xA5C;
    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    /// A report as other rooms see it, or nothing where the scope does not cover it.
    public Optional<ReportView> read(String id, Scope scope) {
        return find(id, scope).map(report -> report.view(report.statement(), List.of()));
    }

    /// The reports of a scope that a filter lets through, in the order of their ids, after one of them.
    public List<ReportView> read(Scope scope, ReportFilter filter, @Nullable String after, int limit) {
        Cursor cursor = after == null ? null : new Cursor(BY_ID, null, after);
        Page page = new Page(new ipstrategy.web.listing.Sort(BY_ID, false), limit, cursor);
        return page(scope, filter, page).stream()
                .limit(limit)
                .map(report -> report.view(report.statement(), List.of()))
                .toList();
    }

    /// The same, held until the end of the transaction, so that nobody decides on it meanwhile. A report is held before
    /// what is said about it, never after.
    public Optional<ReportView> readHeld(String id, Scope scope) {
        return hold(id, scope).map(report -> report.view(report.statement(), List.of()));
    }

    /// Who files these reports now: those that were asked, or their successors.
    public Map<String, String> filers(Collection<String> ids) {
        return getEntityManager()
                .createQuery(
                        "select r.id, coalesce(r.owedBy, r.agency) from Report r where r.id in :ids", Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (String) row[1]));
    }

    /// Where a report stands, and how often it was submitted so far.
    public record Stage(ReportState state, int submissions) {

        /// That of a report of which nothing more is asked.
        public static final Stage OVER = new Stage(ReportState.ACCEPTED, 0);

        public static Stage of(ReportView report) {
            return new Stage(report.state(), report.submissions());
        }
    }

    /// Where these reports stand.
    public Map<String, Stage> stages(Collection<String> ids) {
        return getEntityManager()
                .createQuery(
                        "select r.id, r.state, r.course.submissions from Report r where r.id in :ids", Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> (String) row[0], row -> new Stage((ReportState) row[1], (Integer) row[2])));
    }

    /// Those of these ids that may be read, in no order.
    List<Report> named(List<String> ids, Scope scope) {
        return switch (scope) {
            case Scope.All all -> list("id in ?1", ids);
            case Scope.Of(AgencyCode reader) ->
                list(
                        "id in :ids and array_contains(readers, :reader)",
                        Parameters.with("ids", ids).and("reader", reader.value()));
            case Scope.Nothing nothing -> List.of();
        };
    }

    Optional<Report> find(String id, Scope scope) {
        return find(id, scope, LockModeType.NONE);
    }

    /// The same, held until the end of the transaction: of two who want to change it, the second sees what the first
    /// did. A report is held before its measure, never after.
    Optional<Report> hold(String id, Scope scope) {
        return find(id, scope, LockModeType.PESSIMISTIC_WRITE);
    }

    /// One row more than the page holds, so that it shows whether another page follows.
    List<Report> page(Scope scope, ReportFilter filter, Page page) {
        ReportFilter.Selection selection = filter.within(scope);
        String due = page.sort().descending() ? lastFirst(selection.due()) : selection.due();
        Conditions conditions = after(page, due, selection);
        String direction = page.sort().descending() ? " desc" : "";
        String order = (page.sort().field().equals(BY_DUE) ? due + direction + ", " : "") + selection.id() + direction;
        String rows = selection.source() + " " + conditions.words() + " order by " + order;
        String sql = selection.isOfReports() ? "select r.* from " + rows : picked(rows, order, page.limit() + 1);
        return query(sql, conditions).setMaxResults(page.limit() + 1).getResultList();
    }

    /// The page is picked in the narrow table first. Left to itself the database may walk through reports to find it.
    private static String picked(String rows, String order, int limit) {
        return "select r.* from (select s.report, s.due_order from " + rows + " limit " + limit
                + ") s join report r on r.id = s.report order by " + order;
    }

    /// Where the latest comes first, a row without a day is to come last all the same.
    private static String lastFirst(String due) {
        return due.startsWith("r.")
                ? "coalesce(r.due_on, date '0001-01-01')"
                : "coalesce(nullif(" + due + ", date '9999-12-31'), date '0001-01-01')";
    }

    static Cursor cursor(Report last, Page page) {
        LocalDate due = last.due().day();
        String key = page.sort().field().equals(BY_DUE) && due != null ? due.toString() : null;
        return new Cursor(page.sort().written(), key, last.id());
    }

    /// Reports that the clock must move, held; those that another replica holds are left to it.
    List<Report> toMove(Conditions which, int limit) {
        return query("select r.* from report r " + which.words() + " for update skip locked", which)
                .setMaxResults(limit)
                .getResultList();
    }

    /// Lets one replica at a time ask for reports.
    void askAlone() {
        Alone.hold(getEntityManager(), ASKER);
    }

    /// What is known of measures by their reports, by measure; a measure without reports has no entry.
    Map<String, List<Answer>> answers(Collection<String> measures) {
        return getEntityManager()
                .createQuery(
                        "select r.measure, r.agency, r.period.end, r.state, r.statement.assessment, r.course.accepted.at,"
                                + " r.overdueSince from Report r where r.measure in :measures",
                        Object[].class)
                .setParameter("measures", measures)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> (String) row[0], Collectors.mapping(Reports::answer, Collectors.toList())));
    }

    /// Reports on these measures whose period is not over yet, held.
    List<Report> notYetDue(Collection<String> measures) {
        return find("measure in ?1 and state = ?2", measures, ReportState.NOT_YET_DUE)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /// Notes that a published evaluation covers a measure; answers whether that was new.
    boolean evaluated(MeasureId measure, String evaluation, LocalDate day) {
        return getEntityManager()
                        .createNativeQuery("insert into measure_evaluation (measure, evaluation, published_on)"
                                + " values (:measure, :evaluation, :day) on conflict do nothing")
                        .setParameter("measure", measure.value())
                        .setParameter("evaluation", evaluation)
                        .setParameter("day", day)
                        .executeUpdate()
                > 0;
    }

    /// Whether a published evaluation covers a measure.
    boolean isEvaluated(MeasureId measure) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(
                        "select exists (select 1 from measure_evaluation where measure = :id)", Boolean.class)
                .setParameter("id", measure.value())
                .getSingleResult();
    }

    /// By its id alone, which is prepared once: the same question with and without a lock would be made anew each time.
    /// What the scope does not cover is not handed out.
    private Optional<Report> find(String id, Scope scope, LockModeType lock) {
        return findByIdOptional(id, lock).filter(report -> report.mayBeRead(scope));
    }

    private NativeQuery<Report> query(String sql, Conditions conditions) {
        return Selecting.by(getEntityManager(), sql, conditions, Report.class);
    }

    private static Conditions after(Page page, String due, ReportFilter.Selection selection) {
        Cursor after = page.after();
        if (after == null) {
            return selection.conditions();
        }
        boolean down = page.sort().descending();
        String beyond = down ? "<" : ">";
        Conditions conditions = selection.conditions().given("lastId", after.id());
        if (page.sort().field().equals(BY_ID)) {
            return conditions.and(selection.id() + " " + beyond + " :lastId");
        }
        LocalDate none = down ? FIRST_DAY : LAST_DAY;
        return conditions
                .and("(" + due + ", " + selection.id() + ") " + beyond + " (:lastDue, :lastId)")
                .given("lastDue", after.key() == null ? none : after.day());
    }

    private static Answer answer(Object[] row) {
        boolean accepted = row[3] == ReportState.ACCEPTED;
        return new Answer(
                (String) row[1],
                (LocalDate) row[2],
                accepted ? (Assessment) row[4] : null,
                accepted ? (Instant) row[5] : null,
                row[6] != null && !accepted);
    }
}
