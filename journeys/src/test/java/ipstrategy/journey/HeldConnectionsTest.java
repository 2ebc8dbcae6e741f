package ipstrategy.journey;

import static ipstrategy.journey.Patience.until;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.UnixOperatingSystemMXBean;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The built gateway, with little memory, before callers who hold connections and say little or nothing.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HeldConnectionsTest {

    private static final String OK = "HTTP/1.1 200 OK";
    private static final int CROWD = 10_000;

    /// What this process opens besides.
    private static final int OTHER_FILES = 1000;

    private static final int SPARE = 100;
    private static final Duration HEAD = Duration.ofSeconds(3);
    private static final int PATIENCE_IN_MILLISECONDS = 20_000;
    private static final int BETWEEN_BYTES_IN_MILLISECONDS = 200;

    private final int crowd = crowd();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private HttpServer service;
    private LoneGateway gateway;

    @BeforeAll
    void theGatewayStarts() throws Exception {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        service.createContext("/api/v1/small", HeldConnectionsTest::say);
        service.createContext("/api/v1/late", exchange -> {
            pass(HEAD.plusSeconds(1));
            say(exchange);
        });
        service.start();
        gateway = LoneGateway.start(
                "gateway-before-a-crowd",
                List.of("-Xmx96m", "-XX:MaxDirectMemorySize=96m"),
                Map.of(
                        "GATEWAY_SERVICES_TRADEMARKS_URL",
                        "http://127.0.0.1:" + service.getAddress().getPort(),
                        "IPSTRATEGY_LIMITS_TIERS_ANONYMOUS_RATE",
                        "1000000",
                        "IPSTRATEGY_CONNECTIONS_MOST",
                        String.valueOf(crowd + SPARE),
                        "IPSTRATEGY_CONNECTIONS_HEAD",
                        HEAD.toString()));
    }

    @AfterAll
    void everythingEnds() {
        gateway.close();
        service.stop(0);
    }

    @Test
    void tenThousandWhoAskedOnceAreHeldAndEachMayAskAgainWhileMoreAreTurnedAway() throws Exception {
        List<Socket> idle = new ArrayList<>();
        try {
            for (int one = 0; one < crowd; one++) {
                idle.add(connected());
                assertThat(answer(idle.getLast(), "small")).isEqualTo(OK);
            }
            assertThat(gateway.metric("gateway_connections")).isGreaterThanOrEqualTo(crowd);
            for (int one = 0; one < 2 * SPARE; one++) {
                idle.add(connected());
            }
            until(() -> gateway.metric("gateway_connections_turned_away_total") >= SPARE);
            for (Socket one : idle.subList(0, crowd)) {
                assertThat(answer(one, "small")).isEqualTo(OK);
            }
        } finally {
            for (Socket one : idle) {
                one.close();
            }
        }
        // Only who asks for the number is left.
        until(() -> gateway.metric("gateway_connections") <= 1);
    }

    @Test
    void whoSaysAHeadAByteAtATimeIsCutOff() throws Exception {
        double before = gateway.metric("gateway_callers_cut_off_total");
        try (Socket slow = connected()) {
            assertThat(cutOff(slow, "GET /api/v1/services/trademarks/small HTTP/1.1\r\nX-Slow: "))
                    .isLessThan(soon());
        }
        assertThat(gateway.metric("gateway_callers_cut_off_total")).isEqualTo(before + 1);
    }

    @Test
    void whoHasAskedMayBeSilentAndIsCutOffWhereTheNextHeadDoesNotEnd() throws Exception {
        try (Socket slow = connected()) {
            assertThat(answer(slow, "small")).isEqualTo(OK);
            pass(HEAD.plusSeconds(1));
            assertThat(answer(slow, "small")).isEqualTo(OK);
            pass(HEAD.plusSeconds(1));

            assertThat(cutOff(slow, "GET /api/v1/services/trademarks/small HTTP/1.1\r\nX-Slow: "))
                    .isLessThan(soon());
        }
    }

    @Test
    void whoAsksForTheMeasurementsNowAndThenIsHeldInBetween() throws Exception {
        try (Socket watcher = connected()) {
            write(watcher, "/q/metrics");
            assertThat(watcher.getInputStream().read()).isPositive();
            pass(HEAD.plusSeconds(1));
            watcher.getInputStream().skipNBytes(watcher.getInputStream().available());

            assertThat(answer(watcher, "small")).isEqualTo(OK);
        }
    }

    @Test
    void whoConnectsAndSaysNothingIsCutOff() throws Exception {
        try (Socket silent = connected()) {
            assertThat(cutOff(silent, "")).isBetween(HEAD.minusSeconds(1), soon());
        }
    }

    @Test
    void whoIsAnsweredLateOrSendsABodyForLongIsNotCutOff() throws Exception {
        try (Socket patient = connected()) {
            assertThat(answer(patient, "late")).isEqualTo(OK);
            patient.getOutputStream()
                    .write(bytes("POST /api/v1/services/trademarks/small HTTP/1.1\r\nHost: gateway.example\r\n"
                            + "Content-Type: text/plain\r\nContent-Length: 5\r\n\r\n"));
            for (int one = 0; one < 5; one++) {
                pass(HEAD.dividedBy(3));
                patient.getOutputStream().write('x');
            }
            assertThat(heard(patient)).isEqualTo(OK);
            assertThat(answer(patient, "small")).isEqualTo(OK);
        }
    }

    /// As many as this machine lets one process open, and says loudly where they are fewer.
    private static int crowd() {
        UnixOperatingSystemMXBean system = (UnixOperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long files = system.getMaxFileDescriptorCount();
        if (files >= CROWD + OTHER_FILES) {
            return CROWD;
        }
        int fewer = (int) files - OTHER_FILES;
        System.err.printf(
                "ONLY %d CONNECTIONS ARE TRIED INSTEAD OF %d: here a process may open %d files (ulimit -Hn).%n",
                fewer, CROWD, files);
        return fewer;
    }

    private static Duration soon() {
        return HEAD.plusSeconds(4);
    }

    private Socket connected() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), gateway.port());
        socket.setSoTimeout(PATIENCE_IN_MILLISECONDS);
        return socket;
    }

    private static String answer(Socket caller, String name) throws IOException {
        write(caller, "/api/v1/services/trademarks/" + name);
        return heard(caller);
    }

    private static void write(Socket caller, String path) throws IOException {
        caller.getOutputStream().write(bytes("GET " + path + " HTTP/1.1\r\nHost: gateway.example\r\n\r\n"));
    }

    /// The first line of an answer, once all of it has been read.
    private static String heard(Socket caller) throws IOException {
        StringBuilder heard = new StringBuilder();
        byte[] part = new byte[4096];
        while (heard.indexOf("\r\n\r\nsmall") < 0) {
            int length = caller.getInputStream().read(part);
            if (length < 0) {
                return "cut off after: " + heard;
            }
            heard.append(new String(part, 0, length, StandardCharsets.US_ASCII));
        }
        return heard.substring(0, heard.indexOf("\r\n"));
    }

    /// Says some words and then a letter now and then, or nothing where there are none, until the gateway hangs up;
    /// answers how long it took.
    private static Duration cutOff(Socket caller, String words) throws IOException {
        long began = System.nanoTime();
        caller.setSoTimeout(BETWEEN_BYTES_IN_MILLISECONDS);
        for (int said = 0; said < PATIENCE_IN_MILLISECONDS / BETWEEN_BYTES_IN_MILLISECONDS; said++) {
            try {
                if (!words.isEmpty()) {
                    caller.getOutputStream().write(said < words.length() ? words.charAt(said) : 'x');
                }
                if (caller.getInputStream().read() < 0) {
                    break;
                }
            } catch (SocketTimeoutException stillThere) {
                continue;
            } catch (IOException hungUp) {
                break;
            }
        }
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private static void say(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        exchange.sendResponseHeaders(200, 5);
        exchange.getResponseBody().write(bytes("small"));
        exchange.close();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static void pass(Duration howLong) {
        try {
            TimeUnit.NANOSECONDS.sleep(howLong.toNanos());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
