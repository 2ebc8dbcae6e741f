package ipstrategy.gateway.standin;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/// A collector of traces, and a gateway that is told of it. A field of this type in a test is given it.
public final class Collector implements QuarkusTestResourceLifecycleManager {

    private final List<String> taken = new CopyOnWriteArrayList<>();
    private @Nullable HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            HttpServer listening = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            listening.createContext("/v1/traces", this::take);
            listening.start();
            server = listening;
            return Map.of(
                    "quarkus.otel.exporter.otlp.endpoint",
                    "http://127.0.0.1:" + listening.getAddress().getPort(),
                    "quarkus.otel.exporter.otlp.protocol",
                    "http/protobuf",
                    "quarkus.otel.exporter.otlp.traces.compression",
                    "none",
                    "quarkus.otel.bsp.schedule.delay",
                    "PT0.1S");
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    /// Whether something came of this trace. Its id stands in a message as 16 bytes.
    public boolean knows(String trace) {
        String bytes = new String(HexFormat.of().parseHex(trace), StandardCharsets.ISO_8859_1);
        return taken.stream().anyMatch(message -> message.contains(bytes));
    }

    private void take(HttpExchange exchange) throws IOException {
        taken.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1));
        exchange.sendResponseHeaders(200, -1);
        exchange.close();
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(Collector.class));
    }

    @Override
    public void stop() {
        Objects.requireNonNull(server).stop(0);
    }
}
