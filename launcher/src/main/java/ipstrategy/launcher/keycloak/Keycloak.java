package ipstrategy.launcher.keycloak;

import ipstrategy.launcher.process.Program;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Keycloak as a program. Its `java` is started without `kc.sh`: that script stays between us and the server, and
/// killing it would leave the server running. The arguments are those that the script gives.
public final class Keycloak {

    private static final String REALM = "/realm/ipstrategy.json";
    private static final String GATEWAY_IN_REALM = "http://localhost:8080";

    /// How one Keycloak is reached and where it keeps what.
    ///
    /// @param home the data of this Keycloak alone (the realm to import, its working files)
    public record Place(
            Path home, int port, int managementPort, String gatewayUrl, String jdbcUrl, String user, String password) {

        String url() {
            return "http://localhost:" + port;
        }
    }

    private Keycloak() {}

    /// What it is told in confidence.
    ///
    /// @param administrator the password of the user `admin`
    /// @param platform the secret of the machine client `platform`, by which services sign in
    /// @param registrar the secret of the machine client `registrar`, by which the office sees to machine clients
    public record Confidences(String administrator, String platform, String registrar) {}

    /// The program, its home furnished. The realm is imported by the first start and left alone by all later ones.
    public static Program program(Path prepared, Place place, Confidences confidences) {
        furnish(prepared, place);
        List<String> command = new ArrayList<>(virtualMachine("-Xmx256m"));
        command.addAll(entry(prepared, place.home()));
        command.addAll(List.of("start", "--optimized", "--import-realm"));
        URI ready = URI.create("http://127.0.0.1:" + place.managementPort() + "/health/ready");
        return new Program("keycloak", command, environment(place, confidences), place.home(), ready);
    }

    private static Map<String, String> environment(Place place, Confidences confidences) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("KC_DB_URL", place.jdbcUrl());
        environment.put("KC_DB_USERNAME", place.user());
        environment.put("KC_DB_PASSWORD", place.password());
        environment.put("KC_DB_POOL_MAX_SIZE", "20");
        environment.put("KC_CACHE", "local");
        environment.put("KC_HOSTNAME", place.url());
        environment.put("KC_HTTP_ENABLED", "true");
        environment.put("KC_HTTP_HOST", "127.0.0.1");
        environment.put("KC_HTTP_PORT", Integer.toString(place.port()));
        environment.put("KC_HTTP_MANAGEMENT_HOST", "127.0.0.1");
        environment.put("KC_HTTP_MANAGEMENT_PORT", Integer.toString(place.managementPort()));
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", confidences.administrator());
        // The realm names them; the import puts them in their place.
        environment.put("IPSTRATEGY_PLATFORM_SECRET", confidences.platform());
        environment.put("IPSTRATEGY_REGISTRAR_SECRET", confidences.registrar());
        return environment;
    }

    /// The whole list: the script's own options name a garbage collector, and a second one beside it stops the start.
    static List<String> virtualMachine(String heap) {
        return List.of(
                "-Xms64m",
                heap,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:MetaspaceSize=96M",
                "-XX:MaxMetaspaceSize=256m",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "-Duser.language=en",
                "-Duser.country=US");
    }

    static List<String> entry(Path distribution, Path home) {
        return List.of(
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dpicocli.disable.closures=true",
                "-Dquarkus-log-max-startup-records=10000",
                "-cp",
                distribution.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint");
    }

    /// The home shares the distribution's programs and keeps its own data, so that several platforms on one machine use
    /// one distribution.
    private static void furnish(Path prepared, Place place) {
        try {
            Path imports = Files.createDirectories(place.home().resolve("data/import"));
            Files.createDirectories(place.home().resolve("providers"));
            for (String shared : List.of("lib", "conf", "themes")) {
                Path link = place.home().resolve(shared);
                Files.deleteIfExists(link);
                Files.createSymbolicLink(link, prepared.resolve(shared));
            }
            String realm = realm().replace(GATEWAY_IN_REALM, place.gatewayUrl());
            Files.writeString(imports.resolve("ipstrategy-realm.json"), realm);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static String realm() throws IOException {
        try (InputStream stream = Keycloak.class.getResourceAsStream(REALM)) {
            if (stream == null) {
                throw new IllegalStateException(REALM + " is missing");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
