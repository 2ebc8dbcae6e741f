package ipstrategy.metrics.completeness;

import ipstrategy.metrics.MetricDefinition;
import ipstrategy.metrics.figure.Arrival;
import ipstrategy.metrics.figure.Observation.Origin;
import ipstrategy.metrics.figure.Observation.State;
import ipstrategy.metrics.terms.Period;
import ipstrategy.workdays.Reckoned;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A figure that is expected of a metric and a period, and what came of it. A year's figure may also be as of its last
/// day, as that of a stock.
///
/// @param due the last day on which it is in time, or the year that the calendar knows nothing of
/// @param came what came of it so far
record ExpectedFigure(MetricDefinition metric, Period period, Reckoned<LocalDate> due, List<Arrival> came) {

    ExpectedFigure {
        came = List.copyOf(came);
    }

    static boolean isOf(Period period, Arrival arrival) {
        LocalDate start = arrival.periodStart();
        return arrival.periodEnd().equals(period.end()) && (start.equals(period.start()) || start.equals(period.end()));
    }

    boolean isReported() {
        return !came.isEmpty();
    }

    /// The furthest that any figure of it has come; null where none came.
    @Nullable
    State state() {
        return came.stream()
                .map(ExpectedFigure::reached)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /// What gave way had been published, or was on its way still; how far it was checked then counts no more.
    private static State reached(Arrival arrival) {
        if (arrival.state() != State.SUPERSEDED) {
            return arrival.state();
        }
        return arrival.publishedAt() == null ? State.REPORTED : State.PUBLISHED;
    }

    boolean hasReached(State state) {
        State reached = state();
        return reached != null && reached.compareTo(state) >= 0;
    }

    @Nullable
    Instant reportedAt() {
        return came.stream().map(Arrival::at).min(Comparator.naturalOrder()).orElse(null);
    }

    /// Whether it came, or still has not come, after its day; null where that cannot be told: without a day, and where
    /// it was taken from a printed document, which was not written for us.
    @Nullable
    Boolean late(LocalDate today, ZoneId zone) {
        if (!(due instanceof Reckoned.Known<LocalDate>(LocalDate day, boolean provisional))) {
            return null;
        }
        Instant first = reportedAt();
        if (first == null) {
            return today.isAfter(day);
        }
        boolean printed = came.stream().anyMatch(arrival -> arrival.origin() == Origin.DOCUMENT);
        return printed ? null : Boolean.valueOf(LocalDate.ofInstant(first, zone).isAfter(day));
    }

    ExpectedFigureView view(LocalDate today, ZoneId zone) {
        return new ExpectedFigureView(
                period + "_" + metric.code(),
                metric.code().value(),
                metric.name(),
                metric.service(),
                metric.owner(),
                period.toString(),
                DueView.of(due),
                state(),
                reportedAt(),
                late(today, zone),
                !isReported());
    }
}
