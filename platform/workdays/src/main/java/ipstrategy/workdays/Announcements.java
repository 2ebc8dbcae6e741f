package ipstrategy.workdays;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The years that people have entered. They stay through starts and releases: seeds never touch them.
@ApplicationScoped
public class Announcements {

    private static final String ROWS =
            "select year, revision, title, number, announced_on, days, set_at from calendar_year";

    private final AgroalDataSource database;
    private final ObjectMapper json;
    private final Event<Announcement> entered;

    Announcements(AgroalDataSource database, ObjectMapper json, Event<Announcement> entered) {
        this.database = database;
        this.json = json;
        this.entered = entered;
    }

    /// All of them.
    public List<Announcement> all() {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(ROWS + " order by year")) {
            return read(select);
        } catch (SQLException failed) {
            throw new IllegalStateException("the calendar cannot be read", failed);
        }
    }

    /// What was entered of a year; nothing where only the seeds know it, or nobody.
    public Optional<Announcement> of(int year) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(ROWS + " where year = ?")) {
            select.setInt(1, year);
            return read(select).stream().findFirst();
        } catch (SQLException failed) {
            throw new IllegalStateException("the calendar cannot be read", failed);
        }
    }

    /// Lets one at a time enter a year, until the transaction under way ends.
    @Transactional(Transactional.TxType.MANDATORY)
    public void waitForOthers() {
        try (Connection connection = database.getConnection();
                PreparedStatement lock =
                        connection.prepareStatement("lock table calendar_year in share row exclusive mode")) {
            lock.execute();
        } catch (SQLException failed) {
            throw new IllegalStateException("the calendar cannot be held", failed);
        }
    }

    /// Keeps what was entered of a year, unless the same or something later is kept; answers whether it was new.
    /// Once the transaction under way is through, this replica reckons with it.
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean keep(Announcement said) {
        String sql = "insert into calendar_year (year, revision, title, number, announced_on, days, set_at)"
                + " values (?, ?, ?, ?, ?, ?::jsonb, ?)"
                + " on conflict (year) do update set revision = excluded.revision, title = excluded.title,"
                + " number = excluded.number, announced_on = excluded.announced_on, days = excluded.days,"
                + " set_at = excluded.set_at where (calendar_year.revision, calendar_year.set_at)"
                + " < (excluded.revision, excluded.set_at)";
        boolean kept;
        try (Connection connection = database.getConnection();
                PreparedStatement upsert = connection.prepareStatement(sql)) {
            upsert.setInt(1, said.year());
            upsert.setInt(2, said.revision());
            upsert.setString(3, said.source().title());
            upsert.setString(4, said.source().number());
            upsert.setObject(5, said.source().date());
            upsert.setString(6, written(said.days()));
            upsert.setObject(7, OffsetDateTime.ofInstant(said.setAt(), ZoneOffset.UTC));
            kept = upsert.executeUpdate() == 1;
        } catch (SQLException failed) {
            throw new IllegalStateException("the calendar cannot be kept", failed);
        }
        if (kept) {
            entered.fire(said);
        }
        return kept;
    }

    private List<Announcement> read(PreparedStatement select) throws SQLException {
        List<Announcement> found = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                found.add(new Announcement(
                        row.getInt("year"),
                        row.getInt("revision"),
                        new Announcement.Source(
                                row.getString("title"),
                                row.getString("number"),
                                row.getObject("announced_on", LocalDate.class)),
                        days(row.getString("days")),
                        row.getObject("set_at", OffsetDateTime.class).toInstant()));
            }
        }
        return found;
    }

    private String written(List<SpecialDay> days) {
        try {
            return json.writeValueAsString(days);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private List<SpecialDay> days(String written) {
        try {
            return json.readerForListOf(SpecialDay.class).readValue(written);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
