package ipstrategy.metrics.arriving;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import ipstrategy.audit.Change;
import ipstrategy.audit.Changes;
import ipstrategy.events.CloudEvent;
import ipstrategy.following.EventHandler;
import ipstrategy.identity.Caller;
import ipstrategy.metrics.Definitions;
import ipstrategy.metrics.MetricDefinition;
import ipstrategy.metrics.figure.Observation;
import ipstrategy.metrics.figure.Observation.Origin;
import ipstrategy.metrics.intake.Gate;
import ipstrategy.metrics.intake.Intake;
import ipstrategy.metrics.intake.IntakeReport;
import ipstrategy.metrics.table.Column;
import ipstrategy.metrics.table.ProposedFigure;
import ipstrategy.metrics.table.Rows;
import ipstrategy.metrics.terms.MetricCode;
import ipstrategy.metrics.unit.Units;
import ipstrategy.web.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Takes figures out of what happens elsewhere: the values of a measure's accepted report, and what was counted from
/// operational records. They come in by the same gate as all others, as reported by the platform, and are verified and
/// published by people. What the gate refuses is written down, since nobody waits for the answer.
@ApplicationScoped
class TakingValues implements EventHandler {

    private static final String ACCEPTED = "ipstrategy.report.accepted.v1";
    private static final String COUNTED = "ipstrategy.records.counted.v1";
    private static final Caller REPORTS = Caller.platform("measure-reports");
    private static final Caller RECORDS = Caller.platform("records");
    private static final String NATION = "CN";

    private final Definitions definitions;
    private final Units units;
    private final Gate gate;
    private final Changes changes;
    private final ObjectMapper json;

    TakingValues(Definitions definitions, Units units, Gate gate, Changes changes, ObjectMapper json) {
        this.definitions = definitions;
        this.units = units;
        this.gate = gate;
        this.changes = changes;
        this.json = json;
    }

    @Override
    public String source() {
        return ANY_SOURCE;
    }

    @Override
    public Set<String> types() {
        return Set.of(ACCEPTED, COUNTED);
    }

    /// An event that is told twice changes nothing the second time: the gate lets what stands already be.
    @Override
    public void handle(CloudEvent event) {
        JsonNode after = event.data().path("after");
        if (event.type().equals(ACCEPTED)) {
            String report = event.subject();
            take(figures(after.path("values")), Origin.MEASURE_REPORT, report, REPORTS, "report.accepted " + report);
        } else {
            JsonNode counted = after.isArray() ? after : json.createArrayNode().add(after);
            take(figures(counted), Origin.RECORDS, event.id(), RECORDS, "records.counted " + event.id());
        }
    }

    private void take(List<ProposedFigure> figures, Origin origin, String originId, Caller caller, String reason) {
        if (figures.isEmpty()) {
            return;
        }
        try {
            Intake whole = Intake.of(Rows.of(figures), caller, origin, originId).because(reason);
            IntakeReport report = gate.admit(new Intake(
                    whole.rows(),
                    whole.caller(),
                    whole.origin(),
                    whole.originId(),
                    Intake.Mode.VALID_ROWS,
                    false,
                    whole.reason(),
                    whole.progress()));
            if (report.refused() > 0) {
                changes.record(
                        new Change(
                                "figure-batch.refused",
                                "figure-batch",
                                originId,
                                null,
                                null,
                                json.valueToTree(report),
                                reason),
                        caller);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// The values of metrics that this service owns; the others are another's business.
    private List<ProposedFigure> figures(JsonNode values) {
        List<ProposedFigure> figures = new ArrayList<>();
        long row = 0;
        for (JsonNode value : values) {
            row++;
            String code = value.path("metric").asText();
            if (!MetricCode.FORM.matcher(code).matches() || code.length() > MetricCode.LONGEST) {
                continue;
            }
            long place = row;
            definitions.of(new MetricCode(code)).ifPresent(metric -> figures.add(figure(place, metric, value)));
        }
        return figures;
    }

    private ProposedFigure figure(long row, MetricDefinition metric, JsonNode value) {
        Map<Column, String> cells = new HashMap<>();
        cells.put(Column.METRIC, metric.code().value());
        cells.put(Column.PERIOD, value.path("period").asText());
        cells.put(Column.REGION, value.path("region").asText(NATION));
        cells.put(Column.BREAKDOWN, breakdown(value.path("breakdown")));
        cells.put(
                Column.VALUE,
                value.path("value").isNumber()
                        ? value.path("value").decimalValue().toPlainString()
                        : "");
        cells.put(Column.UNIT, unit(metric, value.path("unit").asText(metric.unit())));
        return ProposedFigure.of(row, cells);
    }

    /// Agencies write units as they say them: 件 means 件（申请） where the metric counts these.
    private String unit(MetricDefinition metric, String written) {
        Text name = units.name(metric.unit()).orElse(new Text(metric.unit(), metric.unit()));
        boolean said =
                List.of(name.zh(), name.en(), name.zh().replaceFirst("（.*", "")).contains(written.strip());
        return said ? metric.unit() : written;
    }

    private static String breakdown(JsonNode breakdown) {
        if (breakdown.isTextual()) {
            return breakdown.asText();
        }
        Map<String, String> pairs = new HashMap<>();
        breakdown
                .properties()
                .forEach(pair -> pairs.put(pair.getKey(), pair.getValue().asText()));
        return Observation.key(pairs);
    }
}
