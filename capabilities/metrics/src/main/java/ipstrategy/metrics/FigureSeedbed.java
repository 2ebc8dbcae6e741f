package ipstrategy.metrics;

import com.fasterxml.jackson.databind.ObjectMapper;
import ipstrategy.audit.Change;
import ipstrategy.audit.Changes;
import ipstrategy.metrics.figure.Observation;
import ipstrategy.metrics.figure.ObservationView;
import ipstrategy.metrics.figure.Observations;
import ipstrategy.metrics.figure.SeededFigure;
import ipstrategy.seeding.Planted;
import ipstrategy.seeding.Planting;
import ipstrategy.seeding.Seedbed;
import ipstrategy.seeding.Seeds;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Plants the printed figures of the metrics that this service owns. A figure corrected in the seeds supersedes the one
/// planted before.
@ApplicationScoped
class FigureSeedbed implements Seedbed<SeededFigure> {

    private static final String REASON = "corrected in the seeds";

    private final Definitions definitions;
    private final Observations observations;
    private final Changes changes;
    private final ObjectMapper json;
    private final Clock clock;
    private final String service;

    FigureSeedbed(
            Definitions definitions,
            Observations observations,
            Changes changes,
            ObjectMapper json,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.definitions = definitions;
        this.observations = observations;
        this.changes = changes;
        this.json = json;
        this.clock = clock;
        this.service = service;
    }

    @Override
    public String kind() {
        return "observation";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public List<SeededFigure> read(Seeds seeds) {
        MetricFiles files = new MetricFiles(seeds);
        Map<String, SeededMetric> metrics = files.metrics();
        return files.figures(metrics).stream()
                .filter(row -> isOwn(metrics.get(row.metric().value())))
                .toList();
    }

    @Override
    public String key(SeededFigure row) {
        return row.key();
    }

    @Override
    public Planted plant(SeededFigure row, @Nullable Long known) {
        Instant now = clock.instant();
        Observation standing = observations.current(row);
        if (standing == null && known != null) {
            // People have withdrawn what was planted.
            return new Planted.KeptAsChanged();
        }
        if (standing == null) {
            return publish(figure(row, null, now), null, row, now);
        }
        if (known == null || standing.revision() != known) {
            return new Planted.KeptAsChanged();
        }
        ObservationView before = standing.view(now);
        standing.supersede(now);
        observations.flush();
        return publish(figure(row, REASON, now), before, row, now);
    }

    /// What people have reported of it takes up revisions too, though it is not published or was given back.
    private Observation figure(SeededFigure row, @Nullable String reason, Instant now) {
        String breakdown = Observation.key(row.breakdown());
        int last = observations.lastRevision(row.metric(), row.period().toString(), row.region(), breakdown);
        int definition = definitions
                .of(row.metric())
                .map(MetricDefinition::revision)
                .orElseThrow(() -> new IllegalStateException("no metric of the figure " + row.key()));
        return new Observation(row, last + 1, definition, reason, now);
    }

    private Planted publish(Observation figure, @Nullable ObservationView before, SeededFigure row, Instant now) {
        observations.persistAndFlush(figure);
        changes.record(
                new Change(
                        before == null ? "observation.published" : "observation.superseded",
                        "observation",
                        row.key(),
                        null,
                        before == null ? null : json.valueToTree(before),
                        json.valueToTree(figure.view(now)),
                        before == null ? "seeds" : REASON),
                Planting.SEEDS);
        return new Planted.Standing(figure.revision());
    }

    private boolean isOwn(@Nullable SeededMetric metric) {
        return metric != null && metric.service().equals(service);
    }
}
