package ipstrategy.following;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import ipstrategy.events.CloudEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The events of other services that wait here to be taken.
@ApplicationScoped
class SetAsideEvents {

    private static final int LONGEST_REASON = 1000;

    private static final String ROWS = "select e.*, (select f.id from set_aside_event f where f.source = e.source"
            + " and f.subject = e.subject order by f.sequence limit 1) as first from set_aside_event e ";

    private static final String FILTER = "(?::text is null or e.source = ?) and (?::text is null or e.subject = ?)";

    private final AgroalDataSource database;
    private final ObjectMapper json;
    private final Clock clock;

    SetAsideEvents(AgroalDataSource database, ObjectMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /// Which of them are meant; null means no condition.
    record Filter(@Nullable String source, @Nullable String subject) {}

    /// The subjects of a source of which something waits.
    Set<String> subjects(String source) {
        return ask("select distinct subject from set_aside_event where source = ?", List.of(source), rows -> {
            Set<String> subjects = new HashSet<>();
            while (rows.next()) {
                subjects.add(rows.getString(1));
            }
            return subjects;
        });
    }

    /// Keeps an event, within the transaction that moves on behind it.
    ///
    /// @param failing how often it was tried, or null where it only waits
    SetAsideEvent add(String source, CloudEvent event, Followed.@Nullable Failing failing, @Nullable String reason) {
        OffsetDateTime now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        String sql = "insert into set_aside_event (source, sequence, subject, type, event, reason, attempts,"
                + " first_attempt, last_attempt, set_aside_at) values (?, ?, ?, ?, ?, left(?, " + LONGEST_REASON
                + "), ?, ?, ?, ?) returning id";
        List<Object> values = new ArrayList<>();
        values.add(source);
        values.add(Long.parseLong(event.sequence()));
        values.add(event.subject());
        values.add(event.type());
        values.add(written(event));
        values.add(reason);
        values.add(failing == null ? 0 : failing.attempts());
        values.add(failing == null ? null : OffsetDateTime.ofInstant(failing.since(), ZoneOffset.UTC));
        values.add(failing == null ? null : now);
        values.add(now);
        long id = ask(sql, values, row -> row.next() ? row.getLong(1) : 0L);
        return find(id).orElseThrow();
    }

    Optional<SetAsideEvent> find(long id) {
        return one("where e.id = ?", List.of(id));
    }

    /// The next of a subject to be tried.
    Optional<SetAsideEvent> first(String source, String subject) {
        return one("where e.source = ? and e.subject = ? order by e.sequence limit 1", List.of(source, subject));
    }

    /// One row more than the page holds.
    List<SetAsideEvent> page(Filter filter, boolean down, long after, int limit) {
        String sql = ROWS + "where " + FILTER + " and e.id " + (down ? "<" : ">") + " ? order by e.id"
                + (down ? " desc" : "") + " limit ?";
        List<Object> values = values(filter);
        values.add(after);
        values.add(limit + 1);
        return ask(sql, values, this::all);
    }

    long count(Filter filter) {
        return ask("select count(*) from set_aside_event e where " + FILTER, values(filter), row -> {
            row.next();
            return row.getLong(1);
        });
    }

    /// Notes that one was tried again in vain, and answers it as it is now.
    SetAsideEvent failed(SetAsideEvent event, String reason) {
        OffsetDateTime now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        String sql = "update set_aside_event set attempts = attempts + 1, reason = left(?, " + LONGEST_REASON
                + "), first_attempt = coalesce(first_attempt, ?), last_attempt = ? where id = ?";
        change(sql, List.of(reason, now, now, event.id()));
        return find(event.id()).orElseThrow();
    }

    /// Lets one go, within the transaction that applies it.
    void taken(SetAsideEvent event) {
        change("delete from set_aside_event where id = ?", List.of(event.id()));
    }

    private static List<Object> values(Filter filter) {
        List<Object> values = new ArrayList<>();
        values.add(filter.source());
        values.add(filter.source());
        values.add(filter.subject());
        values.add(filter.subject());
        return values;
    }

    private Optional<SetAsideEvent> one(String where, List<Object> values) {
        return ask(ROWS + where, values, this::all).stream().findFirst();
    }

    private List<SetAsideEvent> all(ResultSet rows) throws SQLException {
        List<SetAsideEvent> all = new ArrayList<>();
        while (rows.next()) {
            all.add(new SetAsideEvent(
                    rows.getLong("id"),
                    rows.getString("source"),
                    read(rows.getString("event")),
                    rows.getLong("first"),
                    rows.getString("reason"),
                    rows.getInt("attempts"),
                    instant(rows, "first_attempt"),
                    instant(rows, "last_attempt"),
                    rows.getObject("set_aside_at", OffsetDateTime.class).toInstant()));
        }
        return all;
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private String written(CloudEvent event) {
        try {
            return json.writeValueAsString(event);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private CloudEvent read(String event) {
        try {
            return json.readerFor(CloudEvent.class)
                    .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(event);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// What is made of the rows that a statement gives.
    private interface Reading<T> {
        T of(ResultSet rows) throws SQLException;
    }

    private <T> T ask(String sql, List<?> values, Reading<T> reading) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            put(statement, values);
            try (ResultSet rows = statement.executeQuery()) {
                return reading.of(rows);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("events that were set aside cannot be read", failed);
        }
    }

    private void change(String sql, List<?> values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            put(statement, values);
            statement.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException("an event that was set aside cannot be changed", failed);
        }
    }

    private static void put(PreparedStatement statement, List<?> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
    }
}
