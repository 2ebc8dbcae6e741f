package ipstrategy.metrics.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import ipstrategy.identity.AgencyCode;
import ipstrategy.identity.Caller;
import ipstrategy.identity.Role;
import ipstrategy.metrics.Desk;
import ipstrategy.metrics.figure.BatchDigest;
import ipstrategy.metrics.figure.Observation;
import ipstrategy.metrics.place.KnownRegionView;
import ipstrategy.metrics.place.KnownRegions;
import ipstrategy.metrics.table.Encoding;
import ipstrategy.metrics.table.Rows;
import ipstrategy.metrics.table.TableFormat;
import ipstrategy.testkit.PostgresForTests;
import ipstrategy.testkit.Soon;
import ipstrategy.testkit.TokensForTests;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
@WithTestResource(TokensForTests.class)
class GateTest {

    private static final Caller STATISTICIAN = new Caller("statistician-a", null, Set.of(Role.STATISTICIAN));
    private static final String CONTINUOUS = "GATE-DAYS";

    private final String batch = "batch-" + UUID.randomUUID();

    @Inject
    Gate gate;

    @Inject
    KnownRegions regions;

    @Inject
    AgroalDataSource database;

    /// Metrics with the rules that are to be tried, beside those of the documents.
    @BeforeEach
    void defineMetrics() throws SQLException {
        metric(CONTINUOUS, "CONTINUOUS", "[{\"rule\":\"RANGE\",\"min\":0}]", "[]");
        metric("GATE-CASES", "ANNUAL", """
                [{"rule":"SUM_OF_PARTS","dimension":"TYPE","tolerance":1},{"rule":"SUBSET_OF","dimension":"PART"},
                 {"rule":"SUBSET_OF","metric":"GATE-WHOLE"},{"rule":"JUMP","percent":50}]
                """, """
                [{"code":"TYPE","values":[{"code":"A","name":{"zh":"甲","en":"A"}},{"code":"B","name":{"zh":"乙","en":"B"}}]},
                 {"code":"PART","values":[{"code":"P","name":{"zh":"分","en":"P"}}]}]
                """);
        metric("GATE-WHOLE", "ANNUAL", "[]", "[]");
        metric("GATE-Z", "ANNUAL", "[{\"rule\":\"OUTLIER\",\"method\":\"Z\",\"threshold\":3}]", "[]");
        metric("GATE-MODIFIED", "ANNUAL", "[{\"rule\":\"OUTLIER\",\"method\":\"MODIFIED_Z\",\"threshold\":3.5}]", "[]");
    }

    @Test
    void noFigureIsOfAMetricThatThereIsNotAndAMetricWithFiguresStays() throws SQLException {
        String figure = """
                insert into observation (metric, period, period_start, period_end, region, breakdown, value, unit, qualifier,
                        status, state, revision, recorded_at)
                values ('%s', '2017', date '2017-01-01', date '2017-12-31', 'CN', 'TRIAL', 1, 'RECORD', 'EXACT', 'A', 'SUPERSEDED',
                        1, now())""";
        refuses(figure.formatted("NOBODYS-METRIC"), "NOBODYS-METRIC");
        run(figure.formatted("GATE-WHOLE"));
        refuses("delete from metric where code = 'GATE-WHOLE'", "has figures");
        refuses("update metric set code = 'GATE-HALF' where code = 'GATE-WHOLE'", "has figures");
        refuses("update observation set metric = 'GATE-Z' where metric = 'GATE-WHOLE'", "stays with its metric");
        refuses("update observation set value = 2 where metric = 'GATE-WHOLE'", "never changed");
        run("delete from observation where metric = 'GATE-WHOLE' and breakdown = 'TRIAL'");
    }

