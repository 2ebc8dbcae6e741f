package ipstrategy.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ipstrategy.testkit.PostgresForTests.Database;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

class PostgresForTestsTest {

    @Test
    void everyDatabaseIsEmptyAndItsOwn() throws SQLException {
        Database first = PostgresForTests.freshDatabase();
        Database second = PostgresForTests.freshDatabase();
        ask(first.dataSource(), "create table fee (id int); insert into fee values (1); select count(*) from fee");

        assertThatThrownBy(() -> ask(second.dataSource(), "select count(*) from fee"))
                .hasMessageContaining("\"fee\" does not exist");
    }

    @Test
    void allDatabasesLiveOnOneServer() throws SQLException {
        String port = "select inet_server_port()";

        assertThat(ask(PostgresForTests.freshDatabase().dataSource(), port))
                .isEqualTo(ask(PostgresForTests.freshDatabase().dataSource(), port));
    }

    @Test
    void textSortsByCodePointOnEveryMachineAndKeepsBothLanguages() throws SQLException {
        String sorted =
                "select string_agg(word, ' ' order by word) from (values ('b'), ('C'), ('专利'), ('a')) as w(word)";

        assertThat(ask(PostgresForTests.freshDatabase().dataSource(), sorted)).isEqualTo("C a b 专利");
    }

    @Test
    void anApplicationIsGivenADatabaseThatIsGoneAfterwards() throws SQLException {
        PostgresForTests resource = new PostgresForTests();
        DataSource given = dataSource(resource.start());
        assertThat(ask(given, "select current_database()")).startsWith("test_");

        try (Connection left = given.getConnection()) {
            assertThat(left.isValid(1)).isTrue();
            resource.stop();
        }

        assertThatThrownBy(() -> ask(given, "select 1")).hasMessageContaining("does not exist");
    }

    private static DataSource dataSource(Map<String, String> settings) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(settings.get("quarkus.datasource.jdbc.url"));
        source.setUser(settings.get("quarkus.datasource.username"));
        source.setPassword(settings.get("quarkus.datasource.password"));
        return source;
    }

    private static String ask(DataSource source, String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            boolean rows = statement.execute(sql);
            while (!rows) {
                rows = statement.getMoreResults();
            }
            try (ResultSet row = statement.getResultSet()) {
                row.next();
                return row.getString(1);
            }
        }
    }
}
