package ipstrategy.console.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TableInPagesTest {

    private static final int ROWS = 1203;
    private static final int A_PAGE = 500;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Set<String> tokens = ConcurrentHashMap.newKeySet();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    /// How much was given out when each page was asked for.
    private final List<Integer> said = new CopyOnWriteArrayList<>();
    private HttpServer api;
    private int aPage = A_PAGE;
    private int brokenFrom = ROWS;

    @BeforeEach
    void theApiListens() throws IOException {
        api = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        api.createContext("/api/v1/figures", this::page);
        api.start();
    }

    @AfterEach
    void theApiStops() {
        http.close();
        api.stop(0);
    }

    /// The rows from the cursor on. From the second page on they have a column more, and it stands first.
    private void page(HttpExchange exchange) throws IOException {
        said.add(out.size());
        tokens.add(exchange.getRequestHeaders().getFirst("Authorization"));
        String query = exchange.getRequestURI().getQuery();
        int from = query.contains("cursor=") ? Integer.parseInt(query.replaceFirst(".*cursor=", "")) : 0;
        int to = Math.min(from + aPage, ROWS);
        StringBuilder table = new StringBuilder(from == 0 ? "period,value\r\n" : "note,period,value\r\n");
        IntStream.range(from, to)
                .forEach(row -> table.append(from == 0 ? "" : "\"a \"\"note\"\",\r\nof two lines\",")
                        .append(row)
                        .append(",1.5\r\n"));
        if (to < ROWS) {
            exchange.getResponseHeaders().add("Link", "<?limit=500&cursor=" + to + ">; rel=\"next\"");
        }
        byte[] body = table.toString().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(from < brokenFrom ? 200 : 503, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private String whole() throws IOException, InterruptedException {
        URI uri = URI.create("http://127.0.0.1:" + api.getAddress().getPort() + "/api/v1/figures?limit=500");
        HttpRequest asked = HttpRequest.newBuilder(uri)
                .header("Authorization", "Bearer of one")
                .build();
        new TableInPages(http, asked, http.send(asked, BodyHandlers.ofInputStream())).writeTo(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void everyPageIsInTheTableAndEachCellBelowItsColumn() throws Exception {
        List<String> records = List.of(whole().split("\r\n(?!of two lines)"));
        assertThat(records).hasSize(1 + ROWS);
        assertThat(records.getFirst()).isEqualTo("\uFEFFperiod,value,note");
        assertThat(records.get(1)).isEqualTo("0,1.5,");
        assertThat(records.getLast()).isEqualTo("1202,1.5,\"a \"\"note\"\",\r\nof two lines\"");
        assertThat(tokens).containsExactly("Bearer of one");
    }

    @Test
    void whoWaitsForManyPagesHearsFromThemMeanwhile() throws Exception {
        aPage = 20;
        assertThat(whole()).startsWith("\uFEFFperiod,value,note\r\n0,1.5,\r\n").endsWith("of two lines\"\r\n");
        assertThat(said).hasSize(61);
        assertThat(List.of(said.get(1), said.get(20), said.get(40), said.get(60)))
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void aPageThatCannotBeHadIsNotLeftOutInSilence() {
        brokenFrom = A_PAGE;
        assertThatThrownBy(this::whole).isInstanceOf(IOException.class).hasMessageContaining("503");
    }
}
