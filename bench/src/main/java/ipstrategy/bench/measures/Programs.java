package ipstrategy.bench.measures;

import ipstrategy.bench.DurablePostgres;
import ipstrategy.bench.load.Program;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The programs that are compared, each on one of the databases: the platform's service as it is shipped, and the peer.
///
/// @param service the service's jar
/// @param silent the same service, which writes neither audit entries nor events
/// @param peer the peer's jar
/// @param issuer who signs the tokens
/// @param folder where logs go
record Programs(Path service, Path silent, Path peer, String issuer, Path folder) {

    private static final Map<Size, Integer> SERVICE_PORTS = Map.of(Size.SMALL, 23_101, Size.LARGE, 23_102);
    private static final int SILENT_PORT = 23_103;
    private static final int PEER_PORT = 23_104;
    private static final List<String> OPTIONS = List.of("-Xmx512m", "--enable-native-access=ALL-UNNAMED");

    Program start(DurablePostgres postgres, Size size) throws IOException, InterruptedException {
        return start(service, SERVICE_PORTS.getOrDefault(size, 0), postgres, size);
    }

    Program startSilent(DurablePostgres postgres, Size size) throws IOException, InterruptedException {
        return start(silent, SILENT_PORT, postgres, size);
    }

    private Program start(Path jar, int port, DurablePostgres postgres, Size size)
            throws IOException, InterruptedException {
        Map<String, String> environment = new HashMap<>();
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", issuer);
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", url(postgres, size));
        environment.put("QUARKUS_DATASOURCE_USERNAME", "postgres");
        environment.put("QUARKUS_DATASOURCE_PASSWORD", "postgres");
        environment.put("IPSTRATEGY_FILES_FOLDER", folder.resolve("files").toString());
        // The clerk that asks for reports goes over all measures once a day; it rests while we measure.
        environment.put("IPSTRATEGY_ASKING_PAUSE", "PT1H");
        return Program.start(
                jar, OPTIONS, environment, port, "/q/health/ready", folder.resolve("service-" + port + ".log"));
    }

    Program startPeer(DurablePostgres postgres, Size size) throws IOException, InterruptedException {
        Map<String, String> environment = Map.of(
                "SERVER_PORT",
                Integer.toString(PEER_PORT),
                "SPRING_DATASOURCE_URL",
                url(postgres, size),
                "SPRING_DATASOURCE_USERNAME",
                "postgres",
                "SPRING_DATASOURCE_PASSWORD",
                "postgres");
        return Program.start(
                peer,
                OPTIONS,
                environment,
                PEER_PORT,
                "/api/v1/measures/" + size.measure(0),
                folder.resolve("peer.log"));
    }

    private static String url(DurablePostgres postgres, Size size) {
        return "jdbc:postgresql://localhost:" + postgres.port() + "/" + size.name();
    }
}
