package ipstrategy.measures.errand;

import io.agroal.api.AgroalDataSource;
import ipstrategy.identity.AgencyCode;
import ipstrategy.measures.session.Selecting;
import ipstrategy.web.Text;
import ipstrategy.web.listing.Conditions;
import ipstrategy.web.listing.Cursor;
import ipstrategy.web.listing.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/// The errands of one service. Other rooms open and close them within the transaction that is the reason for it.
@ApplicationScoped
public class Errands {

    static final String BY_DUE = "due";

    private static final List<String> TEXTS = List.of("id", "kind", "measure", "plan", "subject", "waits_for", "role");

    /// Where the measure stands in a row.
    private static final int MEASURE = 2;

    /// Where it says how often titles have changed.
    private static final int CHANGES = 9;

    private final AgroalDataSource database;
    private final EntityManager session;
    private final Titles titles;
    private final Clock clock;

    Errands(AgroalDataSource database, EntityManager session, Titles titles, Clock clock) {
        this.database = database;
        this.session = session;
        this.titles = titles;
        this.clock = clock;
    }

    /// Opens errands, in one statement. One that is open already keeps since when it waits, and takes the new day.
    @Transactional(Transactional.TxType.MANDATORY)
    public void open(Collection<Errand> errands) {
        if (errands.isEmpty()) {
            return;
        }
        String sql = "insert into errand (id, kind, measure, plan, subject, waits_for, role, since, due_on)"
                + " select id, kind, measure, plan, subject, waits_for, role, ?, due_on"
                + " from unnest(?, ?, ?, ?, ?, ?, ?, ?)"
                + " as opened(id, kind, measure, plan, subject, waits_for, role, due_on)"
                + " on conflict (id) do update set due_on = excluded.due_on, role = excluded.role";
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setObject(1, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
            insert.setArray(2, texts(connection, errands.stream().map(Errand::id)));
            insert.setArray(
                    3, texts(connection, errands.stream().map(one -> one.kind().name())));
            insert.setArray(
                    4,
                    texts(connection, errands.stream().map(one -> one.measure().value())));
            insert.setArray(5, texts(connection, errands.stream().map(Errand::plan)));
            insert.setArray(6, texts(connection, errands.stream().map(Errand::subject)));
            insert.setArray(
                    7,
                    texts(connection, errands.stream().map(one -> one.waitsFor().value())));
            insert.setArray(
                    8,
                    texts(
                            connection,
                            errands.stream().map(one -> one.role().name().toLowerCase(Locale.ROOT))));
            insert.setArray(
                    9,
                    connection.createArrayOf(
                            "date", errands.stream().map(Errand::due).toArray()));
            insert.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException("errands cannot be opened", failed);
        }
    }

    /// Closes what waits for somebody about a thing, of these kinds.
    @Transactional(Transactional.TxType.MANDATORY)
    public void close(String subject, Collection<ErrandKind> kinds) {
        closeFor(subject, kinds, null);
    }

    /// Closes what waits for one agency about a thing.
    @Transactional(Transactional.TxType.MANDATORY)
    public void close(String subject, ErrandKind kind, AgencyCode agency) {
        closeFor(subject, List.of(kind), agency);
    }

