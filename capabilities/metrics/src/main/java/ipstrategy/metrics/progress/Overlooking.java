package ipstrategy.metrics.progress;

import ipstrategy.metrics.MetricDefinition;
import ipstrategy.metrics.aiming.Aim;
import ipstrategy.metrics.figure.Observation;
import ipstrategy.metrics.figure.ObservationView;
import ipstrategy.metrics.figure.Observations;
import ipstrategy.metrics.terms.Definition.Aggregation;
import ipstrategy.metrics.terms.MetricCode;
import ipstrategy.metrics.terms.Period;
import ipstrategy.metrics.terms.PeriodSteps;
import ipstrategy.metrics.terms.PeriodType;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Holds the published figures of a metric in a region against all targets of that region.
@ApplicationScoped
class Overlooking {

    private final Observations observations;

    Overlooking(Observations observations) {
        this.observations = observations;
    }

    /// The latest figures, where no period is asked for.
    ///
    /// @param asOf as they were known at this instant, or null for now
    Map<String, Observation> latest(
            List<MetricDefinition> metrics, String region, @Nullable Period period, @Nullable Instant asOf) {
        return period != null || metrics.isEmpty()
                ? Map.of()
                : observations.latest(
                        metrics.stream().map(MetricDefinition::code).toList(), region, asOf);
    }

    /// @param definition with the targets of the region
    ProgressView view(
            MetricDefinition definition,
            String region,
            @Nullable Period given,
            Map<String, Observation> latest,
            Instant asOf) {
        Observation last = latest.get(definition.code().value());
        Period shown = given == null && last != null ? Period.of(last.view(asOf).period()) : given;
        return new ProgressView(
                definition.code().value(),
                definition.name(),
                definition.service(),
                definition.unit(),
                region,
                shown == null ? null : shown.toString(),
                definition.targets().stream()
                        .map(target -> {
                            Period period = given == null ? usual(target, definition, shown) : given;
                            return Judging.judge(
                                    target,
                                    definition.kind(),
                                    definition.timeAggregation(),
                                    period,
                                    of -> figure(definition.code(), region, of, asOf));
                        })
                        .toList());
    }

    /// Of which period it is told where nobody says: that of the latest figure, or the longer one of the target in
    /// which it ends where figures are added up to that; else the target's own.
    private static Period usual(Aim target, MetricDefinition definition, @Nullable Period latest) {
        Period due = Period.of(target.target().period());
        if (latest == null) {
            return due;
        }
        boolean addedUp = definition.timeAggregation() == Aggregation.SUM
                && PeriodType.of(latest).makesUp(PeriodType.of(due));
        return addedUp ? PeriodSteps.around(latest, PeriodType.of(due)) : latest;
    }

    private @Nullable ObservationView figure(MetricCode metric, String region, Period period, Instant asOf) {
        Observation figure = observations.publicAt(metric, period.toString(), region, "", asOf);
        return figure == null ? null : figure.view(asOf);
    }
}
