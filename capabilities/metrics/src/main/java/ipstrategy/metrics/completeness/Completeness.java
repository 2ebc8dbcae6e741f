package ipstrategy.metrics.completeness;

import ipstrategy.identity.Caller;
import ipstrategy.metrics.Definitions;
import ipstrategy.metrics.MetricDefinition;
import ipstrategy.metrics.figure.Arrival;
import ipstrategy.metrics.figure.Observation.State;
import ipstrategy.metrics.figure.Observations;
import ipstrategy.metrics.figure.Sight;
import ipstrategy.metrics.terms.Period;
import ipstrategy.metrics.terms.Rule;
import ipstrategy.workdays.Reckoned;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Lays what is expected of this service's metrics beside what came.
@ApplicationScoped
class Completeness {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Definitions definitions;
    private final Observations observations;
    private final ReportingTerms terms;
    private final Clock clock;

    Completeness(Definitions definitions, Observations observations, ReportingTerms terms, Clock clock) {
        this.definitions = definitions;
        this.observations = observations;
        this.terms = terms;
        this.clock = clock;
    }

    /// The figures that are expected of periods that end within another, of the metrics whose figures on their way the
    /// caller sees. What is computed from others is not expected of anybody.
    ///
    /// @param agency only of metrics that this agency answers for, or null
    List<ExpectedFigure> expected(Period within, @Nullable String agency, Caller caller) {
        List<MetricDefinition> metrics = definitions.all().stream()
                .filter(metric -> metric.formula() == null)
                .filter(metric -> Sight.of(caller, metric.owner()) == Sight.ALL)
                .filter(metric -> agency == null || agency.equals(metric.owner()))
                .toList();
        Map<String, List<Arrival>> arrivals =
                observations
                        .arrivals(metrics.stream().map(MetricDefinition::code).toList(), within.start(), within.end())
                        .stream()
                        .collect(Collectors.groupingBy(Arrival::metric));
        Map<String, Integer> own = ownTerms();
        return metrics.stream()
                .flatMap(metric -> terms.expected(metric.frequency(), within)
                        .map(period -> new ExpectedFigure(
                                metric,
                                period,
                                terms.due(
                                        metric.frequency(),
                                        own.get(metric.code().value()),
                                        period),
                                arrivals.getOrDefault(metric.code().value(), List.of()).stream()
                                        .filter(arrival -> ExpectedFigure.isOf(period, arrival))
                                        .toList())))
                .toList();
    }

    /// How many working days the definitions of metrics give, of those that do.
    private Map<String, Integer> ownTerms() {
        Map<String, Integer> own = new HashMap<>();
        definitions
                .rules()
                .forEach((code, rules) -> rules.stream()
                        .map(Rule::workingDays)
                        .filter(Objects::nonNull)
                        .forEach(days -> own.put(code, days)));
        return own;
    }

    List<ExpectedFigureView> views(List<ExpectedFigure> figures) {
        LocalDate today = LocalDate.now(clock);
        return figures.stream()
                .map(figure -> figure.view(today, clock.getZone()))
                .toList();
    }

    /// The rate of each agency and period.
    List<ReportingRateView> rates(List<ExpectedFigure> figures) {
        return figures.stream()
                .collect(Collectors.groupingBy(
                        figure -> figure.period() + "_" + figure.metric().service() + "_"
                                + Objects.requireNonNullElse(figure.metric().owner(), "-"),
                        TreeMap::new,
                        Collectors.toList()))
                .entrySet()
                .stream()
                .map(group -> rate(group.getKey(), group.getValue()))
                .toList();
    }

    private ReportingRateView rate(String id, List<ExpectedFigure> group) {
        LocalDate today = LocalDate.now(clock);
        ExpectedFigure first = group.getFirst();
        int reported = count(group, ExpectedFigure::isReported);
        int published = count(group, figure -> figure.hasReached(State.PUBLISHED));
        return new ReportingRateView(
                id,
                first.metric().service(),
                first.metric().owner(),
                first.period().toString(),
                DueView.of(last(group)),
                group.size(),
                reported,
                count(group, figure -> figure.hasReached(State.VERIFIED)),
                published,
                count(group, figure -> Boolean.TRUE.equals(figure.late(today, clock.getZone()))),
                count(group, figure -> figure.late(today, clock.getZone()) == null),
                group.size() - reported,
                percent(reported, group.size()),
                percent(published, group.size()),
                group.stream()
                        .filter(figure -> !figure.isReported())
                        .map(figure -> figure.metric().code().value())
                        .sorted()
                        .toList());
    }

    /// The day by which all of them are expected: where metrics have terms of their own, the last of their days.
    private static Reckoned<LocalDate> last(List<ExpectedFigure> group) {
        return group.stream()
                .map(ExpectedFigure::due)
                .reduce((one, other) -> isLater(other, one) ? other : one)
                .orElseThrow();
    }

    /// A year without a calendar is later than all.
    private static boolean isLater(Reckoned<LocalDate> one, Reckoned<LocalDate> other) {
        return other instanceof Reckoned.Known<LocalDate> known
                && (!(one instanceof Reckoned.Known<LocalDate> day)
                        || day.value().isAfter(known.value()));
    }

    private static int count(List<ExpectedFigure> figures, Predicate<ExpectedFigure> which) {
        return Math.toIntExact(figures.stream().filter(which).count());
    }

    private static BigDecimal percent(int part, int whole) {
        return BigDecimal.valueOf(part).multiply(HUNDRED).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
    }
}
