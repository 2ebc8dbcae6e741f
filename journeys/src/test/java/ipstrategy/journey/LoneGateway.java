package ipstrategy.journey;

import ipstrategy.testkit.RepositoryRoot;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The built gateway in a process of its own, with settings that the running platform has not.
final class LoneGateway implements AutoCloseable {

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Process process;
    private final int port;

    private LoneGateway(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /// Starts it, and returns when it lives.
    ///
    /// @param name of its log
    /// @param options what the virtual machine is started with
    static LoneGateway start(String name, List<String> options, Map<String, String> settings)
            throws IOException, InterruptedException {
        int port = freePort();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of(
                "-jar",
                RepositoryRoot.resolve("gateway/target/quarkus-app/quarkus-run.jar")
                        .toString()));
        ProcessBuilder start = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(RepositoryRoot.resolve("journeys/target/" + name + ".log")
                        .toFile());
        start.environment().put("QUARKUS_HTTP_PORT", String.valueOf(port));
        start.environment().putAll(settings);
        LoneGateway gateway = new LoneGateway(start.start(), port);
        try {
            Patience.until(gateway::lives);
            return gateway;
        } catch (IOException | InterruptedException | RuntimeException | AssertionError dead) {
            gateway.close();
            throw dead;
        }
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    int port() {
        return port;
    }

    Process process() {
        return process;
    }

    /// One of its numbers.
    double metric(String name) throws IOException, InterruptedException {
        HttpRequest asked =
                HttpRequest.newBuilder(URI.create(url() + "/q/metrics")).build();
        return Metrics.number(
                http.send(asked, HttpResponse.BodyHandlers.ofString()).body(), name);
    }

    private boolean lives() throws InterruptedException {
        try {
            HttpRequest live =
                    HttpRequest.newBuilder(URI.create(url() + "/q/health/live")).build();
            return http.send(live, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException nobodyListens) {
            return false;
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private static int freePort() throws IOException {
        try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return any.getLocalPort();
        }
    }
}
