package ipstrategy.metrics.intake;

import ipstrategy.metrics.table.Column;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Sets staged figures against each other and against those that stand, and lets in what is new.
final class Standing {

    /// Nobody else may bring figures of the same metrics, or of such as rules set against them, until the end of the
    /// transaction. So many locks at most, and taken in their order.
    private static final int LOCKS = 256;

    private static final int LOCK_SPACE = 0x1F16;

    /// Sorted and passed over once, which is cheaper than counting how often each key is there.
    private static final String ANY_TWICE = """
            select exists (select 1 from (select key, lag(key) over (order by key) as before from proposed_figure) ordered
                            where key = before)
            """;

    private static final String TWICE = """
            with twice as (select key, min(row) as first, max(row) as last
                             from proposed_figure group by key having count(*) > 1)
            select p.row, case when p.row = t.first then t.last else t.first end, p.metric
              from proposed_figure p join twice t on t.key = p.key
            """;

    private static final String HAVING_FIGURES =
            "select m from unnest(?::text[]) m where exists (select 1 from observation o where o.metric = m)";

    private static final String LOOK_UP = """
            insert into standing_figure (row, revision, pending, published, same)
            select s.row, s.revision, s.pending, s.published,
                   coalesce(e.value is not distinct from p.value and e.status = p.status
                        and e.qualifier = p.qualifier and e.missing_zh is not distinct from p.missing_zh
                        and e.missing_en is not distinct from p.missing_en, false)
              from (select p.row, max(o.revision) as revision,
                           max(o.id) filter (where o.state in ('REPORTED', 'VERIFIED')) as pending,
                           max(o.id) filter (where o.state = 'PUBLISHED') as published
                      from proposed_figure p
                      join observation o on o.metric = p.metric and o.period = p.period
                                        and o.region = p.region and o.breakdown = p.breakdown
                     where p.metric = any (?::text[])
                     group by p.row) s
              join proposed_figure p on p.row = s.row
              left join observation e on e.id = coalesce(s.pending, s.published)
            """;

    private static final String WITHOUT_REASON = """
            select s.row, trim_scale(e.value)::text, trim_scale(p.value)::text
              from standing_figure s
              join proposed_figure p on p.row = s.row
              join observation e on e.id = coalesce(s.pending, s.published)
             where not s.same and p.reason is null
            """;

    private static final String COMPUTED = """
            select p.row, p.metric
              from proposed_figure p left join standing_figure s on s.row = p.row
             where p.metric = any (?::text[]) and not coalesce(s.same, false)
            """;

    /// What is neither refused nor known.
    private static final String NEW = """
              from proposed_figure p left join standing_figure s on s.row = p.row
             where not coalesce(s.same, false)
               and not exists (select 1 from refused_figure r where r.row = p.row)
            """;

    /// The same where nothing is refused and nothing stands: all of it, and nothing has to be looked for.
    private static final String ALL = """
              from proposed_figure p cross join (select null::bigint as row, null::int as revision) s
            """;

    private static final String COUNTS = """
            select count(*) filter (where s.same),
                   count(*) filter (where not s.same and coalesce(s.pending, s.published) is not null)
              from standing_figure s
             where not exists (select 1 from refused_figure r where r.row = s.row)
            """;

    private static final String GIVE_WAY = """
            update observation o set state = 'SUPERSEDED', superseded_at = ?
              from standing_figure s
             where o.id = s.pending and o.state in ('REPORTED', 'VERIFIED') and not s.same
               and not exists (select 1 from refused_figure r where r.row = s.row)
            """;

    /// In the order of the rows, which is mostly that of metrics and periods, as in the index, and which the hash of
    /// the batch goes by. Where all comes in it is not sorted for that: a temporary table that is filled once is
    /// read from its beginning to its end.
    private static final String LET_IN = """
            insert into observation (metric, period, period_start, period_end, region, breakdown, value, unit, printed,
                    qualifier, status, missing_zh, missing_en, state, revision, recorded_at, reason, document, locator,
                    note_zh, note_en, reported_by, definition, origin, origin_id)
            select p.metric, p.period, p.period_start, p.period_end, p.region, p.breakdown, p.value, p.unit, p.printed,
                   p.qualifier, p.status, p.missing_zh, p.missing_en, 'REPORTED', coalesce(s.revision, 0) + 1, ?,
                   case when s.row is not null then coalesce(p.reason, ?) end, p.document, p.locator,
                   p.note_zh, p.note_en, ?, p.definition, ?, ?
            %s
            """;

    private final Connection connection;
    private final Findings findings;
    private boolean stands;

    Standing(Connection connection, Findings findings) {
        this.connection = connection;
        this.findings = findings;
    }

