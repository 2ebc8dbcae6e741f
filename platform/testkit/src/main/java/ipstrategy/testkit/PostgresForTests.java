package ipstrategy.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/// A real PostgreSQL, one for all tests of a JVM, with an empty database for every application that starts. It is fast
/// because it does not survive a power cut, and sorts text by code point so that it does so alike on every machine.
///
/// ```java
/// @QuarkusTest
/// @WithTestResource(PostgresForTests.class)
/// class DeadlinesTest { ... }
/// ```
public final class PostgresForTests implements QuarkusTestResourceLifecycleManager {

    private static final String USER = "postgres";
    private static final String MAINTENANCE = "postgres";

    private @Nullable Database database;

    /// An empty database.
    ///
    /// @param name its name on the server
    /// @param url where JDBC finds it
    /// @param username who may do everything in it
    /// @param password that user's password; the server believes any
    public record Database(String name, String url, String username, String password) {

        /// Connections to it, each opened anew.
        public DataSource dataSource() {
            PGSimpleDataSource source = new PGSimpleDataSource();
            source.setUrl(url);
            source.setUser(username);
            source.setPassword(password);
            return source;
        }

        private static Database named(String name) {
            return new Database(name, "jdbc:postgresql://localhost:" + PostgresServer.port() + "/" + name, USER, USER);
        }
    }

    /// An empty database for tests that need no application. It is dropped with the server, when the JVM ends.
    public static Database freshDatabase() {
        String name = "test_" + UUID.randomUUID().toString().replace("-", "");
        run("create database " + name
                + " template template0 encoding 'UTF8' locale_provider builtin builtin_locale 'C.UTF-8'");
        return Database.named(name);
    }

    @Override
    public Map<String, String> start() {
        Database fresh = freshDatabase();
        database = fresh;
        return Map.of(
                "quarkus.datasource.jdbc.url", fresh.url(),
                "quarkus.datasource.username", fresh.username(),
                "quarkus.datasource.password", fresh.password());
    }

    @Override
    public void stop() {
        if (database != null) {
            run("drop database if exists " + database.name() + " with (force)");
            database = null;
        }
    }

    private static void run(String statement) {
        try (Connection connection = Database.named(MAINTENANCE).dataSource().getConnection();
                Statement execution = connection.createStatement()) {
            execution.execute(statement);
        } catch (SQLException failed) {
            throw new IllegalStateException("the test server refuses: " + statement, failed);
        }
    }
}
