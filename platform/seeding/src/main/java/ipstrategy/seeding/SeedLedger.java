package ipstrategy.seeding;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

/// What was planted so far.
@ApplicationScoped
class SeedLedger {

    /// One load at a time, however many replicas start.
    private static final long LOADER = 0x5EED;

    private final AgroalDataSource database;
    private final Clock clock;

    SeedLedger(AgroalDataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// A row as it was planted.
    record Entry(String fingerprint, long version) {}

    /// Waits until no other replica loads.
    void lock() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement lock = connection.prepareStatement("select pg_advisory_xact_lock(?)")) {
            lock.setLong(1, LOADER);
            lock.execute();
        }
    }

    /// Whether these seeds were the last to be loaded. Older ones may come back, where a correction is taken back.
    boolean hasLoaded(String fingerprint) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select 1 from seed_load where fingerprint = ?")) {
            select.setString(1, fingerprint);
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    void loaded(String fingerprint) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement forget = connection.prepareStatement("delete from seed_load");
                PreparedStatement insert =
                        connection.prepareStatement("insert into seed_load (fingerprint, loaded_at) values (?, ?)")) {
            forget.executeUpdate();
            insert.setString(1, fingerprint);
            insert.setObject(2, now());
            insert.executeUpdate();
        }
    }

    Map<String, Entry> of(String kind) throws SQLException {
        Map<String, Entry> entries = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select key, fingerprint, version from seed_ledger where kind = ?")) {
            select.setString(1, kind);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    entries.put(rows.getString(1), new Entry(rows.getString(2), rows.getLong(3)));
                }
            }
        }
        return entries;
    }

    void planted(String kind, String key, Entry entry) throws SQLException {
        String sql = "insert into seed_ledger (kind, key, fingerprint, version, planted_at) values (?, ?, ?, ?, ?)"
                + " on conflict (kind, key) do update set fingerprint = excluded.fingerprint,"
                + " version = excluded.version, planted_at = excluded.planted_at";
        try (Connection connection = database.getConnection();
                PreparedStatement upsert = connection.prepareStatement(sql)) {
            upsert.setString(1, kind);
            upsert.setString(2, key);
            upsert.setString(3, entry.fingerprint());
            upsert.setLong(4, entry.version());
            upsert.setObject(5, now());
            upsert.executeUpdate();
        }
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
