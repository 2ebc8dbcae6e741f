package ipstrategy.metrics.release;

import ipstrategy.metrics.figure.Observation;
import ipstrategy.metrics.figure.ObservationView;
import ipstrategy.metrics.figure.Observations;
import ipstrategy.web.listing.Conditions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Writes the figures that were believed at an instant into the byte form of a release.
@ApplicationScoped
class Freezing {

    /// More are not frozen at once: a release lies in one row of the database.
    static final int GREATEST = 100_000;

    private static final String BELIEVED =
            "o.publishedAt <= :asOf and (o.supersededAt is null or o.supersededAt > :asOf)";

    private final Observations observations;

    Freezing(Observations observations) {
        this.observations = observations;
    }

    long count(Selection selection, Instant asOf) {
        Conditions conditions = conditions(selection, asOf);
        return observations.count("from Observation o " + conditions.words(), conditions.values());
    }

    FrozenFigures freeze(Selection selection, Instant asOf) {
        Conditions conditions = conditions(selection, asOf);
        List<Observation> figures =
                observations.find("from Observation o " + conditions.words(), conditions.values()).stream()
                        .sorted(Comparator.comparing(Observation::key))
                        .toList();
        return FrozenFigures.of(
                figures.stream()
                        .map(figure -> Canonical.json(fields(figure.view(asOf))))
                        .toList(),
                figures.stream().map(Observation::metric).distinct().sorted().toList());
    }

    private static Conditions conditions(Selection selection, Instant asOf) {
        return Conditions.none()
                .and(BELIEVED)
                .given("asOf", asOf)
                .and("document", selection.document(), "o.source.document = :document")
                .and("metrics", selection.metrics(), "o.metric in :metrics")
                .and("periods", selection.periods(), "o.period in :periods")
                .and("regions", selection.regions(), "o.region in :regions");
    }

    private static Map<String, @Nullable Object> fields(ObservationView figure) {
        Map<String, @Nullable Object> fields = new TreeMap<>();
        fields.put("breakdown", figure.breakdown());
        fields.put("definition", figure.definition());
        fields.put("document", figure.source() == null ? null : figure.source().document());
        fields.put("locator", figure.source() == null ? null : figure.source().locator());
        fields.put("metric", figure.metric());
        fields.put("missing", figure.missing() == null ? null : Canonical.text(figure.missing()));
        fields.put("origin", figure.origin().name());
        fields.put("period", figure.period());
        fields.put("printed", figure.printed());
        fields.put("publishedAt", figure.publishedAt() == null ? null : Canonical.instant(figure.publishedAt()));
        fields.put("qualifier", figure.qualifier().name());
        fields.put("region", figure.region());
        fields.put("revision", figure.revision());
        fields.put("status", figure.status().name());
        fields.put("unit", figure.unit());
        fields.put("value", figure.value() == null ? null : Canonical.decimal(figure.value()));
        return fields;
    }
}
