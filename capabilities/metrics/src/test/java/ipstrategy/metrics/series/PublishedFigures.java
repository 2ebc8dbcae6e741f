package ipstrategy.metrics.series;

import static ipstrategy.metrics.Desk.OFFICE;

import io.agroal.api.AgroalDataSource;
import ipstrategy.metrics.terms.Period;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/// Figures that one person reported and another verified, and that the office then publishes together.
@ApplicationScoped
class PublishedFigures {

    private static final String VERIFIED = """
            insert into observation (metric, period, period_start, period_end, region, breakdown, value, unit, qualifier,
                   status, missing_zh, missing_en, state, revision, recorded_at, reason, reported_by, verified_by,
                   verified_at, origin, origin_id)
            select m.code, ?, ?, ?, ?, '', ?, m.unit, ?, ?, ?, ?, 'VERIFIED',
                   1 + (select coalesce(max(revision), 0) from observation
                         where metric = m.code and period = ? and region = ? and breakdown = ''),
                   clock_timestamp(), '更正', 'officer', 'a colleague', clock_timestamp(), 'IMPORT', ?
              from metric m where m.code = ?""";

    private final AgroalDataSource database;
    private final AtomicInteger batches = new AtomicInteger();

    PublishedFigures(AgroalDataSource database) {
        this.database = database;
    }

    /// Figures on their way, that come together.
    final class Batch {

        private final String id = "series-" + batches.incrementAndGet();

        Batch exact(String metric, String period, String region, String value) {
            return add(metric, period, region, value, "EXACT");
        }

        Batch missing(String metric, String period, String region) {
            return add(metric, period, region, null, "EXACT");
        }

        Batch add(String metric, String period, String region, String value, String qualifier) {
            Period of = Period.of(period);
            String reason = value == null ? "未报" : null;
            execute(
                    VERIFIED,
                    period,
                    of.start(),
                    of.end(),
                    region,
                    value == null ? null : new BigDecimal(value),
                    qualifier,
                    value == null ? "O" : "A",
                    reason,
                    reason,
                    period,
                    region,
                    id,
                    metric);
            return this;
        }

        void publish() {
            OFFICE.step("/observation-batches/" + id, "publication", "{\"reason\": \"更正\"}")
                    .statusCode(200);
        }
    }

    Batch batch() {
        return new Batch();
    }

    void execute(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                if (values[i] == null) {
                    statement.setNull(i + 1, java.sql.Types.NULL);
                } else {
                    statement.setObject(i + 1, values[i]);
                }
            }
            statement.execute();
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }
}
