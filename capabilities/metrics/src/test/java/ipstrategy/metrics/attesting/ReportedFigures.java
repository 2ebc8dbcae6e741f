package ipstrategy.metrics.attesting;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/// Figures as they stand when somebody has just reported them.
@ApplicationScoped
class ReportedFigures {

    static final String METRIC = "PCT-APPLICATIONS";
    static final String REPORTER = "officer-sipo";

    private static final String REPORT = """
            insert into observation (metric, period, period_start, period_end, region, breakdown, value, unit, qualifier,
                   status, state, revision, recorded_at, reason, reported_by, origin, origin_id)
            select ?, ?, (? || '-01-01')::date, (? || '-12-31')::date, ?, '', ?, 'APPLICATION', 'EXACT', 'A', 'REPORTED',
                   1 + coalesce(max(revision), 0), clock_timestamp(), ?, ?, 'IMPORT', ?
              from observation where metric = ? and period = ? and region = ? and breakdown = ''
            returning id
            """;

    private final AgroalDataSource database;

    ReportedFigures(AgroalDataSource database) {
        this.database = database;
    }

    /// The number of applications of a year, as SIPO's officer reports it.
    String report(String year, long value) {
        return report(year, "CN", value, null, null, REPORTER);
    }

    String report(String year, String region, long value, String reason, String batch, String by) {
        Object[] values = {METRIC, year, year, year, region, value, reason, by, batch, METRIC, year, region};
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(REPORT)) {
            for (int i = 0; i < values.length; i++) {
                insert.setObject(i + 1, values[i]);
            }
            try (ResultSet row = insert.executeQuery()) {
                row.next();
                return "/metrics/" + METRIC + "/observations/" + row.getLong(1);
            }
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }
}
