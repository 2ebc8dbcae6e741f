package ipstrategy.launcher;

import ipstrategy.launcher.keycloak.Distribution;
import ipstrategy.launcher.keycloak.Keycloak;
import ipstrategy.launcher.postgres.Secrets;
import ipstrategy.launcher.process.Program;
import ipstrategy.launcher.process.Trouble;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// The programs of the whole platform: Keycloak, the six services, the console, the gateway.
final class Blueprint {

    private static final String KEYCLOAK = "keycloak";
    private static final String PLATFORM_CLIENT = "platform-client";
    private static final String REGISTRAR = "registrar";
    private static final String CONSOLE = "console";
    private static final String OFFICE = "coordination";
    private static final List<String> VIRTUAL_MACHINE =
            List.of("-Xmx128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED");

    private final Settings settings;
    private final Console console;
    private final Ports ports;

    Blueprint(Settings settings, Console console) {
        this.settings = settings;
        this.console = console;
        this.ports = settings.ports();
    }

    /// One database for each service and one for Keycloak.
    static List<String> databases() {
        return Stream.concat(Ports.SERVICES.stream(), Stream.of(KEYCLOAK)).toList();
    }

    /// The programs in tiers. All start at once, for each connects to the others when it first needs them; they stop
    /// tier by tier from the last, so that nothing is asked of a program that is gone.
    List<List<Program>> tiers(Secrets secrets) {
        requireBuilt();
        return List.of(
                List.of(keycloak(secrets)),
                Ports.SERVICES.stream().map(name -> service(name, secrets)).toList(),
                List.of(console(secrets)),
                List.of(gateway()));
    }

    private void requireBuilt() {
        List<String> missing = Stream.concat(
                        Ports.SERVICES.stream().map(this::serviceJar), Stream.of(serviceJar(CONSOLE), gatewayJar()))
                .filter(jar -> !Files.exists(jar))
                .map(jar -> settings.root().relativize(jar).toString())
                .toList();
        if (!missing.isEmpty()) {
            throw new Trouble(
                    "Not built: %s. Build it with ./mvnw -Dquick package".formatted(String.join(", ", missing)));
        }
    }

    private Program keycloak(Secrets secrets) {
        Distribution distribution = new Distribution(settings.launcherTarget().resolve(KEYCLOAK));
        long began = System.nanoTime();
        boolean prepared = distribution.isPrepared();
        if (!prepared) {
            console.say("          Keycloak is configured for this platform; once, about half a minute");
        }
        Path ready = prepare(distribution);
        if (!prepared) {
            console.step("keycloak configured", Duration.ofNanos(System.nanoTime() - began));
        }
        Keycloak.Place place = new Keycloak.Place(
                settings.data().resolve(KEYCLOAK),
                ports.keycloak(),
                ports.keycloakManagement(),
                "http://localhost:" + ports.gateway(),
                jdbcUrl(KEYCLOAK),
                KEYCLOAK,
                secrets.of(KEYCLOAK));
        return Keycloak.program(
                ready,
                place,
                new Keycloak.Confidences(
                        secrets.of("keycloak-administrator"), secrets.of(PLATFORM_CLIENT), secrets.of(REGISTRAR)));
    }

    private Path prepare(Distribution distribution) {
        try {
            Path javaHome = Path.of(System.getProperty("java.home"));
            return distribution.prepare(javaHome, settings.data().resolve("logs"));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Trouble("Keycloak's configuration was interrupted", stopped);
        }
    }

    private Program service(String name, Secrets secrets) {
        Map<String, String> environment = common(ports.service(name));
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", jdbcUrl(name));
        environment.put("QUARKUS_DATASOURCE_USERNAME", name);
        environment.put("QUARKUS_DATASOURCE_PASSWORD", secrets.of(name));
        environment.put("IPSTRATEGY_FOLLOWING_GATEWAY", "http://127.0.0.1:" + ports.gateway());
        // All hear of what all do: a report accepted in one service gives values of metrics that others own.
        environment.put("IPSTRATEGY_FOLLOWING_SOURCES", String.join(",", Ports.SERVICES));
        environment.put("QUARKUS_OIDC_CLIENT_CREDENTIALS_SECRET", secrets.of(PLATFORM_CLIENT));
        environment.put(
                "IPSTRATEGY_FILES_FOLDER",
                settings.data().resolve("files").resolve(name).toString());
        if (name.equals(OFFICE)) {
            environment.put("IPSTRATEGY_CLIENTS_SECRET", secrets.of(REGISTRAR));
        }
        return program(name, serviceJar(name), environment, ports.service(name));
    }

    private Program console(Secrets secrets) {
        Map<String, String> environment = common(ports.console());
        environment.put("CONSOLE_GATEWAY_URL", "http://127.0.0.1:" + ports.gateway());
        environment.put("CONSOLE_SESSION_SECRET", secrets.of("console-session"));
        return program(CONSOLE, serviceJar(CONSOLE), environment, ports.console());
    }

    private Program gateway() {
        Map<String, String> environment = common(ports.gateway());
        // The console says for whom it asks.
        environment.put("IPSTRATEGY_LIMITS_TRUSTED_PROXIES", "127.0.0.1/32");
        for (String name : Ports.SERVICES) {
            environment.put(
                    "GATEWAY_SERVICES_" + name.toUpperCase(Locale.ROOT) + "_URL",
                    "http://127.0.0.1:" + ports.service(name));
        }
        environment.put("GATEWAY_CONSOLE_URL", "http://127.0.0.1:" + ports.console());
        return program("gateway", gatewayJar(), environment, ports.gateway());
    }

    private Map<String, String> common(int port) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        // The demo users are for this machine alone: in no other profile does a program start that allows them.
        environment.put("QUARKUS_PROFILE", "dev");
        environment.put("IPSTRATEGY_DEMO_USERS_ALLOWED", "true");
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", "http://localhost:" + ports.keycloak() + "/realms/ipstrategy");
        return environment;
    }

    private Program program(String name, Path jar, Map<String, String> environment, int port) {
        List<String> command = Stream.concat(VIRTUAL_MACHINE.stream(), Stream.of("-jar", jar.toString()))
                .toList();
        URI ready = URI.create("http://127.0.0.1:" + port + "/q/health/ready");
        return new Program(name, command, environment, settings.data(), ready);
    }

    private Path serviceJar(String name) {
        return settings.root().resolve("services/" + name + "/target/quarkus-app/quarkus-run.jar");
    }

    private Path gatewayJar() {
        return settings.root().resolve("gateway/target/quarkus-app/quarkus-run.jar");
    }

    private String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/" + database;
    }
}
