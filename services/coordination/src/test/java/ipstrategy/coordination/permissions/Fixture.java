package ipstrategy.coordination.permissions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Makes the things that operations are tried on: through the doors, by people who may, or, where that would take a
/// year, by hand.
final class Fixture {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Door door;
    private final DataSource database;
    private int made;

    Fixture(Door door, DataSource database) {
        this.door = door;
        this.database = database;
    }

    /// What the joint conference's office does at a door; answers with the `id` of what came of it, if it has one.
    String office(String method, String path, @Nullable String json) {
        return by("coordinator", "JC-OFFICE", method, path, json);
    }

    /// What somebody else does.
    String by(String role, String agency, String method, String path, @Nullable String json) {
        return by(
                role,
                agency,
                method,
                json == null ? Subject.at(path) : Subject.at(path).send(json));
    }

    String by(String role, String agency, String method, Subject subject) {
        Answer answer = door.ask(method, subject, door.token(role, " of the fixture", agency));
        if (!answer.isSuccess()) {
            throw new IllegalStateException(method + " " + subject.path() + " was to prepare, and answers " + answer);
        }
        try {
            return JSON.readTree(answer.body()).path("id").asText();
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    void sql(String statement, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement prepared = connection.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                prepared.setObject(i + 1, values[i]);
            }
            prepared.execute();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /// Whether a query finds a row.
    boolean holds(String query) {
        try (Connection connection = database.getConnection();
                PreparedStatement prepared = connection.prepareStatement(query)) {
            return prepared.executeQuery().next();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /// The number that a query finds.
    long number(String query) {
        try (Connection connection = database.getConnection();
                PreparedStatement prepared = connection.prepareStatement(query);
                ResultSet row = prepared.executeQuery()) {
            row.next();
            return row.getLong(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /// A number that no other thing has.
    int next() {
        return ++made;
    }
}
