package ipstrategy.metrics.watch;

import ipstrategy.watching.Vital;
import ipstrategy.watching.Watched;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// How far figures have come, and imports.
@ApplicationScoped
class MetricsWatch implements Watched {

    @Override
    public List<Vital> vitals() {
        return List.of(
                Vital.byState(
                        "ipstrategy.figures.pending",
                        "Figures that are reported or verified and not published yet, by state",
                        List.of("REPORTED", "VERIFIED"),
                        "select state, count(*) from observation where state in ('REPORTED', 'VERIFIED') group by state"),
                Vital.byState(
                        "ipstrategy.imports.open",
                        "Imports that are not at their end, by state",
                        List.of("WAITING", "RUNNING", "INTERRUPTED"),
                        "select state, count(*) from figure_import where state in ('WAITING', 'RUNNING', 'INTERRUPTED')"
                                + " group by state"),
                Vital.of(
                        "ipstrategy.imports.rows",
                        "Rows read by all imports since the beginning",
                        "select coalesce(sum(rows_read), 0) from figure_import"));
    }
}
