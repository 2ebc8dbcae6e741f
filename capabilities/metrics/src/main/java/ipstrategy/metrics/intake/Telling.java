package ipstrategy.metrics.intake;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ipstrategy.audit.Change;
import ipstrategy.audit.Changes;
import ipstrategy.metrics.figure.FigureKey;
import ipstrategy.metrics.figure.Observation;
import ipstrategy.metrics.figure.Observations;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Tells of figures that came in: a single one by itself, many as one batch.
@ApplicationScoped
class Telling {

    private static final String SINGLE = "observation.reported";
    private static final String BATCH = "figure-batch.reported";

    private final Observations observations;
    private final Changes changes;
    private final ObjectMapper json;

    Telling(Observations observations, Changes changes, ObjectMapper json) {
        this.observations = observations;
        this.changes = changes;
        this.json = json;
    }

    /// @param only the figure, where it is one alone
    void tell(Intake intake, IntakeReport report, @Nullable FigureKey only, Instant now) {
        boolean batch = only == null || intake.origin() == Observation.Origin.IMPORT;
        changes.record(
                batch ? batch(intake, report) : single(intake, Objects.requireNonNull(only), now), intake.caller());
    }

    private Change single(Intake intake, FigureKey key, Instant now) {
        Observation figure = observations.reported(key);
        Observation before = observations.before(figure);
        return new Change(
                SINGLE,
                "observation",
                key.toString(),
                intake.caller().agency(),
                before == null ? null : json.valueToTree(before.view(now)),
                json.valueToTree(figure.view(now)),
                figure.reason());
    }

    private Change batch(Intake intake, IntakeReport report) {
        String id = intake.originId() == null ? UUID.randomUUID().toString() : intake.originId();
        ObjectNode after = json.createObjectNode();
        after.put("id", id);
        after.put("origin", intake.origin().name());
        after.set("metrics", json.valueToTree(report.metrics()));
        after.put("count", report.admitted());
        after.put("revised", report.revised());
        after.put("states", Observation.State.REPORTED.name());
        after.put("sha256", report.sha256());
        return new Change(BATCH, "figure-batch", id, intake.caller().agency(), null, after, intake.reason());
    }
}
