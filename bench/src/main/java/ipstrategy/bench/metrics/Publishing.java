package ipstrategy.bench.metrics;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import ipstrategy.bench.DurablePostgres;
import ipstrategy.bench.Times;
import ipstrategy.bench.load.Program;
import ipstrategy.testkit.Tokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;

/// Publishes figures one by one, and waits for each until a question shows it, in its own series and in the sum of the
/// country.
///
/// @param cities their codes
record Publishing(DurablePostgres postgres, Program service, Size size, List<String> cities) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(5);

    private static final String VERIFIED = """
            insert into observation (metric, period, period_start, period_end, region, breakdown, value, unit, qualifier, status, state,
                   revision, recorded_at, reported_by, verified_by, verified_at, origin)
            values (?, '2025-01', date '2025-01-01', date '2025-01-31', ?, '', 1, 'APPLICATION', 'EXACT', 'A', 'VERIFIED', 1, now(),
                    'officer', 'statistician', now(), 'REPORTED')
            returning id""";

    /// How long it took until each of so many was seen.
    Times until(int figures) throws IOException, InterruptedException, SQLException {
        LongStream.Builder times = LongStream.builder();
        try (HttpClient http = HttpClient.newHttpClient()) {
            for (int number = 0; number < figures; number++) {
                times.add(one(http, size.metric(number), cities.get(number % cities.size())));
            }
        }
        return Times.of(times.build());
    }

    private long one(HttpClient http, String metric, String city)
            throws IOException, InterruptedException, SQLException {
        String path = "/api/v1/metrics/" + metric + "/observations/" + verified(metric, city);
        String series = "/api/v1/series?metric=" + metric + "&from=2025&to=2025";
        String sum = series + "&groupBy=COUNTRY&level=CITY";
        int before =
                ask(http, sum).path("items").path(0).path("sum").path("parts").asInt();
        HttpResponse<String> shown = http.send(signed(path).GET().build(), HttpResponse.BodyHandlers.ofString());
        HttpRequest publication = signed(path + "/publication")
                .header("Content-Type", "application/json")
                .header("If-Match", shown.headers().firstValue("ETag").orElseThrow())
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        HttpResponse<String> published = http.send(publication, HttpResponse.BodyHandlers.ofString());
        if (published.statusCode() != 200) {
            throw new IOException(path + " was not published: " + published.body());
        }
        long began = System.nanoTime();
        while (ask(http, series + "&region=" + city).path("total").asInt() == 0
                || ask(http, sum)
                                .path("items")
                                .path(0)
                                .path("sum")
                                .path("parts")
                                .asInt()
                        == before) {
            if (System.nanoTime() - began > PATIENCE.toNanos()) {
                throw new IOException(path + " is not seen");
            }
            TimeUnit.NANOSECONDS.sleep(BETWEEN_LOOKS.toNanos());
        }
        return System.nanoTime() - began;
    }

    private long verified(String metric, String city) throws SQLException {
        try (Connection connection = postgres.connect(size.name());
                PreparedStatement insert = connection.prepareStatement(VERIFIED)) {
            insert.setString(1, metric);
            insert.setString(2, city);
            try (ResultSet row = insert.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private JsonNode ask(HttpClient http, String path) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(service.url(path))).build();
        return JSON.readTree(
                http.send(request, HttpResponse.BodyHandlers.ofString()).body());
    }

    private HttpRequest.Builder signed(String path) {
        String office =
                Tokens.of("coordinator").role("coordinator").agency("JC-OFFICE").build();
        return HttpRequest.newBuilder(URI.create(service.url(path))).header("Authorization", "Bearer " + office);
    }
}
