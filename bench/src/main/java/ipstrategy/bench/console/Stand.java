package ipstrategy.bench.console;

import ipstrategy.bench.DurablePostgres;
import ipstrategy.bench.load.Program;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The whole platform without a Keycloak, whose tokens nobody needs who only reads.
///
/// @param root the checkout
/// @param folder where logs go
/// @param issuer who would sign tokens
record Stand(Path root, Path folder, DurablePostgres postgres, String issuer) {

    static final List<String> SERVICES =
            List.of("patents", "trademarks", "copyright", "enforcement", "international", "coordination");

    private static final int GATEWAY = 23_200;
    private static final int CONSOLE = 23_207;
    private static final int CONSOLE_THAT_SHARES_NOTHING = 23_208;
    private static final List<String> OPTIONS = List.of("-Xmx512m", "--enable-native-access=ALL-UNNAMED");

    Program service(String name) throws IOException, InterruptedException, SQLException {
        postgres.execute("create database " + name
                + " template template0 encoding 'UTF8' locale_provider builtin builtin_locale 'C.UTF-8'");
        int port = port(name);
        Map<String, String> environment = common(port);
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://localhost:" + postgres.port() + "/" + name);
        environment.put("QUARKUS_DATASOURCE_USERNAME", "postgres");
        environment.put("QUARKUS_DATASOURCE_PASSWORD", "postgres");
        environment.put("IPSTRATEGY_FILES_FOLDER", folder.resolve("files").toString());
        // The clerk that asks for reports goes over all measures once a day; it rests while we measure.
        environment.put("IPSTRATEGY_ASKING_PAUSE", "PT1H");
        return start("services/" + name, name, environment, port);
    }

    Program gateway() throws IOException, InterruptedException {
        Map<String, String> environment = common(GATEWAY);
        environment.put("IPSTRATEGY_LIMITS_TRUSTED_PROXIES", "127.0.0.1/32");
        environment.put("IPSTRATEGY_LIMITS_TIERS_ANONYMOUS_RATE", "1000000000");
        for (String name : SERVICES) {
            environment.put("GATEWAY_SERVICES_" + name.toUpperCase(Locale.ROOT) + "_URL", local(port(name)));
        }
        return start("gateway", "gateway", environment, GATEWAY);
    }

    Program console() throws IOException, InterruptedException {
        return console("console", CONSOLE, Map.of());
    }

    /// The same where everybody is told by the services themselves, as people are who are signed in.
    Program consoleThatSharesNothing() throws IOException, InterruptedException {
        return console(
                "console-that-shares-nothing",
                CONSOLE_THAT_SHARES_NOTHING,
                Map.of("CONSOLE_GATEWAY_SHARED_FOR", "PT0S"));
    }

    private Program console(String name, int port, Map<String, String> further)
            throws IOException, InterruptedException {
        Map<String, String> environment = common(port);
        environment.putAll(further);
        environment.put("CONSOLE_GATEWAY_URL", local(GATEWAY));
        environment.put("CONSOLE_SESSION_SECRET", "of-a-bench-where-nobody-signs-in");
        return start("services/console", name, environment, port);
    }

    private Program start(String module, String name, Map<String, String> environment, int port)
            throws IOException, InterruptedException {
        return Program.start(
                root.resolve(module).resolve("target/quarkus-app/quarkus-run.jar"),
                OPTIONS,
                environment,
                port,
                "/q/health/ready",
                folder.resolve(name + ".log"));
    }

    private Map<String, String> common(int port) {
        Map<String, String> environment = new HashMap<>();
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", issuer);
        return environment;
    }

    private static int port(String service) {
        return GATEWAY + 1 + SERVICES.indexOf(service);
    }

    private static String local(int port) {
        return "http://127.0.0.1:" + port;
    }
}
