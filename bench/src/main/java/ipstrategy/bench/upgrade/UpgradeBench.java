package ipstrategy.bench.upgrade;

import ipstrategy.bench.DurablePostgres;
import ipstrategy.bench.load.Program;
import ipstrategy.testkit.TokensForTests;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// Two replicas of a service behind the gateway are renewed one by one while people read and write: from a
/// version before to this one, which migrates the schema, and back, where the schema stays. No request may fail and
/// nothing that was acknowledged be lost; it ends with 1 otherwise. Prints Markdown.
///
/// Arguments: a folder, the service's jar of before, the gateway's of before, the service's jar of now.
public final class UpgradeBench {

    private static final String DATABASE = "patents";
    private static final int GATEWAY = 23_110;
    private static final int BALANCER = 23_111;
    private static final int FIRST_REPLICA = 23_112;
    private static final List<String> OPTIONS = List.of("-Xmx384m", "--enable-native-access=ALL-UNNAMED");
    private static final String READY = "/q/health/ready";
    private static final Duration AT_WORK = Duration.ofSeconds(10);
    private static final Duration GATEWAY_ENDS_WITHIN = Duration.ofSeconds(15);

    private final Path folder;
    private final DurablePostgres postgres;
    private final String issuer;
    private final Balancer balancer;
    private final Deque<Replica> replicas = new ArrayDeque<>();
    private final List<String> rows = new ArrayList<>();
    private final List<String> broken = new ArrayList<>();
    private int started;

