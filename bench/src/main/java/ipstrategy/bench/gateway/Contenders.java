package ipstrategy.bench.gateway;

import ipstrategy.bench.load.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What is compared: nginx and HAProxy without tokens, Spring Cloud Gateway and the platform's gateway with one,
/// and the latter without one and without its memory of tokens, so that it is seen what each costs.
record Contenders(Path folder, Path gateway, Path peer, String issuer, String token) {

    private static final int UPSTREAM_PORT = 18_700;
    private static final int PORT = 18_701;
    private static final List<String> OPTIONS = List.of("-Xmx256m");
    private static final String DIRECT = "/api/v1/";
    private static final String OF_A_SERVICE = "/api/v1/services/patents/";
    private static final String READY = "/q/health/ready";

    /// The files that all of them are asked for, served by nginx.
    Program upstream() throws IOException, InterruptedException {
        Path files = Files.createDirectories(folder.resolve("files/api/v1"));
        Files.write(files.resolve("1k"), new byte[1024]);
        Files.write(files.resolve("100k"), new byte[100 * 1024]);
        return nginx("upstream", UPSTREAM_PORT, "root %s;".formatted(folder.resolve("files")), "");
    }

    List<Contender> all() {
        return List.of(
                new Contender("nginx, no token", DIRECT, "", this::nginx),
                new Contender("HAProxy, no token", DIRECT, "", this::haproxy),
                new Contender("Spring Cloud Gateway, token", DIRECT, token, this::spring),
                new Contender("ours, token verified each time", OF_A_SERVICE, token, () -> ours("PT0S")),
                ours(),
                new Contender("ours, no token", OF_A_SERVICE, "", () -> ours("PT30S")));
    }

    Contender ours() {
        return new Contender("**ours, token**", OF_A_SERVICE, token, () -> ours("PT30S"));
    }

    /// With the limits that the platform has, and not as wide as it can be.
    Program limited() throws IOException, InterruptedException {
        return ours(Map.of());
    }

    private Program ours(String trustedFor) throws IOException, InterruptedException {
        Map<String, String> environment = new HashMap<>(Map.of("IPSTRATEGY_TOKENS_TRUSTED_FOR", trustedFor));
        for (String tier : List.of("ANONYMOUS", "CLIENT")) {
            environment.put("IPSTRATEGY_LIMITS_TIERS_" + tier + "_RATE", "1000000000");
            environment.put("IPSTRATEGY_LIMITS_TIERS_" + tier + "_QUOTA", "1000000000000");
            environment.put("IPSTRATEGY_LIMITS_TIERS_" + tier + "_AT_ONCE", "1024");
        }
        return ours(environment);
    }

    private Program ours(Map<String, String> more) throws IOException, InterruptedException {
        Map<String, String> environment = new HashMap<>(more);
        environment.put("QUARKUS_HTTP_PORT", String.valueOf(PORT));
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", issuer);
        // The issuer of the tests answers one at a time: many who look for a forgotten key at once would measure it.
        environment.put("QUARKUS_OIDC_JWKS_CACHE_TIME_TO_LIVE", "PT1H");
        environment.put("QUARKUS_OIDC_JWKS_CLEAN_UP_TIMER_INTERVAL", "PT1H");
        environment.put("GATEWAY_SERVICES_PATENTS_URL", "http://127.0.0.1:" + UPSTREAM_PORT);
        environment.put("GATEWAY_SERVICES_PATENTS_WAITING", "1024");
        return Program.start(gateway, OPTIONS, environment, PORT, READY, folder.resolve("ours.log"));
    }

    private Program spring() throws IOException, InterruptedException {
        Map<String, String> environment = Map.of(
                "SERVER_PORT",
                String.valueOf(PORT),
                "UPSTREAM",
                "http://127.0.0.1:" + UPSTREAM_PORT,
                "SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_JWK_SET_URI",
                issuer + "/protocol/openid-connect/certs",
                "SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_ISSUER_URI",
                issuer);
        return Program.start(peer, OPTIONS, environment, PORT, DIRECT + "1k", folder.resolve("spring.log"));
    }

    private Program nginx() throws IOException, InterruptedException {
        String passing = "proxy_pass http://upstream; proxy_http_version 1.1; proxy_set_header Connection \"\";";
        String upstream = "upstream upstream { server 127.0.0.1:%d; keepalive 64; }".formatted(UPSTREAM_PORT);
        return nginx("nginx", PORT, passing, upstream);
    }

    /// One process, so that what it takes can be read from it.
    private Program nginx(String name, int port, String location, String upstream)
            throws IOException, InterruptedException {
        Path home = Files.createDirectories(folder.resolve(name));
        Path settings = home.resolve("nginx.conf");
        Files.writeString(settings, """
                daemon off; master_process off; pid %1$s/pid; error_log %1$s/error.log;
                events { worker_connections 4096; }
                http {
                  access_log off; keepalive_requests 1000000000; sendfile on; default_type application/octet-stream;
                  client_body_temp_path %1$s/body; proxy_temp_path %1$s/proxy; fastcgi_temp_path %1$s/fastcgi;
                  uwsgi_temp_path %1$s/uwsgi; scgi_temp_path %1$s/scgi;
                  %2$s
                  server { listen 127.0.0.1:%3$d; location / { %4$s } }
                }
                """.formatted(home, upstream, port, location));
        return Program.start(
                List.of(
                        "nginx",
                        "-c",
                        settings.toString(),
                        "-e",
                        home.resolve("error.log").toString()),
                Map.of(),
                port,
                DIRECT + "1k",
                home.resolve("out"));
    }

    private Program haproxy() throws IOException, InterruptedException {
        Path settings = folder.resolve("haproxy.cfg");
        Files.writeString(settings, """
                global
                  maxconn 4096
                defaults
                  mode http
                  timeout connect 2s
                  timeout client 30s
                  timeout server 30s
                frontend front
                  bind 127.0.0.1:%d
                  default_backend back
                backend back
                  http-reuse always
                  server one 127.0.0.1:%d
                """.formatted(PORT, UPSTREAM_PORT));
        return Program.start(
                List.of("haproxy", "-db", "-f", settings.toString()),
                Map.of(),
                PORT,
                DIRECT + "1k",
                folder.resolve("haproxy.log"));
    }
}