    @Test
    void theHashOfABatchIsThatOfItsFiguresAsTheyAreKept() throws SQLException {
        metric("GATE-NEW", "ANNUAL", "[]", "[]");
        IntakeReport report = admit("""
                metric,period,region,value,unit,multiplier,qualifier,status,missing.zh,missing.en
                GATE-NEW,2015,CN,100.00,RECORD,,,,,
                GATE-NEW,2016,CN,-0.50,RECORD,,ABOUT,U,,
                GATE-NEW,2017,CN,1.2500,RECORD,4,,,,
                GATE-NEW,2018,CN,,RECORD,,,M,未公布,not published
                """, Intake.Mode.ALL_OR_NOTHING, false, null);

        assertThat(report.outcome()).as("%s", report.problems()).isEqualTo(IntakeReport.Outcome.ADMITTED);
        assertThat(report.admitted()).isEqualTo(4);
        assertHashOfWhatIsKept(report);
    }

    @Test
    void aHundredThousandRowsWithAThousandPlantedErrorsAreRefusedAtEachOfThem() throws SQLException {
        FiguresForTests.Planted planted = FiguresForTests.days(CONTINUOUS, provinces(), 100_000, 1000);
        IntakeReport report = admit(planted.csv(), Intake.Mode.ALL_OR_NOTHING, false, null);

        assertThat(report.outcome()).isEqualTo(IntakeReport.Outcome.REFUSED);
        assertThat(report.read()).isEqualTo(100_000);
        assertThat(report.refused()).isEqualTo(1000);
        assertThat(rows(report)).isEqualTo(planted.wrong());
        assertThat(report.problems())
                .allSatisfy(problem -> assertThat(problem.cell()).endsWith("" + problem.row()));
        assertThat(count("observation where origin_id = '" + batch + "'")).isZero();
        assertThat(count("audit_entry where subject = '" + batch + "'")).isZero();
    }

    @Test
    void validRowsComeInAndTheSameAgainChangesNothing() throws SQLException {
        FiguresForTests.Planted planted = FiguresForTests.days(CONTINUOUS, provinces(), 2000, 20);
        IntakeReport dry = admit(planted.csv(), Intake.Mode.VALID_ROWS, true, null);
        assertThat(count("observation where origin_id = '" + batch + "'")).isZero();
        IntakeReport report = admit(planted.csv(), Intake.Mode.VALID_ROWS, false, null);
        IntakeReport again = admit(planted.csv(), Intake.Mode.VALID_ROWS, false, null);

        assertThat(report).usingRecursiveComparison().isEqualTo(dry);
        assertThat(report.admitted()).isEqualTo(1980);
        assertThat(rows(report)).isEqualTo(planted.wrong());
        assertThat(count("observation where origin_id = '" + batch
                        + "' and state = 'REPORTED' and reported_by = 'statistician-a'"
                        + " and origin = 'IMPORT' and revision = 1"))
                .isEqualTo(1980);
        assertThat(text(
                        "select data::jsonb -> 'after' ->> 'count' from outbox_event where type = 'ipstrategy.figure-batch.reported.v1'"
                                + " and subject = '" + batch + "'"))
                .isEqualTo("1980");
        assertThat(text("select encode(sha256(convert_to(string_agg(concat_ws('|', metric, period, region, breakdown,"
                        + " coalesce(trim_scale(value)::text, ''), status, qualifier) || chr(10), ''"
                        + " order by id), 'UTF8')), 'hex')"
                        + " from observation where origin_id = '" + batch + "'"))
                .isEqualTo(report.sha256());
        assertHashOfWhatIsKept(report);
        assertThat(again.outcome()).isEqualTo(IntakeReport.Outcome.UNCHANGED);
        assertThat(again.unchanged()).isEqualTo(1980);
        assertThat(count("outbox_event where subject = '" + batch + "'")).isEqualTo(1);
    }

