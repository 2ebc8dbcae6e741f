package ipstrategy.metrics.attesting;

import ipstrategy.identity.Caller;
import ipstrategy.metrics.Definitions;
import ipstrategy.metrics.MetricDefinition;
import ipstrategy.metrics.figure.Observation;
import ipstrategy.metrics.figure.ObservationView;
import ipstrategy.metrics.figure.Sight;
import ipstrategy.metrics.terms.MetricCode;
import ipstrategy.web.problem.ProblemType;
import ipstrategy.web.problem.Refusal;
import ipstrategy.web.problem.Words;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/// Figures as a caller sees them, and what a caller is told who wanted something of them.
final class Shown {

    private Shown() {}

    static ObservationView to(Caller caller, Observation figure, MetricDefinition metric, Instant asOf) {
        return figure.view(
                asOf,
                Sight.of(caller, metric.owner()),
                Stream.concat(
                                Step.actionsFor(figure.state(), Hands.of(figure, metric.owner()), caller).stream(),
                                Stream.of(Withdrawing.actionFor(figure, metric.owner(), caller)))
                        .toList());
    }

    /// What was done, or its refusal.
    static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T now) -> now;
            case Outcome.NotAllowed<T>(String reason) -> throw Refusal.of(ProblemType.FORBIDDEN, reason);
            case Outcome.NotNow<T>(var state, var allowed) ->
                throw Refusal.conflict("detail.figure-state", state, allowed, state.name());
            case Outcome.NotWhole<T>(var faults) -> throw Refusal.because(ProblemType.INVALID_BODY, faults);
        };
    }

    static MetricDefinition metric(Definitions definitions, String code) {
        boolean formed = code.length() <= MetricCode.LONGEST
                && MetricCode.FORM.matcher(code).matches();
        return Optional.of(code)
                .filter(one -> formed)
                .map(MetricCode::new)
                .flatMap(definitions::of)
                .orElseThrow(() -> unknown(code, "metric"));
    }

    static Refusal unknown(String id, String kind) {
        return Refusal.of(ProblemType.NOT_FOUND, "detail.no-such", id, Words.NOUN + kind);
    }

    /// The number in a path; 0, which nothing has, where there is none.
    static long number(String id) {
        return id.matches("[1-9][0-9]{0,17}") ? Long.parseLong(id) : 0;
    }
}
