package ipstrategy.kafka;

import io.agroal.api.AgroalDataSource;
import ipstrategy.events.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.OptionalLong;

/// How far the events of this service have come to Kafka.
@ApplicationScoped
class Published {

    private final AgroalDataSource database;
    private final Outbox outbox;

    Published(AgroalDataSource database, Outbox outbox) {
        this.database = database;
        this.outbox = outbox;
    }

    /// The position of the last event that Kafka has. Where it has none, that before the first event that is kept.
    long position() {
        return begun(read("select position from kafka_published").orElse(0));
    }

    /// Holds the place until the transaction ends and answers it; empty where another replica holds it.
    OptionalLong hold() {
        OptionalLong held = read("select position from kafka_published for update skip locked");
        return held.isEmpty() ? held : OptionalLong.of(begun(held.getAsLong()));
    }

    /// How many events Kafka does not have yet.
    long lag() {
        return outbox.total() - position();
    }

    /// Moves on, while the place is held.
    void moveTo(long position) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement("update kafka_published set position = ?")) {
            update.setLong(1, position);
            update.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException("what Kafka has cannot be noted", failed);
        }
    }

    private long begun(long position) {
        return position == 0 ? outbox.forgotten() : position;
    }

    private OptionalLong read(String question) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(question);
                ResultSet row = select.executeQuery()) {
            return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
        } catch (SQLException failed) {
            throw new IllegalStateException("what Kafka has cannot be read", failed);
        }
    }
}