    @Test
    void anotherValueIsARevisionAndNeedsAReason() throws SQLException {
        admit(FiguresForTests.csv("GATE-WHOLE,2001,CN,,5,RECORD,"), Intake.Mode.ALL_OR_NOTHING, false, null);
        String better = FiguresForTests.csv("GATE-WHOLE,2001,CN,,6,RECORD,");

        IntakeReport silent = admit(better, Intake.Mode.ALL_OR_NOTHING, false, null);
        assertThat(silent.problems()).extracting(RowProblem::word).containsExactly("row.revision-reason");
        IntakeReport report = admit(better, Intake.Mode.ALL_OR_NOTHING, false, "年报更正");

        assertThat(report.revised()).isEqualTo(1);
        assertThat(text(
                        "select string_agg(concat_ws(' ', revision, trim_scale(value), state, reason), '; ' order by revision)"
                                + " from observation where metric = 'GATE-WHOLE' and period = '2001'"))
                .isEqualTo("1 5 SUPERSEDED; 2 6 REPORTED 年报更正");
    }

    @Test
    void oneFigureIsToldByItselfWithAuditAndEvent() throws SQLException {
        Rows rows = rows(FiguresForTests.csv("GATE-WHOLE,2002,CN,,5,RECORD,"));
        IntakeReport report = QuarkusTransaction.requiringNew()
                .call(() -> gate.admit(Intake.of(rows, STATISTICIAN, Observation.Origin.REPORTED, null)));

        assertThat(report.admitted()).isEqualTo(1);
        assertThat(text(
                        "select data::jsonb -> 'after' ->> 'value' from outbox_event where type = 'ipstrategy.observation.reported.v1'"
                                + " and subject = 'GATE-WHOLE|2002|CN|'"))
                .isEqualTo("5");
        assertThat(count("audit_entry where subject = 'GATE-WHOLE|2002|CN|'")).isEqualTo(1);
    }

    @Test
    void twoRowsAboutOneFigureAreBothRefused() {
        IntakeReport report = admit(
                FiguresForTests.csv(
                        "GATE-WHOLE,2003,CN,,5,RECORD,",
                        "GATE-WHOLE,2004,CN,,5,RECORD,",
                        "GATE-WHOLE,2003,CN,,6,RECORD,"),
                Intake.Mode.VALID_ROWS,
                true,
                null);
        assertThat(rows(report)).containsExactly(2L, 4L);
        assertThat(report.admitted()).isEqualTo(1);
    }