    private UpgradeBench(Path folder, DurablePostgres postgres, String issuer, Balancer balancer) {
        this.folder = folder;
        this.postgres = postgres;
        this.issuer = issuer;
        this.balancer = balancer;
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments[0]).toAbsolutePath());
        String issuer = String.valueOf(new TokensForTests().start().get("quarkus.oidc.auth-server-url"));
        int result;
        try (DurablePostgres postgres = DurablePostgres.start(folder, Map.of());
                Balancer balancer = Balancer.at(BALANCER)) {
            postgres.execute("create database " + DATABASE
                    + " template template0 encoding 'UTF8' locale_provider builtin builtin_locale 'C.UTF-8'");
            result = new UpgradeBench(folder, postgres, issuer, balancer)
                    .carryOut(Path.of(arguments[1]), Path.of(arguments[2]), Path.of(arguments[3]));
        }
        // The issuer's threads need not be waited for.
        System.exit(result);
    }

    private int carryOut(Path before, Path gateway, Path now) throws Exception {
        rows.add("| what | schema | requests | failed |");
        rows.add("|---|---|---:|---:|");
        try (HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            replicas.add(start("before", before));
            replicas.add(start("before", before));
            Program front = startGateway(gateway);
            try (Crowd crowd = new Crowd(http, front.url(""))) {
                crowd.begin();
                work("the version before, at work", crowd, () -> {});
                int migrations = migrations();
                work("upgrade, one replica after the other", crowd, () -> renew("now", now));
                require(migrations() > migrations, "the schema did not change: it was no upgrade of it");
                work("back to the version before", crowd, () -> renew("before", before));
                work("and forth again", crowd, () -> renew("now", now));
                crowd.rest();
                judge(crowd);
            } finally {
                front.end(GATEWAY_ENDS_WITHIN);
            }
        } finally {
            for (Replica replica : replicas) {
                replica.program().close();
            }
        }
        System.out.println(String.join("\n", rows));
        System.out.println();
        System.out.println(broken.isEmpty() ? "No request failed, nothing was lost." : String.join("\n", broken));
        return broken.isEmpty() ? 0 : 1;
    }

    private interface Step {
        void take() throws IOException, InterruptedException, SQLException;
    }

    /// Takes a step while people are at work, and looks a while longer what comes of it.
    private void work(String what, Crowd crowd, Step step) throws IOException, InterruptedException, SQLException {
        System.err.println(what);
        int asked = crowd.asked();
        int failed = crowd.failures().size();
        step.take();
        TimeUnit.NANOSECONDS.sleep(AT_WORK.toNanos());
        List<String> failures =
                crowd.failures().subList(failed, crowd.failures().size());
        rows.add("| %s | %d migrations | %d | %d |"
                .formatted(what, migrations(), crowd.asked() - asked, failures.size()));
        require(crowd.asked() > asked, what + ": nobody was at work");
        failures.stream().distinct().limit(10).forEach(failure -> broken.add(what + ": " + failure));
    }

    /// Each replica is renewed when the one before is ready, as `maxSurge: 1, maxUnavailable: 0` has it.
    private void renew(String version, Path jar) throws IOException, InterruptedException {
        for (int number = replicas.size(); number > 0; number--) {
            replicas.addLast(start(version, jar));
            Replica oldest = replicas.removeFirst();
            oldest.out();
        }
    }

    private void judge(Crowd crowd) throws SQLException {
        int all = 0;
        int stored = 0;
        try (Connection connection = postgres.connect(DATABASE)) {
            for (Map.Entry<String, Integer> measure : crowd.acknowledged().entrySet()) {
                int entries = entries(connection, measure.getKey());
                all += measure.getValue();
                stored += Math.min(entries, measure.getValue());
                String trail = measure.getKey() + ": %d of %d acknowledged writes are in the trail";
                require(entries >= measure.getValue(), trail.formatted(entries, measure.getValue()));
                // One that was said to have failed may have been written all the same, and is told of as failed.
                if (crowd.failures().isEmpty()) {
                    String title = crowd.latest().getOrDefault(measure.getKey(), "");
                    require(
                            title.equals(title(connection, measure.getKey())),
                            measure.getKey() + " is not called as it was acknowledged last");
                }
            }
        }
        require(all > 0, "nothing was written");
        rows.add("| acknowledged writes | | %d | %d lost |".formatted(all, all - stored));
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            broken.add(otherwise);
        }
    }

    private int migrations() throws SQLException {
        try (Connection connection = postgres.connect(DATABASE);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from flyway_schema_history where success")) {
            row.next();
            return row.getInt(1);
        }
    }

    private static int entries(Connection connection, String measure) throws SQLException {
        try (PreparedStatement question = connection.prepareStatement("select count(*) from audit_entry"
                + " where kind = 'measure' and action = 'measure.corrected' and subject = ?")) {
            question.setString(1, measure);
            try (ResultSet row = question.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private static String title(Connection connection, String measure) throws SQLException {
        try (PreparedStatement question = connection.prepareStatement("select title_zh from measure where id = ?")) {
            question.setString(1, measure);
            try (ResultSet row = question.executeQuery()) {
                return row.next() ? String.valueOf(row.getString(1)) : "";
            }
        }
    }

    private Replica start(String version, Path jar) throws IOException, InterruptedException {
        int port = FIRST_REPLICA + started;
        started++;
        Map<String, String> environment = common(port);
        environment.put(
                "QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://localhost:" + postgres.port() + "/" + DATABASE);
        environment.put("QUARKUS_DATASOURCE_USERNAME", "postgres");
        environment.put("QUARKUS_DATASOURCE_PASSWORD", "postgres");
        environment.put("IPSTRATEGY_FILES_FOLDER", folder.resolve("files").toString());
        Path log = folder.resolve("patents-" + started + "-" + version + ".log");
        return Replica.in(version, Program.start(jar, OPTIONS, environment, port, READY, log), balancer);
    }

    private Program startGateway(Path jar) throws IOException, InterruptedException {
        Map<String, String> environment = common(GATEWAY);
        environment.put("GATEWAY_SERVICES_PATENTS_URL", "http://127.0.0.1:" + BALANCER);
        environment.put("GATEWAY_ONLY", DATABASE);
        environment.put("IPSTRATEGY_LIMITS_TIERS_PERSON_RATE", "1000000000");
        environment.put("IPSTRATEGY_LIMITS_TIERS_PERSON_QUOTA", "1000000000000");
        return Program.start(jar, OPTIONS, environment, GATEWAY, READY, folder.resolve("gateway.log"));
    }

    private Map<String, String> common(int port) {
        Map<String, String> environment = new HashMap<>();
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", issuer);
        return environment;
    }
}
