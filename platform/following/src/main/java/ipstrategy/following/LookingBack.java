package ipstrategy.following;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import ipstrategy.events.CloudEvent;
import ipstrategy.web.Correlation;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/// Gives handlers that note facts what was told before they were there, or while a version without them was at
/// work: at each start all of their types that is kept and was not looked at yet.
@ApplicationScoped
class LookingBack {

    private final AgroalDataSource database;
    private final List<EventHandler> handlers;

    LookingBack(AgroalDataSource database, @All List<EventHandler> handlers) {
        this.database = database;
        this.handlers = handlers.stream().filter(EventHandler::looksBack).toList();
    }

    /// A part of a feed: events of a type that come after a position.
    ///
    /// @param until how far the feed itself is followed
    record Stretch(String source, String type, long position, long until) {}

    /// What is to be looked at next, or nothing where all has been.
    Optional<Stretch> next(String source, long followed) {
        return handlers.stream()
                .filter(handler -> handler.follows(source))
                .flatMap(handler -> handler.types().stream())
                .distinct()
                .map(type -> new Stretch(source, type, position(source, type), followed))
                .filter(stretch -> stretch.position() < followed)
                .findFirst();
    }

    /// Takes events of a stretch, and notes how far it was looked at, in one transaction.
    ///
    /// @param reached the position up to which there are no others
    void take(Stretch stretch, List<CloudEvent> events, long reached) {
        QuarkusTransaction.requiringNew().run(() -> {
            if (isHeld(stretch)) {
                events.forEach(event -> take(stretch, event));
                // Where a feed ends before the position up to which it is followed there is nothing to look at either.
                moveTo(stretch, reached > stretch.position() ? reached : stretch.until());
            }
        });
    }

    /// Begins again with the first event that is kept, where what comes after the position no longer is.
    void beginAnew(Stretch stretch) {
        QuarkusTransaction.requiringNew().run(() -> moveTo(stretch, 0));
    }

    private void take(Stretch stretch, CloudEvent event) {
        Correlation.during(
                event.correlationid(),
                () -> handlers.stream()
                        .filter(handler -> handler.follows(stretch.source()) && handler.takes(event.type()))
                        .forEach(handler -> handler.handle(event)));
    }

    private long position(String source, String type) {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select position from looked_back where source = ? and type = ?")) {
            select.setString(1, source);
            select.setString(2, type);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("it cannot be read how far it was looked back", failed);
        }
    }

    /// Whether this replica looks at a stretch, and no other does or has.
    private boolean isHeld(Stretch stretch) {
        try (Connection connection = database.getConnection()) {
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into looked_back (source, type, position) values (?, ?, 0) on conflict do nothing")) {
                insert.setString(1, stretch.source());
                insert.setString(2, stretch.type());
                insert.executeUpdate();
            }
            String sql = "select position from looked_back where source = ? and type = ? for update skip locked";
            try (PreparedStatement lock = connection.prepareStatement(sql)) {
                lock.setString(1, stretch.source());
                lock.setString(2, stretch.type());
                try (ResultSet row = lock.executeQuery()) {
                    return row.next() && row.getLong(1) == stretch.position();
                }
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("it cannot be looked back", failed);
        }
    }

    private void moveTo(Stretch stretch, long position) {
        String sql = "update looked_back set position = ? where source = ? and type = ?";
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            update.setLong(1, position);
            update.setString(2, stretch.source());
            update.setString(3, stretch.type());
            update.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException("it cannot be kept how far it was looked back", failed);
        }
    }
}
