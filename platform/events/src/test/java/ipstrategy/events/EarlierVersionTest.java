package ipstrategy.events;

import static org.assertj.core.api.Assertions.assertThatCode;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import ipstrategy.testkit.PostgresForTests;
import ipstrategy.testkit.TokensForTests;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whoever goes back starts an earlier version on the schema of the later one.
@QuarkusTest
@WithTestResource(PostgresForTests.class)
@WithTestResource(TokensForTests.class)
class EarlierVersionTest {

    private static final String NEWER = "brought by a later version";

    @Inject
    Flyway flyway;

    @Inject
    AgroalDataSource database;

    @ParameterizedTest
    @ValueSource(strings = {"0010.5", "9999"})
    void startsOnASchemaToWhichALaterOneHasAddedUnderALowerNumberOrAHigher(String number) throws SQLException {
        run("insert into flyway_schema_history (installed_rank, version, description, type, script, checksum,"
                + " installed_by, execution_time, success)"
                + " select max(installed_rank) + 1, '" + number + "', ?, 'SQL', 'later.sql', 1, 'later', 1, true"
                + " from flyway_schema_history");
        try {
            assertThatCode(flyway::migrate).doesNotThrowAnyException();
        } finally {
            run("delete from flyway_schema_history where description = ?");
        }
    }

    private void run(String statement) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement prepared = connection.prepareStatement(statement)) {
            prepared.setString(1, NEWER);
            prepared.executeUpdate();
        }
    }
}
