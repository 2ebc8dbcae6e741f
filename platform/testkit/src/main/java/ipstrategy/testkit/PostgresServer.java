package ipstrategy.testkit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/// The one PostgreSQL of a JVM, on a free port; it ends with the JVM and leaves nothing behind.
final class PostgresServer {

    /// Held, because the level of a logger that nobody holds is forgotten.
    private static final Logger SERVER_LOG = Logger.getLogger("io.zonky.test.db.postgres");

    private static @Nullable EmbeddedPostgres running;

    private PostgresServer() {}

    static String port() {
        return Outermost.ask(PostgresServer.class, "portOfTheRunning");
    }

    /// Called by its name from all class loaders.
    @SuppressWarnings("unused")
    private static synchronized String portOfTheRunning() throws IOException {
        if (running == null) {
            SERVER_LOG.setLevel(Level.WARNING);
            running = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .setServerConfig("synchronous_commit", "off")
                    .setServerConfig("full_page_writes", "off")
                    .start();
        }
        return String.valueOf(running.getPort());
    }
}
