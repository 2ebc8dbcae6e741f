package ipstrategy.testkit.contract;

import ipstrategy.testkit.RepositoryRoot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.postgresql.ds.PGSimpleDataSource;

/// The types of all events, as the contract names them: one a line, in the order of the alphabet. What a test of a
/// service is told in its outbox must be among them.
public final class EventTypes {

    private static final Path LIST = RepositoryRoot.resolve("gateway/src/test/resources/event-types.txt");
    /// What a test plants where something must be caught is no part of the platform.
    private static final String PLANTED = "ipstrategy.planted.";

    private static final int PATIENCE_IN_SECONDS = 5;

    private static final List<String> ALL = read();

    private EventTypes() {}

    public static List<String> all() {
        return ALL;
    }

    /// What the application under test has told and nobody lists. Without a database, or one that cannot be asked,
    /// there is nothing.
    static List<String> unlisted(Config config) {
        Optional<String> url = config.getOptionalValue("quarkus.datasource.jdbc.url", String.class);
        return url
                .map(place -> told(
                        place,
                        config.getOptionalValue("quarkus.datasource.username", String.class)
                                .orElse(""),
                        config.getOptionalValue("quarkus.datasource.password", String.class)
                                .orElse("")))
                .orElse(List.of())
                .stream()
                .filter(type -> !ALL.contains(type) && !type.startsWith(PLANTED))
                .toList();
    }

    private static List<String> told(String url, String username, String password) {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(url);
        database.setConnectTimeout(PATIENCE_IN_SECONDS);
        database.setSocketTimeout(PATIENCE_IN_SECONDS);
        List<String> types = new ArrayList<>();
        try (Connection connection = database.getConnection(username, password);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select distinct type from outbox_event")) {
            while (rows.next()) {
                types.add(rows.getString(1));
            }
        } catch (SQLException noOutbox) {
            return List.of();
        }
        return types;
    }

    private static List<String> read() {
        try {
            return Files.readAllLines(LIST);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