    /// Lets exactly these errands of these kinds wait about a thing, and closes its others.
    @Transactional(Transactional.TxType.MANDATORY)
    public void keep(String subject, Collection<ErrandKind> kinds, Collection<Errand> wanted) {
        String sql = "delete from errand where subject = ? and kind = any (?) and id <> all (?)";
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement(sql)) {
            delete.setString(1, subject);
            delete.setArray(2, texts(connection, kinds.stream().map(ErrandKind::name)));
            delete.setArray(3, texts(connection, wanted.stream().map(Errand::id)));
            delete.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException("errands cannot be closed", failed);
        }
        if (!wanted.isEmpty()) {
            open(wanted);
        }
    }

    /// Lets wait for a successor what waits for its predecessor about a thing, since when it does.
    @Transactional(Transactional.TxType.MANDATORY)
    public void passOn(String subject, ErrandKind kind, AgencyCode predecessor, AgencyCode successor) {
        String sql = "with passed as (delete from errand where subject = ? and kind = ? and waits_for = ? returning *)"
                + " insert into errand (id, kind, measure, plan, subject, waits_for, role, since, due_on)"
                + " select ?, kind, measure, plan, subject, ?, role, since, due_on"
                + " from passed on conflict (id) do nothing";
        try (Connection connection = database.getConnection();
                PreparedStatement passing = connection.prepareStatement(sql)) {
            passing.setString(1, subject);
            passing.setString(2, kind.name());
            passing.setString(3, predecessor.value());
            passing.setString(4, Errand.id(subject, kind, successor));
            passing.setString(5, successor.value());
            passing.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException("errands cannot be passed on", failed);
        }
    }

    private static Array texts(Connection connection, Stream<String> texts) throws SQLException {
        return connection.createArrayOf("text", texts.toArray());
    }

    private void closeFor(String subject, Collection<ErrandKind> kinds, @Nullable AgencyCode agency) {
        String sql = "delete from errand where subject = ? and kind = any (?)"
                + (agency == null ? "" : " and waits_for = ?");
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement(sql)) {
            delete.setString(1, subject);
            delete.setArray(2, texts(connection, kinds.stream().map(ErrandKind::name)));
            if (agency != null) {
                delete.setString(3, agency.value());
            }
            delete.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException("errands cannot be closed", failed);
        }
    }

    /// One row more than the page holds.
    List<ErrandView> page(ErrandFilter filter, Page page) {
        boolean down = page.sort().descending();
        String due = down ? "coalesce(e.due_on, date '0001-01-01')" : "e.due_order";
        Conditions conditions = after(page, due, filter.conditions());
        String direction = down ? " desc" : "";
        NativeQuery<Object[]> query = query(
                "select e.id, e.kind, e.measure, e.plan, e.subject, e.waits_for, e.role, e.since, e.due_on,"
                        + " (select times from title_change) as changes from errand e "
                        + conditions.words() + " order by " + due + direction + ", e.id" + direction,
                conditions,
                Object[].class);
        TEXTS.forEach(column -> query.addScalar(column, String.class));
        query.addScalar("since", Instant.class)
                .addScalar("due_on", LocalDate.class)
                .addScalar("changes", Long.class);
        return views(query.setMaxResults(page.limit() + 1).getResultList());
    }

    private List<ErrandView> views(List<Object[]> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        List<String> measures = rows.stream().map(row -> (String) row[MEASURE]).toList();
        Map<String, Text> called = titles.of(measures, (Long) rows.getFirst()[CHANGES]);
        return rows.stream()
                .map(row -> view(row, Objects.requireNonNull(called.get((String) row[MEASURE]))))
                .toList();
    }

    long count(ErrandFilter filter) {
        Conditions conditions = filter.conditions();
        return Selecting.total(session, "select count(*) from errand e " + conditions.words(), conditions);
    }

    private <T> NativeQuery<T> query(String sql, Conditions conditions, Class<T> row) {
        return Selecting.by(session, sql, conditions, row);
    }

    private static Conditions after(Page page, String due, Conditions conditions) {
        Cursor after = page.after();
        if (after == null) {
            return conditions;
        }
        boolean down = page.sort().descending();
        LocalDate none = down ? LocalDate.of(1, 1, 1) : LocalDate.of(9999, 12, 31);
        return conditions
                .and("(" + due + ", e.id) " + (down ? "<" : ">") + " (:lastDue, :lastId)")
                .given("lastDue", after.key() == null ? none : after.day())
                .given("lastId", after.id());
    }

    private static ErrandView view(Object[] row, Text title) {
        return new ErrandView(
                (String) row[0],
                ErrandKind.valueOf((String) row[1]),
                (String) row[MEASURE],
                (String) row[3],
                title,
                (String) row[4],
                (String) row[5],
                (String) row[6],
                (Instant) row[7],
                (LocalDate) row[8]);
    }

    static Cursor cursor(ErrandView last, Page page) {
        LocalDate due = last.due();
        return new Cursor(page.sort().written(), due == null ? null : due.toString(), last.id());
    }
}
