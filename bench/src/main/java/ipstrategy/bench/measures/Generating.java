package ipstrategy.bench.measures;

import ipstrategy.bench.DurablePostgres;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

/// Fills a database whose tables the service has made.
public final class Generating {

    private static final List<String> SCRIPTS = List.of("measures.sql", "reports.sql");

    private final DurablePostgres postgres;

    public Generating(DurablePostgres postgres) {
        this.postgres = postgres;
    }

    public void fill(Size size) throws IOException, SQLException {
        for (String script : SCRIPTS) {
            postgres.executeIn(size.name(), String.format(Locale.ROOT, text(script), size.plans()));
        }
        postgres.executeIn(size.name(), "vacuum analyze", "checkpoint");
    }

    static String text(String script) throws IOException {
        try (InputStream file = Generating.class.getResourceAsStream("/bench/measures/" + script)) {
            if (file == null) {
                throw new IllegalStateException("no script " + script);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
