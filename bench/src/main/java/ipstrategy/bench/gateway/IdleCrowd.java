package ipstrategy.bench.gateway;

import com.sun.management.UnixOperatingSystemMXBean;
import ipstrategy.bench.load.Program;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Callers who have asked once and are silent: as many as are wanted, or as the system allows this process to have. Who
/// never asks is not held for long.
final class IdleCrowd implements AutoCloseable {

    /// Files and connections that are needed besides.
    private static final int BESIDES = 500;

    private static final byte[] QUESTION =
            "GET /q/health/live HTTP/1.1\r\nHost: gateway.example\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final List<SocketChannel> connections = new ArrayList<>();

    private IdleCrowd() {}

    static IdleCrowd before(Program program, int wanted) throws IOException {
        IdleCrowd crowd = new IdleCrowd();
        try {
            while (crowd.size() < Math.min(wanted, allowed())) {
                crowd.connections.add(SocketChannel.open(new InetSocketAddress("127.0.0.1", program.port())));
                ask(crowd.connections.getLast());
            }
            return crowd;
        } catch (IOException refused) {
            crowd.close();
            throw refused;
        }
    }

    private static void ask(SocketChannel connection) throws IOException {
        connection.write(ByteBuffer.wrap(QUESTION));
        if (connection.read(ByteBuffer.allocate(4096)) < 0) {
            throw new IOException("hung up on without an answer");
        }
    }

    int size() {
        return connections.size();
    }

    @Override
    public void close() throws IOException {
        for (SocketChannel connection : connections) {
            connection.close();
        }
    }

    private static long allowed() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system
                ? system.getMaxFileDescriptorCount() - BESIDES
                : Long.MAX_VALUE;
    }
}
