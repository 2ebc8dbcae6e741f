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
                last as (select coalesce(max(position), 0) as position from outbox_event)
                update outbox_event e set position = last.position + waiting.place
                  from waiting, last
                 where e.id = waiting.id
                """;
        try (Connection connection = database.getConnection();
                PreparedStatement lock = connection.prepareStatement("select pg_try_advisory_xact_lock(?)")) {
            lock.setLong(1, SEQUENCER);
            try (ResultSet locked = lock.executeQuery()) {
                if (!locked.next() || !locked.getBoolean(1)) {
                    return 0;
                }
            }
            try (PreparedStatement update = connection.prepareStatement(sql)) {
                return update.executeUpdate();
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("the outbox cannot be sequenced", failed);
        }
    }

    /// The events after a position, in order, for whoever follows the own service from within.
    public List<CloudEvent> after(long position, int limit) {
        String sql = "select position, id, type, subject, agency, occurred_at, correlation_id, data from outbox_event"
                + " where position > ? order by position limit ?";
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setLong(1, position);
            select.setInt(2, limit);
            List<CloudEvent> events = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    events.add(event(rows));
                }
            }
            return events;
        } catch (SQLException | JsonProcessingException failed) {
            throw new IllegalStateException("the outbox cannot be read", failed);
        }
    }

    /// The position of the last event.
    public long total() {
        try (Connection connection = database.getConnection();
                PreparedStatement count =
                        connection.prepareStatement("select coalesce(max(position), 0) from outbox_event");
                ResultSet row = count.executeQuery()) {
            row.next();
            return row.getLong(1);
        } catch (SQLException failed) {
            throw new IllegalStateException("the outbox cannot be counted", failed);
        }
    }

    /// How many events have been written and have no position yet.
    public long waiting() {
        try (Connection connection = database.getConnection();
                PreparedStatement count =
                        connection.prepareStatement("select count(*) from outbox_event where position is null");
                ResultSet row = count.executeQuery()) {
            row.next();
            return row.getLong(1);
        } catch (SQLException failed) {
            throw new IllegalStateException("the outbox cannot be counted", failed);
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
