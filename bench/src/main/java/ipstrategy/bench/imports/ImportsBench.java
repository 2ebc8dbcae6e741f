package ipstrategy.bench.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import ipstrategy.bench.DurablePostgres;
import ipstrategy.bench.load.Program;
import ipstrategy.testkit.Tokens;
import ipstrategy.testkit.TokensForTests;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/// Measures how fast a table of figures comes in through the service, over HTTP, checked and with audit and event, and
/// how fast COPY loads the same rows into the same table in the same run. Prints Markdown.
///
/// Arguments: a folder, the service's jar, how many rows, how many rounds.
public final class ImportsBench {

    private static final int PORT = 23_103;
    private static final int ERRORS = 1000;
    private static final String DATABASE = "imports";
    private static final Map<String, String> SETTINGS = Map.of("shared_buffers", "2GB", "max_wal_size", "4GB");
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String COLUMNS = "metric, period, period_start, period_end, region, breakdown, value, unit,"
            + " qualifier, status, state, revision, recorded_at, reported_by, definition, origin, origin_id";

    private final Path folder;
    private final DurablePostgres postgres;
    private final Program service;
    private final String token = Tokens.of("bench").role("statistician").build();
    private final HttpClient http = HttpClient.newHttpClient();
    private String last = "";

    private ImportsBench(Path folder, DurablePostgres postgres, Program service) {
        this.folder = folder;
        this.postgres = postgres;
        this.service = service;
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments[0]).toAbsolutePath());
        String issuer = String.valueOf(new TokensForTests().start().get("quarkus.oidc.auth-server-url"));
        try (DurablePostgres postgres = DurablePostgres.start(folder, SETTINGS)) {
            postgres.execute("create database " + DATABASE
                    + " template template0 encoding 'UTF8' locale_provider builtin builtin_locale 'C.UTF-8'");
            try (Program service = start(folder, Path.of(arguments[1]), postgres, issuer)) {
                new ImportsBench(folder, postgres, service)
                        .carryOut(Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]));
            }
        }
        // The issuer's threads need not be waited for.
        System.exit(0);
    }

    private static Program start(Path folder, Path jar, DurablePostgres postgres, String issuer)
            throws IOException, InterruptedException {
        Map<String, String> environment = Map.of(
                "QUARKUS_HTTP_PORT",
                Integer.toString(PORT),
                "QUARKUS_OIDC_AUTH_SERVER_URL",
                issuer,
                "QUARKUS_DATASOURCE_JDBC_URL",
                "jdbc:postgresql://localhost:" + postgres.port() + "/" + DATABASE,
                "QUARKUS_DATASOURCE_USERNAME",
                "postgres",
                "QUARKUS_DATASOURCE_PASSWORD",
                "postgres",
                "IPSTRATEGY_FILES_FOLDER",
                folder.resolve("files").toString());
        return Program.start(
                jar,
                List.of("-Xmx512m", "--enable-native-access=ALL-UNNAMED"),
                environment,
                PORT,
                "/q/health/ready",
                folder.resolve("service.log"));
    }

    private void carryOut(int rows, int rounds) throws Exception {
        List<String> provinces = provinces();
        define(FigureFile.metrics(rows, provinces));
        FigureFile clean = FigureFile.write(folder.resolve("clean.csv"), provinces, rows, 0);
        FigureFile spoilt = FigureFile.write(folder.resolve("spoilt.csv"), provinces, rows, ERRORS);
        List<Double> imports = new ArrayList<>();
        List<Double> copies = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            say("round %d of %d: import", round + 1, rounds);
            imports.add(rows / imported(clean, "ALL_OR_NOTHING", rows));
            say("round %d of %d: COPY", round + 1, rounds);
            copies.add(rows / copied(rows));
        }
        say("%d rows with %d planted errors", rows, ERRORS);
        empty();
        double seconds = imported(spoilt, "VALID_ROWS", rows - spoilt.wrong().size());
        Set<Long> found = problems();
        double imported = median(imports);
        double copied = median(copies);
        System.out.printf(
                Locale.ROOT,
                """
                | what | should be | is |
                |---|---:|---:|
                | validated import of %d rows, over HTTP | >= 50000 a second | %.0f a second |
                | COPY of the same rows into the same table | | %.0f a second |
                | import / COPY | >= 0.4 | %.2f |
                | %d rows with %d planted errors | each found | %d found, %d others, in %.1f s |
                """,
                rows,
                imported,
                copied,
                imported / copied,
                rows,
                spoilt.wrong().size(),
                spoilt.wrong().stream().filter(found::contains).count(),
                found.stream().filter(row -> !spoilt.wrong().contains(row)).count(),
                seconds);
    }

    /// Sends a table and waits until it is read to its end. Answers how many seconds that takes, with the sending.
    private double imported(FigureFile file, String mode, long expected) throws Exception {
        long begun = System.nanoTime();
        HttpRequest request = HttpRequest.newBuilder(URI.create(service.url("/api/v1/imports?mode=" + mode)))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "text/csv")
                .POST(HttpRequest.BodyPublishers.ofFile(file.path()))
                .build();
        JsonNode made = JSON.readTree(
                http.send(request, HttpResponse.BodyHandlers.ofString()).body());
        while (made.path("endedAt").isNull()) {
            TimeUnit.MILLISECONDS.sleep(50);
            made = get("/api/v1/imports/" + made.path("id").asText());
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        if (!made.path("state").asText().equals("DONE")
                || made.path("rows").path("admitted").asLong() != expected) {
            throw new IllegalStateException("not what was expected: " + made);
        }
        last = made.path("id").asText();
        return seconds;
    }

    private Set<Long> problems() throws Exception {
        Set<Long> rows = new TreeSet<>();
        @Nullable String cursor = "";
        while (cursor != null) {
            JsonNode page = get("/api/v1/imports/" + last + "/problems?limit=500" + cursor);
            page.path("items").forEach(item -> rows.add(item.path("row").asLong()));
            cursor = page.path("next").isNull()
                    ? null
                    : "&cursor=" + page.path("next").asText();
        }
        return rows;
    }

    /// Loads what was imported once more, with COPY and nothing else.
    private double copied(long expected) throws SQLException, IOException {
        Path rows = folder.resolve("rows.copy");
        try (Connection connection = postgres.connect(DATABASE)) {
            try (OutputStream out = Files.newOutputStream(rows)) {
                copy(connection)
                        .copyOut(
                                "copy (select " + COLUMNS + " from observation where origin = 'IMPORT') to stdout",
                                out);
            }
            empty();
            long begun = System.nanoTime();
            try (InputStream in = Files.newInputStream(rows)) {
                long loaded = copy(connection).copyIn("copy observation (" + COLUMNS + ") from stdin", in, 1 << 16);
                if (loaded != expected) {
                    throw new IllegalStateException("COPY loaded " + loaded);
                }
            }
            double seconds = (System.nanoTime() - begun) / 1e9;
            empty();
            return seconds;
        }
    }

    private static CopyManager copy(Connection connection) throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }

    private void empty() throws SQLException {
        postgres.executeIn(DATABASE, "truncate observation", "checkpoint");
    }

    private void define(int metrics) throws SQLException {
        postgres.executeIn(DATABASE, """
                insert into metric (code, name_zh, name_en, concept_zh, concept_en, service, contributing, unit, unit_zh,
                        unit_en, kind, direction, frequency, dimensions, document, locator, version, time_aggregation,
                        region_aggregation, rules)
                select 'BENCH-IMPORT-' || lpad(n::text, 4, '0'), '测', 'Bench', '测', 'Bench', 'patents', '{}', 'CASE', '件',
                       'case', 'FLOW', 'UP', 'CONTINUOUS', '[{"code":"TYPE","values":[
                          {"code":"A","name":{"zh":"甲","en":"A"}},{"code":"B","name":{"zh":"乙","en":"B"}}]}]',
                       'FYP-13', '1', 0, 'SUM', 'SUM',
                       '[{"rule":"RANGE","min":0},{"rule":"SUM_OF_PARTS","dimension":"TYPE","tolerance":0}]'
                  from generate_series(0, %d) n
                """.formatted(metrics), "truncate observation");
    }

    private List<String> provinces() throws SQLException {
        List<String> codes = new ArrayList<>();
        try (Connection connection = postgres.connect(DATABASE);
                Statement statement = connection.createStatement();
                ResultSet found =
                        statement.executeQuery("select code from known_region where kind = 'PROVINCE' order by code")) {
            while (found.next()) {
                codes.add(found.getString(1));
            }
        }
        return codes;
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(service.url(path)))
                .header("Authorization", "Bearer " + token)
                .build();
        return JSON.readTree(
                http.send(request, HttpResponse.BodyHandlers.ofString()).body());
    }

    private static double median(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }

    private static void say(String what, Object... of) {
        System.err.println(what.formatted(of));
    }
}
