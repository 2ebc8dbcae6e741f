package ipstrategy.bench.sealing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;

/// A PostgreSQL of its own that loses nothing with the power, set as the launcher sets it, with the platform's table of
/// audit entries and a table of things that change.
final class DurablePostgres implements AutoCloseable {

    private static final String AUDIT_TABLE = "/db/migration/V0020__audit_entry.sql";
    private static final String CHANGED_TABLE =
            "create table changed (id int primary key, version int not null, content text not null)";
    private static final List<String> MUST_BE_ON = List.of("fsync", "synchronous_commit", "full_page_writes");
    private static final Map<String, String> REST_OF_THE_LAUNCHERS =
            Map.of("shared_buffers", "64MB", "max_connections", "200", "unix_socket_directories", "");

    private final EmbeddedPostgres server;

    private DurablePostgres(EmbeddedPostgres server) {
        this.server = server;
    }

    /// Starts on new data in a folder, which are deleted at the end.
    static DurablePostgres start(Path folder) throws IOException, SQLException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(folder.resolve("programs").toFile())
                .setDataDirectory(folder.resolve("data"))
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C");
        MUST_BE_ON.forEach(setting -> builder.setServerConfig(setting, "on"));
        REST_OF_THE_LAUNCHERS.forEach(builder::setServerConfig);
        DurablePostgres postgres = new DurablePostgres(builder.start());
        try {
            postgres.verifyDurable();
            postgres.execute(auditTable());
            postgres.execute(CHANGED_TABLE);
            return postgres;
        } catch (IOException | SQLException | RuntimeException unusable) {
            postgres.close();
            throw unusable;
        }
    }

    Connection connect() throws SQLException {
        return server.getPostgresDatabase().getConnection();
    }

    /// Empties the tables, makes a row for each writer, and lets no write of an earlier run reach into the next one.
    void prepare(int writers) throws SQLException {
        // The trail refuses to be emptied; only its owner, who may switch its guard off, begins anew.
        execute("alter table audit_entry disable trigger user");
        execute("truncate audit_entry, changed restart identity");
        execute("alter table audit_entry enable trigger user");
        execute("insert into changed select id, 0, '' from generate_series(1, " + writers + ") as id");
        execute("vacuum analyze audit_entry, changed");
        execute("checkpoint");
    }

    private void verifyDurable() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String setting : MUST_BE_ON) {
                try (ResultSet row = statement.executeQuery("show " + setting)) {
                    row.next();
                    if (!row.getString(1).equals("on")) {
                        throw new IllegalStateException(setting + " is off: what is measured would not be durable");
                    }
                }
            }
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String auditTable() throws IOException {
        try (InputStream file = DurablePostgres.class.getResourceAsStream(AUDIT_TABLE)) {
            if (file == null) {
                throw new IllegalStateException("the audit module has no " + AUDIT_TABLE + " any more");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException undeleted) {
            throw new UncheckedIOException(undeleted);
        }
    }
}
