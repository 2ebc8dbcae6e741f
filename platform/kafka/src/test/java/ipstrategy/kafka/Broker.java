package ipstrategy.kafka;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;

/// A real Kafka of one node, a program of its own: it can be killed, and started again on what it has stored.
final class Broker implements AutoCloseable {

    /// The same at each start, as what is stored names it.
    private static final String CLUSTER = new Uuid(1, 2).toString();

    private static final String SETTINGS = """
            process.roles=broker,controller
            node.id=1
            controller.quorum.voters=1@127.0.0.1:%1$d
            controller.listener.names=CONTROLLER
            listeners=PLAINTEXT://127.0.0.1:%2$d,CONTROLLER://127.0.0.1:%1$d
            advertised.listeners=PLAINTEXT://127.0.0.1:%2$d
            log.dirs=%3$s
            num.partitions=3
            offsets.topic.replication.factor=1
            transaction.state.log.replication.factor=1
            """;

    private static final int FIRST_PORT = 25_000;
    private static final int LAST_PORT = 32_000;

    private final Path folder;
    private final int port;
    private Process process;

    private Broker(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    /// An empty one, which is not started yet.
    static Broker fresh() throws IOException {
        Path folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "kafka-");
        int port = freePort();
        Files.writeString(
                folder.resolve("server.properties"), SETTINGS.formatted(freePort(), port, folder.resolve("log")));
        return new Broker(folder, port);
    }

    String address() {
        return "127.0.0.1:" + port;
    }

    void start() throws IOException {
        process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Broker.class.getName(),
                        folder.resolve("server.properties").toString()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("output.log").toFile()))
                .start();
    }

    /// Ends it as a crash would.
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    /// The program itself.
    public static void main(String[] arguments) {
        String settings = arguments[0];
        StorageTool.execute(new String[] {"format", "--ignore-formatted", "-t", CLUSTER, "-c", settings}, System.out);
        kafka.Kafka.main(new String[] {settings});
    }

    /// One that no system hands out by itself: Kafka takes it only after some seconds, and until then another test that
    /// asks for any port would be given it.
    private static int freePort() throws IOException {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(FIRST_PORT, LAST_PORT);
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (BindException taken) {
                continue;
            }
        }
    }
}
