package ipstrategy.journey;

import static ipstrategy.journey.Patience.until;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/// The built gateway, alone and with little memory, before one service that a test lets answer as it likes.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class GatewayUnderStrainTest {

    private static final int MEBIBYTE = 1024 * 1024;
    private static final String HEAP = "96m";
    private static final long LARGE = 256L * MEBIBYTE;

    /// As many connections as lead to one service.
    private static final int CONNECTIONS = 64;

    private static final Duration CUT_OFF_AFTER = Duration.ofSeconds(2);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);
    private HttpServer service;
    private LoneGateway gateway;

    @BeforeAll
    void theGatewayStarts() throws Exception {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        service.createContext("/api/v1/small", exchange -> say(exchange, "small"));
        service.createContext("/api/v1/large", this::pour);
        service.createContext("/api/v1/held", this::hold);
        String title = "x".repeat(MEBIBYTE / 4);
        service.createContext(
                "/api/v1/measures",
                exchange -> say(exchange, "{\"items\": [{\"id\": \"" + title + "\"}], \"total\": 1, \"next\": null}"));
        service.start();
        String url = "http://127.0.0.1:" + service.getAddress().getPort();
        gateway = LoneGateway.start(
                "gateway-under-strain",
                List.of("-Xmx" + HEAP, "-XX:MaxDirectMemorySize=" + HEAP),
                Map.of(
                        "GATEWAY_SERVICES_PATENTS_URL",
                        url,
                        "GATEWAY_SERVICES_TRADEMARKS_URL",
                        url,
                        // Whoever has no token here stands for many.
                        "IPSTRATEGY_LIMITS_TIERS_ANONYMOUS_AT_ONCE",
                        "1024",
                        "IPSTRATEGY_LIMITS_PATIENCE",
                        CUT_OFF_AFTER.toString()));
    }

    @AfterAll
    void everythingEnds() {
        gateway.close();
        service.stop(0);
    }

    @Test
    @Order(1)
    void aLargeDownloadFlowsThroughASmallHeap() throws Exception {
        HttpResponse<InputStream> answer =
                http.send(request("/api/v1/services/patents/large"), HttpResponse.BodyHandlers.ofInputStream());

        assertThat(answer.statusCode()).isEqualTo(200);
        try (InputStream body = answer.body()) {
            assertThat(body.transferTo(OutputStream.nullOutputStream())).isEqualTo(LARGE);
        }
    }

    @Test
    @Order(2)
    void whoReadsAByteASecondIsCutOffAndKeepsNobodyFromOtherServices() throws Exception {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int one = 0; one < CONNECTIONS; one++) {
                slow.add(slowly("/api/v1/services/patents/large"));
            }
            until(() -> {
                for (Socket one : slow) {
                    readAByte(one);
                }
                TimeUnit.SECONDS.sleep(1);
                return gateway.metric("gateway_callers_cut_off_total") == CONNECTIONS;
            });
            until(() -> gateway.metric("gateway_requests_in_hand") == 0);
            assertThat(small()).isEqualTo(200);
        } finally {
            for (Socket one : slow) {
                one.close();
            }
        }
    }

    /// Each answer is a small one, and all of them together are more than the heap.
    @Test
    @Order(3)
    void whoAsksOverAndOverAndReadsNothingIsCutOff() throws Exception {
        double before = gateway.metric("gateway_callers_cut_off_total");
        byte[] again = question("/api/v1/measures?service=trademarks");
        try (Socket caller = slowly("/api/v1/measures?service=trademarks")) {
            try {
                for (int asking = 0; asking < 1000; asking++) {
                    caller.getOutputStream().write(again);
                }
            } catch (IOException cutOffAlready) {
                // As it should be.
            }
            until(() -> gateway.metric("gateway_callers_cut_off_total") > before);
        }
        assertThat(small()).isEqualTo(200);
    }

    @Test
    @Order(4)
    void whatIsInHandIsFinishedWhenTheProcessIsToldToEnd() throws Exception {
        CompletableFuture<HttpResponse<String>> inHand =
                http.sendAsync(request("/api/v1/services/trademarks/held"), HttpResponse.BodyHandlers.ofString());
        assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();

        gateway.process().destroy();

        until(this::saysGoodbye);
        assertThat(inHand).isNotDone();
        released.countDown();
        HttpResponse<String> answer = inHand.get(10, TimeUnit.SECONDS);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("the beginning and the end");
        assertThat(gateway.process().waitFor(15, TimeUnit.SECONDS)).isTrue();
    }

    private void pour(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, LARGE);
        byte[] block = new byte[MEBIBYTE];
        try (OutputStream body = exchange.getResponseBody()) {
            for (long said = 0; said < LARGE; said += block.length) {
                body.write(block);
            }
        }
    }

    private void hold(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream body = exchange.getResponseBody()) {
            body.write("the beginning".getBytes(StandardCharsets.US_ASCII));
            body.flush();
            asked.countDown();
            released.await(30, TimeUnit.SECONDS);
            body.write(" and the end".getBytes(StandardCharsets.US_ASCII));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void say(HttpExchange exchange, String words) throws IOException {
        byte[] body = words.getBytes(StandardCharsets.US_ASCII);
        exchange.sendResponseHeaders(200, body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    /// Asks, with room for little, and has read nothing yet.
    private Socket slowly(String path) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4096);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), gateway.port()));
        socket.getOutputStream().write(question(path));
        return socket;
    }

    private static void readAByte(Socket slow) {
        try {
            slow.getInputStream().read();
        } catch (IOException cutOff) {
            // As it should be.
        }
    }

    private static byte[] question(String path) {
        return ("GET " + path + " HTTP/1.1\r\nHost: gateway.example\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
    }

    private int small() throws IOException, InterruptedException {
        return http.send(request("/api/v1/services/trademarks/small"), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    /// Whoever still comes is answered, and told not to come again.
    private boolean saysGoodbye() throws IOException, InterruptedException {
        return http.send(request("/api/v1/services/trademarks/small"), HttpResponse.BodyHandlers.discarding())
                .headers()
                .allValues("Connection")
                .contains("close");
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(URI.create(gateway.url() + path))
                .timeout(Duration.ofSeconds(30))
                .build();
    }
}
