package ipstrategy.following;

import io.agroal.api.AgroalDataSource;
import ipstrategy.events.CloudEvent;
import ipstrategy.web.Correlation;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Reads every paper that is printed, except that it cannot read some, and is cut off from the database by others.
@ApplicationScoped
class Reader implements EventHandler {

    final Set<String> unreadable = ConcurrentHashMap.newKeySet();
    final Set<String> deadly = ConcurrentHashMap.newKeySet();

    private final AgroalDataSource database;

    Reader(AgroalDataSource database) {
        this.database = database;
    }

    Set<String> unreadable() {
        return unreadable;
    }

    Set<String> deadly() {
        return deadly;
    }

    @Override
    public String source() {
        return ANY_SOURCE;
    }

    @Override
    public Set<String> types() {
        return Set.of(Press.READ);
    }

    @Override
    public void handle(CloudEvent paper) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into read_paper (source, sequence, correlation) values (?, ?, ?)")) {
            insert.setString(1, paper.source().substring("/services/".length()));
            insert.setLong(2, Long.parseLong(paper.sequence()));
            insert.setString(3, Correlation.current());
            insert.executeUpdate();
            if (deadly.remove(name(paper))) {
                cutOff(connection);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        if (unreadable.contains(name(paper))) {
            throw new IllegalStateException("nobody can read " + paper.subject());
        }
    }

    static String about(String source, String subject) {
        return "/services/" + source + " " + subject;
    }

    static String paper(String source, int sequence) {
        return "/services/" + source + " PAPER-" + sequence;
    }

    private static String name(CloudEvent paper) {
        return paper.source() + " " + paper.subject();
    }

    /// The server ends this session as if the machine had died: what was applied is never committed.
    private static void cutOff(Connection connection) {
        try (Statement end = connection.createStatement()) {
            end.execute("select pg_terminate_backend(pg_backend_pid())");
        } catch (SQLException asWanted) {
            // the commit will find out
        }
    }
}
