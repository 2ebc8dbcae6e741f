package ipstrategy.metrics.series;

import ipstrategy.metrics.terms.Period;
import ipstrategy.metrics.terms.PeriodType;
import ipstrategy.web.listing.Page;
import ipstrategy.web.listing.Sort;
import ipstrategy.web.problem.Fault;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Answers a question: with what is published now from the projection, with what was believed before from the figures
/// themselves, and with sums only where the definition has a rule for them.
@ApplicationScoped
class Answering {

    /// Five hundred numbers of a page, each of a region and a period of its own, have far fewer.
    private static final int MOST_BASES = 250_000;

    private final Points points;
    private final Vintages vintages;

    Answering(Points points, Vintages vintages) {
        this.points = points;
        this.vintages = vintages;
    }

    /// What comes of a question.
    sealed interface Outcome {

        /// @param oneBeyond the numbers, one more than the page holds
        /// @param total how many there are over all pages
        /// @param shown how they are shown
        record Found(List<Point> oneBeyond, long total, Shown shown) implements Outcome {}

        /// The definition has no rule by which these could be put together.
        record NotAdditive(List<Fault> faults) implements Outcome {}

        /// There is more than one way to add them up, and the question does not say which.
        record Unclear(List<Fault> faults) implements Outcome {}
    }

    Outcome answer(Question question, Place place) {
        Map<String, Rule> rules =
                points.rules(question.metrics()).stream().collect(Collectors.toMap(Rule::metric, Function.identity()));
        Grouping grouping = question.grouping();
        if (grouping.isNone()) {
            return question.isOfNow()
                    ? published(question, List.of(), place, rules)
                    : found(vintages.page(question, place), vintages.count(question), rules);
        }
        List<Fault> refused = rules.values().stream()
                .sorted(Comparator.comparing(Rule::metric))
                .flatMap(rule -> refusal(rule, grouping).stream())
                .toList();
        return refused.isEmpty() ? sums(question, rules, place) : new Outcome.NotAdditive(refused);
    }

    /// All numbers of a question, on one page; none where they could not be put together.
    List<Point> all(Question question) {
        Place place = new Place(new Page(new Sort(Place.BY_ID, false), Page.USUAL_LIMIT, null), MOST_BASES);
        return switch (answer(question, place)) {
            case Outcome.Found(List<Point> found, long _, Shown _) -> found;
            case Outcome.NotAdditive _, Outcome.Unclear _ -> List.of();
        };
    }

    private Outcome sums(Question question, Map<String, Rule> rules, Place place) {
        List<Points.Stratum> strata = new ArrayList<>();
        List<Fault> unclear = new ArrayList<>();
        for (String metric : rules.keySet().stream().sorted().toList()) {
            List<Points.Stratum> possible = points.strata(metric, question);
            strata.addAll(possible);
            if (possible.size() > 1) {
                String name = question.grouping().level() != null && question.level() == null ? "level" : "periodType";
                String ways = possible.stream().map(Points.Stratum::toString).collect(Collectors.joining(", "));
                unclear.add(Fault.query(name, "series.several-ways", metric, ways));
            }
        }
        if (!unclear.isEmpty()) {
            return new Outcome.Unclear(unclear);
        }
        if (strata.isEmpty()) {
            return found(List.of(), 0, rules);
        }
        if (question.isOfNow()) {
            return published(question, strata, place, rules);
        }
        List<Point> all = fromScratch(question, strata.getFirst(), rules);
        Comparator<Point> byId = Comparator.comparing(Point::id);
        Comparator<Point> order = place.page().sort().descending() ? byId.reversed() : byId;
        List<Point> beyond = all.stream()
                .sorted(order)
                .filter(place::isBehind)
                .limit(place.limit() + 1L)
                .toList();
        return found(beyond, all.size(), rules);
    }

    /// The sums of what was believed at an instant, which nobody keeps.
    List<Point> fromScratch(Question question, Points.Stratum stratum, Map<String, Rule> rules) {
        Rule rule = Objects.requireNonNull(rules.get(stratum.metric()));
        Grouping grouping = question.grouping();
        String smaller = stratum.level().isEmpty() ? null : stratum.level();
        PeriodType shorter = stratum.source().isEmpty() ? question.type() : PeriodType.valueOf(stratum.source());
        List<Point> weights = List.of();
        Rule weightRule = null;
        if (rule.weight() != null && rule.weighed()) {
            weights = vintages.of(question.of(rule.weight()), smaller, shorter);
            weightRule = points.rules(List.of(rule.weight())).getFirst();
        }
        Map<String, List<String>> ancestors = grouping.level() == null ? Map.of() : points.ancestors(grouping.level());
        List<Point> sums = new Aggregating(rule, weights, weightRule, ancestors)
                .sums(vintages.of(question, smaller, shorter), grouping.type(), smaller);
        Set<String> regions = points.regions(question, grouping.level() == null ? question.level() : grouping.level());
        Set<Period> periods = new HashSet<>(question.periods());
        List<Point> chosen = sums.stream()
                .filter(one -> regions.contains(one.region()))
                .filter(one -> periods.isEmpty() || periods.contains(Period.of(one.period())))
                .filter(one -> question.from() == null || !one.start().isBefore(question.from()))
                .filter(one -> question.to() == null || !one.end().isAfter(question.to()))
                .toList();
        return latest(chosen, question);
    }

    private static List<Point> latest(List<Point> sums, Question question) {
        Integer latest = question.latest();
        if (latest == null) {
            return sums;
        }
        Map<String, List<Point>> series =
                sums.stream().collect(Collectors.groupingBy(one -> one.breakdown() + "," + one.region() + one.type()));
        return series.values().stream()
                .flatMap(one -> one.stream()
                        .sorted(Comparator.comparing(Point::start).reversed())
                        .limit(latest))
                .toList();
    }

    /// What all fits on the first page is counted by looking at it.
    private Outcome published(Question question, List<Points.Stratum> strata, Place place, Map<String, Rule> rules) {
        List<Point> oneBeyond = points.page(question, strata, place);
        boolean all = place.page().after() == null && oneBeyond.size() <= place.limit();
        return found(oneBeyond, all ? oneBeyond.size() : points.count(question, strata), rules);
    }

    private Outcome found(List<Point> oneBeyond, long total, Map<String, Rule> rules) {
        Set<String> regions =
                oneBeyond.stream().filter(Point::isAddedUp).map(Point::region).collect(Collectors.toSet());
        Set<String> levels = oneBeyond.stream()
                .map(Point::level)
                .filter(level -> !level.isEmpty())
                .collect(Collectors.toSet());
        return new Outcome.Found(oneBeyond, total, new Shown(rules, Map.of(), points.regionsIn(regions, levels)));
    }

    private static Optional<Fault> refusal(Rule rule, Grouping grouping) {
        String weight = rule.weight() == null ? "" : rule.weight();
        return Optional.ofNullable(rule.refusal(grouping.type() != null, grouping.level() != null))
                .map(word -> Fault.query("groupBy", word, rule.metric(), weight));
    }
}
