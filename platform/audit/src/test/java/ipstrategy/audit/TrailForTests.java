package ipstrategy.audit;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalPropertiesReader;
import ipstrategy.testkit.PostgresForTests;
import ipstrategy.testkit.PostgresForTests.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Map;
import org.flywaydb.core.Flyway;

/// A trail in a database of its own, with every right in it.
final class TrailForTests implements AutoCloseable {

    static final ObjectMapper JSON = new ObjectMapper();

    private final AgroalDataSource database;
    private final AuditTrail trail;

    TrailForTests(Clock clock) throws SQLException {
        Database fresh = PostgresForTests.freshDatabase();
        Flyway.configure().dataSource(fresh.dataSource()).load().migrate();
        database = AgroalDataSource.from(new AgroalPropertiesReader("")
                .readProperties(Map.of(
                        "maxSize",
                        "2",
                        "jdbcUrl",
                        fresh.url(),
                        "principal",
                        fresh.username(),
                        "credential",
                        fresh.password())));
        trail = new AuditTrail(database, JSON, clock);
    }

    AuditTrail trail() {
        return trail;
    }

    Connection connection() throws SQLException {
        return database.getConnection();
    }

    /// Does what the database refuses to everybody who has not every right in it.
    void tamper(String statement) {
        try {
            run("alter table audit_entry disable trigger user");
            run(statement);
            run("alter table audit_entry enable trigger user");
        } catch (SQLException failed) {
            throw new AssertionError(statement, failed);
        }
    }

    void run(String statement) throws SQLException {
        try (Connection connection = connection();
                Statement execution = connection.createStatement()) {
            execution.execute(statement);
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
