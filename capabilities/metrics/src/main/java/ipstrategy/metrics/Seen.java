package ipstrategy.metrics;

import ipstrategy.identity.Caller;
import ipstrategy.metrics.figure.Observation;
import ipstrategy.metrics.figure.ObservationView;
import ipstrategy.metrics.revision.Defined;
import ipstrategy.web.problem.ProblemType;
import ipstrategy.web.problem.Refusal;
import ipstrategy.web.problem.Words;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A metric as a caller sees it.
final class Seen {

    private Seen() {}

    /// As it is defined now.
    static MetricView by(Caller caller, Metric metric, Map<String, Observation> latest, Instant now) {
        return by(caller, metric, new Then(metric.revision(), metric.defined()), latest, now);
    }

    /// As it was defined then.
    static MetricView by(Caller caller, Metric metric, Then then, Map<String, Observation> latest, Instant asOf) {
        Observation figure = latest.get(metric.code().value());
        @Nullable ObservationView last = figure == null ? null : figure.view(asOf);
        return metric.view(
                then.revision(),
                then.defined(),
                asOf,
                last,
                List.of(Defining.actionFor(caller), SettingTargets.setting(caller)));
    }

    static Refusal unknown(String code) {
        return Refusal.of(ProblemType.NOT_FOUND, "detail.no-such", code, Words.NOUN + "metric");
    }

    /// What held at some instant.
    record Then(int revision, Defined defined) {}
}
