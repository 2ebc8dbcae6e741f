package ipstrategy.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;

/// A PostgreSQL of its own that loses nothing with the power, set as the launcher sets it.
public final class DurablePostgres implements AutoCloseable {

    private static final List<String> MUST_BE_ON = List.of("fsync", "synchronous_commit", "full_page_writes");
    private static final Map<String, String> REST_OF_THE_LAUNCHERS =
            Map.of("shared_buffers", "64MB", "max_connections", "200", "unix_socket_directories", "");

    private final EmbeddedPostgres server;

    private DurablePostgres(EmbeddedPostgres server) {
        this.server = server;
    }

    /// Starts on new data in a folder, which are deleted at the end.
    ///
    /// @param settings what is set in another way than the launcher does, for a database that is larger than its
    public static DurablePostgres start(Path folder, Map<String, String> settings) throws IOException, SQLException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(folder.resolve("programs").toFile())
                .setDataDirectory(folder.resolve("data"))
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C");
        MUST_BE_ON.forEach(setting -> builder.setServerConfig(setting, "on"));
        REST_OF_THE_LAUNCHERS.forEach(builder::setServerConfig);
        settings.forEach(builder::setServerConfig);
        DurablePostgres postgres = new DurablePostgres(builder.start());
        try {
            postgres.verifyDurable();
            return postgres;
        } catch (SQLException | RuntimeException unusable) {
            postgres.close();
            throw unusable;
        }
    }

    /// A connection to the database that every server has.
    public Connection connect() throws SQLException {
        return server.getPostgresDatabase().getConnection();
    }

    /// A connection to a database.
    public Connection connect(String database) throws SQLException {
        return server.getDatabase("postgres", database).getConnection();
    }

    public int port() {
        return server.getPort();
    }

    /// Carries out statements in the database that every server has.
    public void execute(String... statements) throws SQLException {
        try (Connection connection = connect()) {
            execute(connection, statements);
        }
    }

    /// Carries out statements in a database.
    public void executeIn(String database, String... statements) throws SQLException {
        try (Connection connection = connect(database)) {
            execute(connection, statements);
        }
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

    private static void execute(Connection connection, String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
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
