package ipstrategy.bench.sealing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/// Makes one change after the other: it rewrites its own row and writes the audit entry, in one transaction. Writers
/// share no row, so all they can wait for is the chain and the disk.
record Writer(int number, Connection connection, Load load, Clock clock) {

    private static final String TEXT = "完善知识产权保护制度 Improve the system of protection. ".repeat(12);

    /// A transaction that a writer has seen commit.
    ///
    /// @param entry the id of its audit entry, 0 where that was not asked for
    /// @param began when its first statement was sent, in nanoseconds
    /// @param ended when the commit was confirmed, in nanoseconds
    record Commit(long entry, long began, long ended) {

        long latency() {
            return ended - began;
        }
    }

    /// Writes until the window is over; answers what it committed, in and before the window.
    List<Commit> writeUntilOver(Window window) throws SQLException {
        connection.setAutoCommit(false);
        List<Commit> commits = new ArrayList<>();
        long due = System.nanoTime();
        while (!window.isOver()) {
            waitUntil(due);
            due += load.pause().toNanos();
            long began = System.nanoTime();
            int version = commits.size() + 1;
            change(version);
            long entry = audit(version);
            connection.commit();
            commits.add(new Commit(entry, began, System.nanoTime()));
        }
        return commits;
    }

    private static void waitUntil(long due) {
        while (due - System.nanoTime() > 0) {
            LockSupport.parkNanos(due - System.nanoTime());
        }
    }

    private void change(int version) throws SQLException {
        String sql = "update changed set version = ?, content = ? where id = ?";
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setInt(1, version);
            update.setString(2, content(version));
            update.setInt(3, number);
            update.executeUpdate();
        }
    }

    private long audit(int version) throws SQLException {
        Trail trail = new Trail(connection);
        return switch (load.way()) {
            case INSIDE -> {
                trail.addSealed(entry(version));
                yield 0;
            }
            case AFTERWARDS -> trail.add(entry(version));
            case NO_AUDIT -> 0;
        };
    }

    private Entry entry(int version) {
        return new Entry(
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                "officer-" + number,
                "SIPO",
                "measure.corrected",
                "measure",
                "PROMOTION-2017-" + number,
                content(version - 1),
                content(version),
                "the wording follows the printed text",
                number + "-" + version);
    }

    private static String content(int version) {
        return "{\"version\":" + version + ",\"title\":{\"zh\":\"" + TEXT + "\",\"en\":\"" + TEXT + "\"}}";
    }
}
