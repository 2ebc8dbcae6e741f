package ipstrategy.launcher.process;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// A real process in the place of a service: it answers that it is ready, or ends with an exit code.
public final class StandIn {

    private StandIn() {}

    public static void main(String[] arguments) throws IOException {
        System.out.println("stand-in starts, ahead by " + System.getenv("IPSTRATEGY_CLOCK_AHEAD"));
        if (arguments[0].equals("die")) {
            System.out.println("the seeds do not fit: PATENT-2017-042 has no lead agency");
            System.exit(Integer.parseInt(arguments[1]));
        }
        int port = Integer.parseInt(arguments[1]);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/q/health/ready", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
    }

    public static Program serving(String name, int port) {
        return program(name, port, "serve", Integer.toString(port));
    }

    public static Program dying(String name, int port, int exitCode) {
        return program(name, port, "die", Integer.toString(exitCode));
    }

    private static Program program(String name, int port, String... arguments) {
        List<String> command = List.of(
                "-Xmx32m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                StandIn.class.getName(),
                arguments[0],
                arguments[1]);
        URI ready = URI.create("http://127.0.0.1:" + port + "/q/health/ready");
        return new Program(name, command, Map.of(), Path.of("target"), ready);
    }
}
