package ipstrategy.measures.report;

import static org.assertj.core.api.Assertions.assertThat;

import ipstrategy.measures.ClockForTests;
import ipstrategy.measures.asking.Asking;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;

/// An autumn in which reports are asked for, day by day, and how some people at their desks go about it.
final class Season {

    /// Led by SIPO; SAIC and SAPPRFT participate.
    static final String PILOTS = "PROMOTION-2017-001";

    static final String Q3 = PILOTS + "_2026-Q3_SIPO";

    /// Two units of the office answer for it by duty.
    static final String SHARED = "PATENT-2017-001";

    static final String RULE = """
            {"from": "2026-07-01", "reason": "the conference decided so"}
            """;
    static final String WORDS = """
            {"assessment": "%s", "narrative": "试点地方已选定", "issues": "两地进度偏慢", "ready": true}
            """;
    static final String ON_TRACK = WORDS.formatted("ON_TRACK");

    static final Desk OFFICER = Desk.officer("SIPO");
    static final Desk APPROVER = Desk.approver("SIPO");
    static final Desk PARTICIPANT = Desk.approver("SAIC");
    static final Desk STRANGER = Desk.approver("MOE");

    private final ClockForTests clock;
    private final Asking asking;
    private final DataSource database;

    private Season(ClockForTests clock, Asking asking, DataSource database) {
        this.clock = clock;
        this.asking = asking;
        this.database = database;
    }

    /// Nobody has been asked for anything yet.
    static Season begin(ClockForTests clock, Asking asking, DataSource database) {
        Season season = new Season(clock, asking, database);
        season.run("truncate report, report_reader, report_tally, report_tally_change, errand, errand_tally,"
                + " errand_tally_change, contribution, extension, measure_evaluation, reporting_rule, reporting_rule_measure"
                + " cascade");
        season.run("update measure set status = 'ASSIGNED', extended_to = null");
        season.run("update responsibility set valid_to = null where measure = '" + PILOTS + "'");
        season.on("2026-10-09");
        return season;
    }

    /// Lets the office ask for reports on a plan, and the clock do so.
    void open(String plan) {
        Desk.OFFICE.put("/reporting-rules/" + plan, null, RULE).statusCode(200);
        asks();
    }

    void on(String day) {
        clock.set(day);
        asks();
    }

    void asks() {
        asking.once();
    }

    static void submit(String report) {
        OFFICER.draft(report, ON_TRACK).statusCode(200);
        APPROVER.act(report, "submission", null).statusCode(200);
    }

    /// That exactly this was written down of something and told, newest first, since the test began.
    void told(String subject, String... actions) {
        List<String> events = new ArrayList<>();
        for (String action : List.of(actions).reversed()) {
            events.add("ipstrategy." + action + ".v1");
        }
        assertThat(texts("select type from outbox_event where subject = '" + subject + "' order by id desc limit "
                                + actions.length)
                        .reversed())
                .containsExactlyElementsOf(events);
        assertThat(texts("select action from audit_entry where subject = '" + subject + "' order by id desc limit "
                        + actions.length))
                .containsExactly(actions);
    }

    /// What comes of two things that are done at the same time.
    static <T> List<T> together(Callable<T> one, Callable<T> other) throws InterruptedException, ExecutionException {
        return all(List.of(one, other));
    }

    /// Lets several replicas ask at the same time.
    void asksAtOnce(int replicas) throws InterruptedException, ExecutionException {
        all(Collections.nCopies(replicas, Executors.callable(asking::once)));
    }

    private static <T> List<T> all(List<Callable<T>> tasks) throws InterruptedException, ExecutionException {
        List<T> results = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(tasks.size())) {
            for (Future<T> done : pool.invokeAll(tasks)) {
                results.add(done.get());
            }
        }
        return results;
    }

    void run(String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(sql, failed);
        }
    }

    long number(String sql) {
        return Long.parseLong(texts(sql).getFirst());
    }

    private List<String> texts(String sql) {
        List<String> found = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(sql, failed);
        }
        return found;
    }
}
