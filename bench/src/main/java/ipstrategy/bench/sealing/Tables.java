package ipstrategy.bench.sealing;

import ipstrategy.bench.DurablePostgres;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;

/// A durable server with the platform's table of audit entries and a table of things that change.
final class Tables {

    private static final String AUDIT_TABLE = "/db/migration/V0020__audit_entry.sql";
    private static final String CHANGED_TABLE =
            "create table changed (id int primary key, version int not null, content text not null)";

    private Tables() {}

    /// Starts a server in a folder and makes the tables.
    static DurablePostgres start(Path folder) throws IOException, SQLException {
        DurablePostgres postgres = DurablePostgres.start(folder, Map.of());
        try {
            postgres.execute(auditTable(), CHANGED_TABLE);
            return postgres;
        } catch (IOException | SQLException | RuntimeException unusable) {
            postgres.close();
            throw unusable;
        }
    }

    /// Empties the tables, makes a row for each writer, and lets no write of an earlier run reach into the next one.
    static void prepare(DurablePostgres postgres, int writers) throws SQLException {
        // The trail refuses to be emptied; only its owner, who may switch its guard off, begins anew.
        postgres.execute(
                "alter table audit_entry disable trigger user",
                "truncate audit_entry, changed restart identity",
                "alter table audit_entry enable trigger user",
                "insert into changed select id, 0, '' from generate_series(1, " + writers + ") as id",
                "vacuum analyze audit_entry, changed",
                "checkpoint");
    }

    private static String auditTable() throws IOException {
        try (InputStream file = Tables.class.getResourceAsStream(AUDIT_TABLE)) {
            if (file == null) {
                throw new IllegalStateException("the audit module has no " + AUDIT_TABLE + " any more");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
