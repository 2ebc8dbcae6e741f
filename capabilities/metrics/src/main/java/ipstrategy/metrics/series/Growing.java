package ipstrategy.metrics.series;

import io.agroal.api.AgroalDataSource;
import ipstrategy.metrics.formula.Quantity;
import ipstrategy.metrics.growth.Basis;
import ipstrategy.metrics.growth.Compared;
import ipstrategy.metrics.growth.Comparing;
import ipstrategy.metrics.growth.GrownView;
import ipstrategy.metrics.growth.GrowthKind;
import ipstrategy.metrics.revision.Meanings;
import ipstrategy.metrics.revision.MetricRevisions;
import ipstrategy.metrics.terms.Period;
import ipstrategy.web.problem.Fault;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Compares numbers of a page with earlier ones of the same series, by the rules of growth. What may not be compared
/// says why.
@ApplicationScoped
class Growing {

    private static final String DEFINITIONS = """
            select concat_ws(',', o.metric, o.breakdown, o.region, o.period, o.revision), o.definition
              from unnest(?, ?, ?, ?, ?) as w (metric, breakdown, region, period, revision)
              join observation o on o.metric = w.metric and o.breakdown = w.breakdown and o.region = w.region
                                and o.period = w.period and o.revision = w.revision::int""";

    private final Answering answering;
    private final Points points;
    private final MetricRevisions revisions;
    private final AgroalDataSource database;

    Growing(Answering answering, Points points, MetricRevisions revisions, AgroalDataSource database) {
        this.answering = answering;
        this.points = points;
        this.revisions = revisions;
        this.database = database;
    }

    /// Why growth has no meaning for some of the metrics asked for; empty where it has for all, or is not asked for.
    List<Fault> refusals(Question question) {
        return question.compared() == null
                ? List.of()
                : points.rules(question.metrics()).stream()
                        .map(rule -> Comparing.ofKind(Compared.GROWTH, rule.metric(), rule.kind()))
                        .flatMap(Optional::stream)
                        .toList();
    }

    /// How each number grew, by its id.
    Map<String, GrownView> of(Question question, List<Point> numbers) {
        Compared asked = question.compared();
        if (asked == null || numbers.isEmpty()) {
            return Map.of();
        }
        Map<String, Basis> bases = new HashMap<>();
        numbers.forEach(one -> bases.put(one.id(), Basis.of(Period.of(one.period()), asked.base(), asked.kind())));
        List<Period> periods = bases.values().stream()
                .flatMap(basis -> basis instanceof Basis.From(Period base, int _) ? Stream.of(base) : Stream.empty())
                .distinct()
                .toList();
        List<Point> found = periods.isEmpty() ? List.of() : answering.all(question.ofBases(numbers, periods));
        Comparability comparable = comparable(numbers, found);
        Map<String, Point> byPlace =
                found.stream().collect(Collectors.toMap(Point::place, Function.identity(), (one, other) -> one));
        Map<String, GrownView> grown = new HashMap<>();
        for (Point one : numbers) {
            grown.put(
                    one.id(),
                    switch (bases.get(one.id())) {
                        case Basis.From from ->
                            grown(asked.kind(), from, one, byPlace.get(one.placeIn(from.base())), comparable);
                        case Basis.None(String _, String word, List<Object> arguments) ->
                            GrownView.cannotTell(asked.kind(), asked.base(), word, arguments);
                        case null -> throw new IllegalStateException("each number has a basis or none");
                    });
        }
        return grown;
    }

    private static GrownView grown(
            GrowthKind kind, Basis.From from, Point one, @Nullable Point base, Comparability comparable) {
        if (base == null) {
            return GrownView.cannotTell(kind, from.base(), "growth.no-base", List.of());
        }
        String refusal = comparable.refusal(one, base);
        if (refusal != null) {
            return GrownView.cannotTell(kind, from.base(), refusal, List.of(one.metric(), one.period(), base.period()));
        }
        if (one.value() == null || base.value() == null) {
            String word = one.value() == null ? "growth.figure-missing" : "growth.base-missing";
            return GrownView.cannotTell(kind, from.base(), word, List.of());
        }
        if (one.isAddedUp() && one.parts() != base.parts()) {
            return GrownView.cannotTell(kind, from.base(), "growth.other-parts", List.of(one.parts(), base.parts()));
        }
        return GrownView.of(
                kind,
                from,
                new Quantity(one.value(), Precision.of(one.qualifier())),
                new Quantity(base.value(), Precision.of(base.qualifier())));
    }

    private Comparability comparable(List<Point> numbers, List<Point> bases) {
        List<Point> figures = Stream.concat(numbers.stream(), bases.stream())
                .filter(one -> !one.isAddedUp())
                .toList();
        Set<String> metrics = numbers.stream().map(Point::metric).collect(Collectors.toSet());
        Map<String, Integer> definitions = new HashMap<>();
        if (!figures.isEmpty()) {
            definitions(figures).read(database, row -> definitions.put(row.getString(1), row.getInt(2)));
        }
        return new Comparability(definitions, revisions.meanings(metrics));
    }

    private static Sql definitions(List<Point> figures) {
        return Sql.of(
                DEFINITIONS,
                figures.stream().map(Point::metric).toList(),
                figures.stream().map(Point::breakdown).toList(),
                figures.stream().map(Point::region).toList(),
                figures.stream().map(Point::period).toList(),
                figures.stream().map(one -> String.valueOf(one.revision())).toList());
    }

    /// Under which definitions figures were made, and which of these mean the same.
    private record Comparability(Map<String, Integer> definitions, Meanings meanings) {

        /// Why two numbers of one series may not be compared, as a key of the word list; null where they may.
        @Nullable
        String refusal(Point one, Point base) {
            if (one.isAddedUp()) {
                return meanings.hasOneMeaning(one.metric()) ? null : "growth.sums-of-definitions";
            }
            return meanings.ofSameMeaning(one.metric(), definition(one), definition(base))
                    ? null
                    : "growth.definitions-differ";
        }

        private int definition(Point figure) {
            String name = String.join(
                    ",",
                    figure.metric(),
                    figure.breakdown(),
                    figure.region(),
                    figure.period(),
                    String.valueOf(figure.revision()));
            return definitions.getOrDefault(name, 1);
        }
    }
}
