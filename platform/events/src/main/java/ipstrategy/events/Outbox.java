package ipstrategy.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The events of one service. An event enters within the caller's transaction or not at all.
@ApplicationScoped
public class Outbox {

    /// One sequencer at a time, however many replicas run.
    private static final long SEQUENCER = 0x0B0C;

    /// How many events are looked at for one page where not all are wanted: a filter that matches none must not read
    /// the whole feed.
    private static final long LOOKED_AT = 20_000;

    private static final String FORGOTTEN = "select forgotten from outbox_begin";
    private static final String LAST =
            "select greatest(coalesce((select max(position) from outbox_event), 0), forgotten) from outbox_begin";

    private final AgroalDataSource database;
    private final ObjectMapper json;
    private final Clock clock;
    private final String source;

    Outbox(
            AgroalDataSource database,
            ObjectMapper json,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.database = database;
        this.json = json;
        this.clock = clock;
        this.source = "/services/" + service;
    }

    /// Writes an event into the transaction that is under way; without one it refuses.
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(NewEvent event, String correlation) {
        add(List.of(event), correlation);
    }

    /// Writes several events, in their order.
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(List<NewEvent> events, String correlation) {
        String sql = "insert into outbox_event (type, subject, agency, occurred_at, correlation_id, data)"
                + " values (?, ?, ?, ?, ?, ?)";
        OffsetDateTime now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(sql)) {
            for (NewEvent event : events) {
                insert.setString(1, event.type());
                insert.setString(2, event.subject());
                insert.setString(
                        3, event.agency() == null ? null : event.agency().value());
                insert.setObject(4, now);
                insert.setString(5, correlation);
                insert.setString(6, event.data().toString());
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException failed) {
            throw new IllegalStateException("the outbox cannot be written", failed);
        }
    }

    /// Gives positions to events whose transactions have committed; answers how many it gave.
    int sequence() {
        String sql = """
                with waiting as (
                    select id, row_number() over (order by id) as place
                      from outbox_event where position is null
                     order by id limit 10000),
                last as (select greatest(coalesce(max(position), 0), (select forgotten from outbox_begin)) as position
                           from outbox_event)
                update outbox_event e set position = last.position + waiting.place
                  from waiting, last
                 where e.id = waiting.id
                """;
        try (Connection connection = database.getConnection()) {
            if (!isAlone(connection, SEQUENCER)) {
                return 0;
            }
            try (PreparedStatement update = connection.prepareStatement(sql)) {
                return update.executeUpdate();
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("the outbox cannot be sequenced", failed);
        }
    }

    /// Whether no other replica does the same, until the transaction ends.
    static boolean isAlone(Connection connection, long work) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("select pg_try_advisory_xact_lock(?)")) {
            lock.setLong(1, work);
            try (ResultSet locked = lock.executeQuery()) {
                return locked.next() && locked.getBoolean(1);
            }
        }
    }

    /// Some events of the feed.
    ///
    /// @param events those that were wanted, in order
    /// @param reached the position up to which the feed was looked at: the one to go on after
    /// @param last the position of the last event there is
    record Part(List<CloudEvent> events, long reached, long last) {}

    /// The events after a position, in order, for whoever follows the own service from within.
    ///
    /// @throws Forgotten where some of them are no longer kept
    public List<CloudEvent> after(long position, int limit) {
        return part(position, limit, EventFilter.NONE).events();
    }

    /// The wanted events after a position. Not more than some thousands are looked at, so there may be none although
    /// more follow.
    ///
    /// @throws Forgotten where some are no longer kept
    Part part(long position, int limit, EventFilter filter) {
        try (Connection connection = database.getConnection()) {
            long last = one(connection, LAST);
            long until = filter.isNone() || last - LOOKED_AT <= position ? last : position + LOOKED_AT;
            List<CloudEvent> events = read(connection, position, until, limit, filter);
            // Asked afterwards: what was let go of meanwhile is missing above.
            long forgotten = one(connection, FORGOTTEN);
            if (position < forgotten) {
                throw new Forgotten(position, forgotten);
            }
            long reached =
                    events.size() == limit ? Long.parseLong(events.getLast().sequence()) : Math.max(position, until);
            return new Part(events, reached, last);
        } catch (SQLException | JsonProcessingException failed) {
            throw new IllegalStateException("the outbox cannot be read", failed);
        }
    }

    private List<CloudEvent> read(Connection connection, long position, long until, int limit, EventFilter filter)
            throws SQLException, JsonProcessingException {
        String sql = "select position, id, type, subject, agency, occurred_at, correlation_id, data from outbox_event"
                + " where position > ? and position <= ?"
                + (filter.types().isEmpty() ? "" : " and type like any(?)")
                + (filter.agencies().isEmpty() ? "" : " and agency = any(?)")
                + " order by position limit ?";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            int place = 0;
            select.setLong(++place, position);
            select.setLong(++place, until);
            if (!filter.types().isEmpty()) {
                select.setArray(++place, connection.createArrayOf("text", filter.patterns()));
            }
            if (!filter.agencies().isEmpty()) {
                select.setArray(
                        ++place,
                        connection.createArrayOf("text", filter.agencies().toArray()));
            }
            select.setInt(++place, limit);
            List<CloudEvent> events = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    events.add(event(rows));
                }
            }
            return events;
        }
    }

    /// The position of the last event; 0 where there was none.
    public long total() {
        return one(LAST);
    }

    /// The position of the last event that is no longer kept: the earliest to ask after.
    public long forgotten() {
        return one(FORGOTTEN);
    }

    /// How many events have been written and have no position yet.
    public long waiting() {
        return one("select count(*) from outbox_event where position is null");
    }

    private long one(String question) {
        try (Connection connection = database.getConnection()) {
            return one(connection, question);
        } catch (SQLException failed) {
            throw new IllegalStateException("the outbox cannot be counted", failed);
        }
    }

    private static long one(Connection connection, String question) throws SQLException {
        try (PreparedStatement count = connection.prepareStatement(question);
                ResultSet row = count.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private CloudEvent event(ResultSet row) throws SQLException, JsonProcessingException {
        return new CloudEvent(
                "1.0",
                row.getString("id"),
                source,
                row.getString("type"),
                row.getString("subject"),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                "application/json",
                row.getString("position"),
                row.getString("agency"),
                row.getString("correlation_id"),
                json.readTree(row.getString("data")));
    }
}