    void lock(Collection<String> metrics) throws SQLException {
        TreeSet<Integer> locks = new TreeSet<>();
        metrics.forEach(metric -> locks.add(Math.floorMod(metric.hashCode(), LOCKS)));
        try (PreparedStatement lock = connection.prepareStatement("select pg_advisory_xact_lock(?, ?)")) {
            for (int each : locks) {
                lock.setInt(1, LOCK_SPACE);
                lock.setInt(2, each);
                lock.execute();
            }
        }
    }

    /// Which of two rows about the same figure is right, nobody can tell: neither comes in.
    void findTwice() throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(ANY_TWICE);
                ResultSet found = query.executeQuery()) {
            found.next();
            if (!found.getBoolean(1)) {
                return;
            }
        }
        try (PreparedStatement query = connection.prepareStatement(TWICE);
                ResultSet found = query.executeQuery()) {
            while (found.next()) {
                long row = found.getLong(1);
                findings.error(row, Column.METRIC, "row.duplicate", found.getString(3), found.getLong(2));
                findings.refuse(row);
            }
        }
    }

    /// Looks up what stands. Answers which of the metrics have figures at all.
    List<String> lookUp(Collection<String> metrics, @Nullable String reason) throws SQLException {
        List<String> having = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(HAVING_FIGURES)) {
            query.setArray(1, connection.createArrayOf("text", metrics.toArray()));
            try (ResultSet found = query.executeQuery()) {
                while (found.next()) {
                    having.add(found.getString(1));
                }
            }
        }
        stands = !having.isEmpty();
        if (stands) {
            try (PreparedStatement look = connection.prepareStatement(LOOK_UP)) {
                look.setArray(1, connection.createArrayOf("text", having.toArray()));
                look.executeUpdate();
            }
            if (reason == null) {
                findWithoutReason();
            }
        }
        return having;
    }

    /// What is computed is reported by nobody, whoever brings it; what stands already may come back. Figures that a
    /// document prints itself are planted from the seeds and never pass here.
    void findComputed(Collection<String> metrics) throws SQLException {
        if (metrics.isEmpty()) {
            return;
        }
        try (PreparedStatement query = connection.prepareStatement(COMPUTED)) {
            query.setArray(1, connection.createArrayOf("text", metrics.toArray()));
            try (ResultSet found = query.executeQuery()) {
                while (found.next()) {
                    long row = found.getLong(1);
                    String metric = found.getString(2);
                    findings.error(row, Column.METRIC, "row.computed", metric, metric);
                    findings.refuse(row);
                }
            }
        }
    }

    private void findWithoutReason() throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(WITHOUT_REASON);
                ResultSet found = query.executeQuery()) {
            while (found.next()) {
                long row = found.getLong(1);
                String standing = String.valueOf(found.getString(2));
                String proposed = found.getString(3);
                findings.error(row, Column.REASON, "row.revision-reason", proposed == null ? "" : proposed, standing);
                findings.refuse(row);
            }
        }
    }

    /// The clauses by which staged figures are selected that are neither refused nor known, `p`, with what stands, `s`.
    String news() {
        return takesAll() ? ALL : NEW;
    }

    /// Whether all that is staged comes in: nothing is refused, and nothing stood before.
    boolean takesAll() {
        return !stands && findings.refused() == 0;
    }

    void leaveOut() throws SQLException {
        if (findings.refused() > 0) {
            try (PreparedStatement insert =
                    connection.prepareStatement("insert into refused_figure select unnest(?::bigint[])")) {
                Object[] rows =
                        findings.refusedRows().stream().mapToObj(Long::valueOf).toArray();
                insert.setArray(1, connection.createArrayOf("bigint", rows));
                insert.executeUpdate();
            }
        }
    }

    /// How many say what stands already, and how many say otherwise.
    long[] counts() throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(COUNTS);
                ResultSet found = query.executeQuery()) {
            found.next();
            return new long[] {found.getLong(1), found.getLong(2)};
        }
    }

    long letIn(Intake intake, Instant now) throws SQLException {
        Timestamp moment = Timestamp.from(now);
        try (PreparedStatement update = connection.prepareStatement(GIVE_WAY)) {
            update.setTimestamp(1, moment);
            update.executeUpdate();
        }
        String letIn = LET_IN.formatted(takesAll() ? ALL : NEW + "order by p.row");
        try (PreparedStatement insert = connection.prepareStatement(letIn)) {
            insert.setTimestamp(1, moment);
            insert.setString(2, intake.reason());
            insert.setString(3, intake.caller().name());
            insert.setString(4, intake.origin().name());
            insert.setString(5, intake.originId());
            return insert.executeLargeUpdate();
        }
    }
}
