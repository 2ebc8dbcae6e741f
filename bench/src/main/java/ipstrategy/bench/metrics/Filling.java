package ipstrategy.bench.metrics;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import ipstrategy.bench.DurablePostgres;
import ipstrategy.bench.load.Program;
import ipstrategy.testkit.Tokens;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/// Fills a database whose tables the service has made, and has the service make its projection of it.
public record Filling(DurablePostgres postgres, Program service, Size size) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /// Answers how many seconds the projection took.
    public double fill() throws IOException, InterruptedException, SQLException {
        postgres.executeIn(size.name(), String.format(Locale.ROOT, script(), size.metrics()));
        long began = System.nanoTime();
        try (HttpClient http = HttpClient.newHttpClient()) {
            ask(http, "/api/v1/projections/rebuild", "POST");
            JsonNode standing = ask(http, "/api/v1/projections/series", "GET");
            while (standing.hasNonNull("remade") || standing.path("behind").asLong() > 0) {
                TimeUnit.MILLISECONDS.sleep(200);
                standing = ask(http, "/api/v1/projections/series", "GET");
            }
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        postgres.executeIn(size.name(), "vacuum analyze", "checkpoint");
        return seconds;
    }

    /// The codes of the regions that have figures.
    List<String> regions(String kind) throws SQLException {
        List<String> codes = new ArrayList<>();
        try (Connection connection = postgres.connect(size.name());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select distinct s.region from series s join known_region k on k.code = s.region where s.metric = 'BENCH-001'"
                                + " and s.source_level = '' and k.kind = '" + kind + "' order by 1")) {
            while (rows.next()) {
                codes.add(rows.getString(1));
            }
        }
        return codes;
    }

    private JsonNode ask(HttpClient http, String path, String method) throws IOException, InterruptedException {
        String administrator = Tokens.of("administrator")
                .role("administrator")
                .agency("JC-OFFICE")
                .build();
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(URI.create(service.url(path)))
                        .header("Authorization", "Bearer " + administrator)
                        .method(method, HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IOException(path + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    private static String script() throws IOException {
        try (InputStream file = Filling.class.getResourceAsStream("/bench/metrics/figures.sql")) {
            if (file == null) {
                throw new IllegalStateException("there is no script");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
