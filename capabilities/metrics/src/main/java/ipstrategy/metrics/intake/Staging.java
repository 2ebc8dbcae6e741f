package ipstrategy.metrics.intake;

import ipstrategy.metrics.MetricDefinition;
import ipstrategy.metrics.table.Column;
import ipstrategy.metrics.table.ProposedFigure;
import ipstrategy.metrics.terms.Period;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/// The tables in which proposed figures stand while they are checked. They belong to one connection and are empty
/// at the end of its transaction; `COPY` fills them.
final class Staging {

    private static final String[] TABLES = {"""
        create temporary table if not exists proposed_figure (
            row bigint not null, key bigint not null, metric text collate "C" not null,
            period text not null, period_start date not null, period_end date not null,
            region text not null, breakdown text not null, value numeric, unit text not null, printed text,
            qualifier text not null, status text not null, missing_zh text, missing_en text, reason text,
            document text, locator text, note_zh text, note_en text, definition int not null
        ) on commit delete rows
        """, """
        create temporary table if not exists standing_figure (
            row bigint not null, revision int not null, pending bigint, published bigint, same boolean not null
        ) on commit delete rows
        """, """
        create temporary table if not exists refused_figure (row bigint not null) on commit delete rows
        """};

    /// Sets of figures are sorted and joined in memory; compiling the statements would take longer than they do. How
    /// many rows there are is seen in a small sample too.
    private static final String SETTINGS =
            "set local work_mem = '128MB'; set local jit = off; set local default_statistics_target = 10";

    private static final String COPY = "copy proposed_figure from stdin";

    /// From here on PostgreSQL's guess of how many rows there are would be far off.
    private static final int MANY = 1000;

    private final Connection connection;
    private final Set<String> metrics = new TreeSet<>();
    private final Canonical canonical = new Canonical();
    private final SeenKeys keys = new SeenKeys();
    private @Nullable CopyIn copy;
    private @Nullable CopyBuffer buffer;
    private long count;

    Staging(Connection connection) {
        this.connection = connection;
    }

    Connection connection() {
        return connection;
    }

    /// The metrics of the staged rows, in order.
    Set<String> metrics() {
        return metrics;
    }

    long count() {
        return count;
    }

    /// Whether there may be two rows about one figure.
    boolean mayHaveTwice() {
        return keys.mayHaveTwice();
    }

    /// The hash of all staged rows in their canonical form.
    String sha256() {
        return canonical.sha256();
    }

    void prepare() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                statement.execute(table);
            }
            // Another intake of the same transaction may have been here.
            try (ResultSet left = statement.executeQuery("select exists (select 1 from proposed_figure)")) {
                left.next();
                if (left.getBoolean(1)) {
                    statement.execute("truncate proposed_figure, standing_figure, refused_figure");
                }
            }
            statement.execute(SETTINGS);
            statement.execute("savepoint intake");
        }
    }

    /// Stages a row that is sound by itself.
    ///
    /// @param value in the plain unit, or null where it is missing
    void add(
            ProposedFigure row,
            @Nullable BigDecimal value,
            MetricDefinition metric,
            Period period,
            String region,
            String breakdown,
            long key) {
        String code = metric.code().value();
        String time = period.toString();
        String qualifier = orElse(row.get(Column.QUALIFIER), "EXACT");
        String status = orElse(row.get(Column.STATUS), "A");
        try {
            CopyBuffer line = line();
            line.number(row.row());
            line.number(key);
            line.text(code);
            line.text(time);
            line.text(period.start().toString());
            line.text(period.end().toString());
            line.text(region);
            line.text(breakdown);
            line.textOrNull(value == null ? "" : value.toPlainString());
            line.text(metric.unit());
            line.textOrNull(row.get(Column.PRINTED));
            line.text(qualifier);
            line.text(status);
            line.textOrNull(row.get(Column.MISSING_ZH));
            line.textOrNull(row.get(Column.MISSING_EN));
            line.textOrNull(row.get(Column.REASON));
            line.textOrNull(row.get(Column.DOCUMENT));
            line.textOrNull(row.get(Column.LOCATOR));
            line.textOrNull(row.get(Column.NOTE_ZH));
            line.textOrNull(row.get(Column.NOTE_EN));
            line.number(metric.revision());
            line.endRow();
            canonical.add(code, time, region, breakdown, value, status, qualifier);
            metrics.add(code);
            keys.add(key);
            count++;
        } catch (SQLException failed) {
            throw new IllegalStateException("a figure could not be staged", failed);
        }
    }

    /// All rows are there.
    void close() throws SQLException {
        if (copy != null && buffer != null) {
            buffer.flush();
            copy.endCopy();
            copy = null;
        }
        if (count > MANY) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("analyze proposed_figure");
            }
        }
    }

    /// Stops taking rows, where their source has failed: until then the connection can do nothing else.
    void cancel() {
        try {
            if (copy != null && copy.isActive()) {
                copy.cancelCopy();
            }
        } catch (SQLException cancelled) {
            // which is what PostgreSQL answers
        }
        copy = null;
    }

    void keep() throws SQLException {
        execute("release savepoint intake");
    }

    void undo() throws SQLException {
        execute("rollback to savepoint intake");
    }

    private CopyBuffer line() throws SQLException {
        if (copy == null || buffer == null) {
            CopyIn started = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY);
            copy = started;
            buffer = new CopyBuffer(started);
        }
        return buffer;
    }

    private void execute(String command) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private static String orElse(String text, String usual) {
        return text.isEmpty() ? usual : text;
    }
}