    /// Rows of a table without its first cells, and which row is pointed out by which word.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2010,,66649 2010,TYPE=A,28157 2010,TYPE=B,38492                | -                       | 0
                    2010,,66651 2010,TYPE=A,28157 2010,TYPE=B,38492                | row.sum-of-parts        | 2
                    2010,,66650 2010,TYPE=A,28157 2010,TYPE=B,38492                | -                       | 0
                    2010,,66651 2010,TYPE=A,28157                                  | -                       | 0
                    2010,,66651 2009,TYPE=A,28157 2009,TYPE=B,38492                | -                       | 0
                    2010,PART=P,6 2010,PART=P;TYPE=A,2 2010,PART=P;TYPE=B,2        | row.sum-of-parts        | 2
                    2010,TYPE=A,27 2010,PART=P;TYPE=A,27                           | -                       | 0
                    2010,TYPE=A,27 2010,TYPE=A;PART=P,28                           | row.subset-of-whole     | 3
                    2010,,10 2011,,15                                              | -                       | 0
                    2010,,10 2011,,16                                              | row.jump                | 3
                    """)
    void figuresMustFitToEachOther(String lines, String word, long row) {
        String[] rows = Arrays.stream(lines.split(" "))
                .map(line -> "GATE-CASES," + line.replaceFirst(",", ",CN,") + ",RECORD,")
                .toArray(String[]::new);
        IntakeReport report = admit(FiguresForTests.csv(rows), Intake.Mode.ALL_OR_NOTHING, true, null);
        if (row == 0) {
            assertThat(report.problems()).isEmpty();
        } else {
            assertThat(report.problems()).singleElement().satisfies(problem -> {
                assertThat(problem.word()).isEqualTo(word);
                assertThat(problem.row()).isEqualTo(row);
                assertThat(problem.message().en()).doesNotContain("{");
            });
        }
    }

    @Test
    void aFigureMustFitToWhatStands() {
        admit(
                FiguresForTests.csv(
                        "GATE-CASES,2012,CN,TYPE=A,4,RECORD,",
                        "GATE-CASES,2012,CN,TYPE=B,5,RECORD,",
                        "GATE-WHOLE,2013,CN,,7,RECORD,"),
                Intake.Mode.ALL_OR_NOTHING,
                false,
                null);
        assertThat(admit(FiguresForTests.csv("GATE-CASES,2012,CN,,11,RECORD,"), Intake.Mode.ALL_OR_NOTHING, true, null)
                        .problems())
                .extracting(RowProblem::word)
                .containsExactly("row.sum-of-parts");
        assertThat(admit(
                                FiguresForTests.csv("GATE-CASES,2012,CN,TYPE=A,4,RECORD,"),
                                Intake.Mode.ALL_OR_NOTHING,
                                true,
                                null)
                        .outcome())
                .isEqualTo(IntakeReport.Outcome.UNCHANGED);
        assertThat(admit(FiguresForTests.csv("GATE-CASES,2013,CN,,8,RECORD,"), Intake.Mode.ALL_OR_NOTHING, true, null)
                        .problems())
                .extracting(RowProblem::word)
                .contains("row.subset-of");
    }

    @ParameterizedTest
    @CsvSource({"GATE-Z", "GATE-MODIFIED"})
    void aFigureFarFromItsSeriesIsPointedOutAndComesIn(String metric) {
        String[] rows = new String[10];
        for (int year = 0; year < 10; year++) {
            rows[year] = metric + ",200" + year + ",CN,," + (year == 7 ? 900 : 100 + year) + ",RECORD,";
        }
        IntakeReport report = admit(FiguresForTests.csv(rows), Intake.Mode.ALL_OR_NOTHING, true, null);
        assertThat(report.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.severity()).isEqualTo(RowProblem.Severity.WARNING);
            assertThat(problem.cell()).isEqualTo("E9");
        });
        assertThat(report.admitted()).isEqualTo(10);
        assertThat(report.warnings()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"IMPORT", "REPORTED", "MEASURE_REPORT", "RECORDS"})
    void whatIsComputedIsReportedByNobody(Observation.Origin origin) {
        Rows rows = rows(FiguresForTests.csv(
                "PATENT-PLEDGE-AVERAGE-FINANCING,2014,CN,,5,CNY_PER_PROJECT,", "GATE-WHOLE,2014,110000,,5,RECORD,"));
        IntakeReport report = QuarkusTransaction.requiringNew()
                .call(() -> gate.admit(
                        new Intake(rows, STATISTICIAN, origin, batch, Intake.Mode.VALID_ROWS, true, "更正", read -> {})));
        assertThat(report.admitted()).isEqualTo(1);
        assertThat(report.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.cell()).isEqualTo("A2");
            assertThat(problem.message().en()).contains("computed from other metrics");
        });
    }

    @Test
    void whatIsComputedComesBackAsItStands() {
        String table = "/figures?metric=PATENT-PLEDGE-AVERAGE-FINANCING";
        Soon.within(
                Duration.ofSeconds(30),
                "it is computed from the figures of the documents",
                () -> Desk.PUBLIC.get(table).extract().asString().contains(",2017,"));
        IntakeReport report =
                admit(Desk.PUBLIC.get(table).extract().asString(), Intake.Mode.ALL_OR_NOTHING, false, null);
        assertThat(report.problems()).isEmpty();
        assertThat(report.unchanged()).isPositive().isEqualTo(report.read());
    }

    @Test
    void aPartAndItsWholeThatComeInAtOnceSeeEachOther() throws Exception {
        CountDownLatch partIsIn = new CountDownLatch(1);
        CountDownLatch partMayStay = new CountDownLatch(1);
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            Future<IntakeReport> part =
                    both.submit(() -> QuarkusTransaction.requiringNew().call(() -> {
                        IntakeReport report = gate.admit(intake(FiguresForTests.csv("GATE-CASES,2020,CN,,80,RECORD,")));
                        partIsIn.countDown();
                        partMayStay.await();
                        return report;
                    }));
            partIsIn.await();
            Future<IntakeReport> whole = both.submit(() -> QuarkusTransaction.requiringNew()
                    .call(() -> gate.admit(intake(FiguresForTests.csv("GATE-WHOLE,2020,CN,,50,RECORD,")))));
            Soon.within(
                    Duration.ofSeconds(10),
                    "the whole waits for the part, or does not",
                    () -> whole.isDone() || waitsForALock());
            partMayStay.countDown();

            assertThat(part.get().outcome()).isEqualTo(IntakeReport.Outcome.ADMITTED);
            assertThat(whole.get().outcome()).isEqualTo(IntakeReport.Outcome.REFUSED);
        }
    }

    private Intake intake(String csv) {
        return new Intake(
                rows(csv),
                STATISTICIAN,
                Observation.Origin.IMPORT,
                batch,
                Intake.Mode.ALL_OR_NOTHING,
                false,
                null,
                read -> {});
    }

    private boolean waitsForALock() {
        try {
            return count("pg_locks where locktype = 'advisory' and not granted") > 0;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Test
    void anAgencyReportsFiguresOfItsOwnMetricsOnly() {
        Rows rows = rows(FiguresForTests.csv("GATE-WHOLE,2014,CN,,5,RECORD,"));
        for (String agency : List.of("MOF", "SIPO")) {
            Caller officer = new Caller("officer", new AgencyCode(agency), Set.of(Role.OFFICER));
            IntakeReport report = QuarkusTransaction.requiringNew()
                    .call(() -> gate.admit(new Intake(
                            rows,
                            officer,
                            Observation.Origin.IMPORT,
                            "x",
                            Intake.Mode.ALL_OR_NOTHING,
                            true,
                            null,
                            n -> {})));
            assertThat(report.outcome())
                    .isEqualTo(agency.equals("SIPO") ? IntakeReport.Outcome.ADMITTED : IntakeReport.Outcome.REFUSED);
        }
    }

    private void assertHashOfWhatIsKept(IntakeReport report) throws SQLException {
        try (Connection connection = database.getConnection()) {
            assertThat(BatchDigest.of(connection, batch, Observation.State.REPORTED))
                    .as("what is verified is what came in")
                    .isEqualTo(report.sha256());
        }
    }

    private IntakeReport admit(String csv, Intake.Mode mode, boolean dryRun, String reason) {
        return QuarkusTransaction.requiringNew()
                .timeout(300)
                .call(() -> gate.admit(new Intake(
                        rows(csv), STATISTICIAN, Observation.Origin.IMPORT, batch, mode, dryRun, reason, read -> {})));
    }

    private static Rows rows(String csv) {
        return TableFormat.CSV.rows(
                () -> new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), Encoding.UTF_8);
    }

    private static Set<Long> rows(IntakeReport report) {
        return report.problems().stream().map(RowProblem::row).collect(Collectors.toCollection(TreeSet::new));
    }

    private List<String> provinces() {
        return regions.all().stream()
                .filter(region -> region.kind().equals("PROVINCE"))
                .map(KnownRegionView::code)
                .toList();
    }

    private void metric(String code, String frequency, String rules, String dimensions) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    insert into metric (code, name_zh, name_en, concept_zh, concept_en, service, contributing, unit, unit_zh,
                            unit_en, kind, direction, frequency, dimensions, document, locator, version, time_aggregation,
                            region_aggregation, rules, owner)
                    values ('%s', '试', 'Trial', '试', 'Trial', 'patents', '{}', 'RECORD', '条', 'record', 'STOCK', 'UP', '%s',
                            '%s', 'FYP-13', '1', 0, 'LAST', 'SUM', '%s', 'SIPO')
                    on conflict do nothing
                    """.formatted(code, frequency, dimensions, rules));
        }
    }

    private void refuses(String sql, String why) {
        assertThatThrownBy(() -> run(sql)).isInstanceOf(SQLException.class).hasMessageContaining(why);
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long count(String from) throws SQLException {
        return Long.parseLong(text("select count(*) from " + from));
    }

    private String text(String query) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            found.next();
            return found.getString(1);
        }
    }
}
