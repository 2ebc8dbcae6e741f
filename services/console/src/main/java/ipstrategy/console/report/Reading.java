package ipstrategy.console.report;

import ipstrategy.console.gateway.Asked;
import ipstrategy.console.gateway.Gateway;
import ipstrategy.console.gateway.Reply;
import ipstrategy.console.language.Text;
import ipstrategy.console.measure.Measure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads a report with all that its page shows.
@ApplicationScoped
class Reading {

    private final Gateway gateway;

    Reading(Gateway gateway) {
        this.gateway = gateway;
    }

    /// A metric that the measure is linked to, whose figure the report may carry.
    public record Counted(String code, Text name, @Nullable Text unitName) {}

    Reply<Report> report(String id) {
        return gateway.read(Asked.of("reports", id), Report.class);
    }

    /// What stands around a report; parts that cannot be read are left out.
    Sheet sheet(Report report, String tag) {
        Measure measure = gateway.read(Asked.of("measures", report.measure()), Measure.class)
                .orNothing();
        return new Sheet(
                report,
                tag,
                measure,
                measure == null
                        ? List.of()
                        : measure.metrics().stream().map(this::counted).toList(),
                gateway.rows(Asked.of("reports", report.id(), "contributions").whole(), Contribution.class),
                gateway.rows(Asked.of("measures", report.measure(), "evidence").whole(), Exhibit.class));
    }

    private Counted counted(String code) {
        Counted counted = gateway.read(Asked.of("metrics", code), Counted.class).orNothing();
        return counted == null ? new Counted(code, new Text(code, code), null) : counted;
    }
}
