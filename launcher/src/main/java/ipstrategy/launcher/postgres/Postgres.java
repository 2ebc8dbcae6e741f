package ipstrategy.launcher.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import ipstrategy.launcher.process.LogFile;
import ipstrategy.launcher.process.Trouble;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/// The running server. It survives power loss (fsync and synchronous commit are on and verified), listens on this
/// machine alone and asks for passwords.
public final class Postgres implements AutoCloseable {

    private static final String SUPERUSER = "postgres";
    private static final Duration STARTS_WITHIN = Duration.ofSeconds(90);
    private static final Map<String, String> CONFIGURATION = Map.of(
            "fsync", "on",
            "synchronous_commit", "on",
            "full_page_writes", "on",
            "shared_buffers", "64MB",
            "max_connections", "200",
            "listen_addresses", "127.0.0.1",
            "unix_socket_directories", "",
            "password_encryption", "scram-sha-256");
    private static final List<String> MUST_BE_ON = List.of("fsync", "synchronous_commit", "full_page_writes");
    private static final String ACCESS = "# Written by the launcher.\nhost all all 127.0.0.1/32 scram-sha-256\n";

    /// Where a server is to live.
    ///
    /// @param binaries where the server's programs are unpacked
    public record Place(Path directory, Path binaries, int port, LogFile log) {}

    private final EmbeddedPostgres server;
    private final Postmaster postmaster;

    private Postgres(EmbeddedPostgres server, Postmaster postmaster) {
        this.server = server;
        this.postmaster = postmaster;
    }

    /// Ends a server that a killed launcher left on this directory. True where there was one.
    public static boolean endOrphan(Path directory) {
        var orphan = Postmaster.of(directory);
        orphan.ifPresent(Postmaster::stop);
        Postmaster.forgetStranger(directory);
        return orphan.isPresent();
    }

    /// Starts the server, on data that are there or on new ones, and makes the databases that are missing.
    public static Postgres start(Place place, Secrets secrets, List<String> databases) {
        endOrphan(place.directory());
        boolean fresh = !Files.exists(completed(place));
        if (fresh) {
            Postmaster.endUnfinished(place.directory());
            deleteUnfinished(place.directory());
        }
        EmbeddedPostgres server = started(place, secrets);
        Postmaster postmaster = Postmaster.of(place.directory())
                .orElseThrow(() -> new Trouble("PostgreSQL says it started and left no postmaster.pid"));
        Postgres postgres = new Postgres(server, postmaster);
        try {
            postgres.verifyAndFurnish(place, secrets, databases, fresh);
            return postgres;
        } catch (SQLException | IOException | RuntimeException unusable) {
            postgres.close();
            throw new Trouble("PostgreSQL started and cannot be used: " + unusable.getMessage(), unusable);
        }
    }

    private static EmbeddedPostgres started(Place place, Secrets secrets) {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(place.directory())
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(place.binaries().toFile())
                .setRegisterShutdownHook(false)
                .setPGStartupWait(STARTS_WITHIN)
                .setPort(place.port())
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C")
                .setConnectConfig("password", secrets.of(SUPERUSER))
                .setOutputRedirector(
                        ProcessBuilder.Redirect.appendTo(place.log().path().toFile()))
                .setErrorRedirector(
                        ProcessBuilder.Redirect.appendTo(place.log().path().toFile()));
        CONFIGURATION.forEach(builder::setServerConfig);
        try {
            return new Binaries(place.binaries()).whole(builder::start);
        } catch (Exception | ExceptionInInitializerError refused) {
            endOrphan(place.directory());
            String end = String.join("\n    ", place.log().tail(20));
            throw new Trouble(
                    "PostgreSQL did not start (%s). The end of %s:%n    %s%s"
                            .formatted(refused.getMessage(), place.log().path(), end, rootRemedy(end)),
                    refused);
        }
    }

    private static String rootRemedy(String log) {
        return log.contains("cannot be run as root") ? "\nStart the platform as an ordinary user." : "";
    }

    private void verifyAndFurnish(Place place, Secrets secrets, List<String> databases, boolean fresh)
            throws SQLException, IOException {
        try (Connection connection = server.getPostgresDatabase().getConnection()) {
            Databases furnished = new Databases(connection);
            for (String setting : MUST_BE_ON) {
                if (!furnished.setting(setting).equals("on")) {
                    throw new Trouble("PostgreSQL runs with " + setting + " off and would lose data with the power");
                }
            }
            if (fresh) {
                requirePasswords(place, secrets, furnished);
            }
            for (String database : databases) {
                furnished.require(database, secrets.of(database));
            }
        }
    }

    /// A new server trusts everybody on this machine, so that the first connection can set the superuser's password.
    private static void requirePasswords(Place place, Secrets secrets, Databases databases)
            throws SQLException, IOException {
        databases.execute("ALTER ROLE %s PASSWORD '%s'".formatted(SUPERUSER, secrets.of(SUPERUSER)));
        Files.writeString(place.directory().resolve("pg_hba.conf"), ACCESS);
        databases.execute("SELECT pg_reload_conf()");
        Files.createFile(completed(place));
    }

    /// Completes when the server has ended, whoever ended it.
    public CompletableFuture<ProcessHandle> onExit() {
        return postmaster.process().onExit();
    }

    public ProcessHandle process() {
        return postmaster.process();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException lockLost) {
            throw new UncheckedIOException(lockLost);
        } finally {
            if (postmaster.process().isAlive()) {
                postmaster.stop();
            }
        }
    }

    private static void deleteUnfinished(Path directory) {
        try {
            Binaries.delete(directory);
        } catch (IOException undeletable) {
            throw new UncheckedIOException(undeletable);
        }
    }

    /// Stands in a directory that was made whole; without it the directory is what an initdb cut short left behind.
    private static Path completed(Place place) {
        return place.directory().resolve("ipstrategy.completed");
    }
}
