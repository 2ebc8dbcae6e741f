package ipstrategy.metrics.exporting;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import ipstrategy.metrics.Definitions;
import ipstrategy.metrics.MetricDefinition;
import ipstrategy.metrics.table.Column;
import ipstrategy.metrics.terms.Dimension;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/// Writes published figures as a table, each with the multiplier of its metric, row by row as the database gives them.
@ApplicationScoped
class TakingAway {

    private static final int AT_ONCE = 2000;
    private static final int LONGEST_IN_SECONDS = 3600;

    private static final String FIGURES = """
            select o.metric, o.period, o.region, o.breakdown,
                   trim_scale(case when m.unit_multiplier = 0 then o.value
                                   else o.value * ('1e-' || m.unit_multiplier)::numeric end)::text,
                   o.unit, m.unit_multiplier::text, o.qualifier, o.status, o.missing_zh, o.missing_en, o.printed,
                   o.document, o.locator, o.note_zh, o.note_en, o.reason
              from observation o join metric m on m.code = o.metric
             where o.state = 'PUBLISHED'
               and (cardinality(?::text[]) = 0 or o.metric = any (?::text[]))
               and (?::text is null or o.region = ?)
               and (?::date is null or o.period_start >= ?)
               and (?::date is null or o.period_end <= ?)
             order by o.metric, o.region, o.breakdown, o.period_end, o.id
            """;

    private final AgroalDataSource database;
    private final Definitions definitions;

    TakingAway(AgroalDataSource database, Definitions definitions) {
        this.database = database;
        this.definitions = definitions;
    }

    void write(Export export, OutputStream out) {
        QuarkusTransaction.requiringNew().timeout(LONGEST_IN_SECONDS).run(() -> {
            try (FigureTable table = table(export, out)) {
                write(export, table);
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            } catch (SQLException failed) {
                throw new IllegalStateException("figures could not be read", failed);
            }
        });
    }

    /// How many figures it would be.
    boolean fitsASheet(Export export) {
        return QuarkusTransaction.requiringNew().call(() -> {
            try (Connection connection = database.getConnection();
                    PreparedStatement count = connection.prepareStatement(
                            "select count(*) from (" + FIGURES + " limit " + (Workbook.MOST_ROWS + 1) + ") figure")) {
                given(export, connection, count);
                try (ResultSet found = count.executeQuery()) {
                    found.next();
                    return found.getLong(1) <= Workbook.MOST_ROWS;
                }
            } catch (SQLException failed) {
                throw new IllegalStateException("figures could not be counted", failed);
            }
        });
    }

    private FigureTable table(Export export, OutputStream out) throws IOException {
        return switch (export.format()) {
            case CSV -> new PlainTable(out);
            case NDJSON -> new JsonLines(out);
            case XLSX -> new Workbook(out);
            case SDMX_CSV -> new SdmxTable(out, dimensions(export));
        };
    }

    private List<String> dimensions(Export export) {
        return definitions.all().stream()
                .filter(metric -> export.metrics().isEmpty()
                        || export.metrics().contains(metric.code().value()))
                .map(MetricDefinition::dimensions)
                .flatMap(List::stream)
                .map(Dimension::code)
                .distinct()
                .sorted()
                .toList();
    }

    private void write(Export export, FigureTable table) throws IOException, SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(FIGURES)) {
            query.setFetchSize(AT_ONCE);
            given(export, connection, query);
            String[] cells = new String[Column.values().length];
            try (ResultSet figures = query.executeQuery()) {
                while (figures.next()) {
                    for (int at = 0; at < cells.length; at++) {
                        String cell = figures.getString(at + 1);
                        cells[at] = cell == null ? "" : cell;
                    }
                    table.write(cells);
                }
            }
        }
    }

    private static void given(Export export, Connection connection, PreparedStatement query) throws SQLException {
        Array metrics = connection.createArrayOf("text", export.metrics().toArray());
        query.setArray(1, metrics);
        query.setArray(2, metrics);
        query.setString(3, export.region());
        query.setString(4, export.region());
        query.setObject(5, export.from());
        query.setObject(6, export.from());
        query.setObject(7, export.to());
        query.setObject(8, export.to());
    }
}
