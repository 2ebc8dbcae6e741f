package ipstrategy.metrics.series;

import ipstrategy.metrics.figure.Observation.Status;
import ipstrategy.metrics.terms.Definition.Aggregation;
import ipstrategy.metrics.terms.PeriodType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Adds figures up from scratch, first over time and then over regions. It is how what was believed at some past
/// instant is added up, and what the projection is held against.
///
/// @param rule of the metric
/// @param weights the figures of the metric that weighs, none where nothing does
/// @param weightRule of the metric that weighs, or null
/// @param ancestors for each region those that it lies in and to which figures are added up
record Aggregating(Rule rule, List<Point> weights, @Nullable Rule weightRule, Map<String, List<String>> ancestors) {

    static final int DECIMALS = 10;

    private static final Comparator<Point> IN_TIME = Comparator.comparing(Point::start);

    /// The sums of figures of one metric.
    ///
    /// @param type to which periods, or null for each by itself
    /// @param level from which kind of region, or null for each region by itself
    List<Point> sums(List<Point> figures, @Nullable PeriodType type, @Nullable String level) {
        List<Point> timed = type == null ? figures : overTime(figures, type, rule, places(weights));
        if (level == null) {
            return timed;
        }
        return overRegions(timed, level, places(type == null ? weights : weightsOver(type)));
    }

    private List<Point> weightsOver(PeriodType type) {
        return weightRule == null ? List.of() : overTime(weights, type, weightRule, Map.of());
    }

    private static List<Point> overTime(
            List<Point> figures, PeriodType type, Rule rule, Map<String, BigDecimal> weights) {
        if (rule.overTime() == Aggregation.NONE) {
            return List.of();
        }
        Map<String, List<Point>> groups = groups(
                figures.stream().filter(one -> one.type().makesUp(type)).toList(),
                one -> List.of(key(one, one.region(), type.begin(one.start()) + "," + one.type())));
        return groups.values().stream()
                .map(parts -> {
                    Point first = parts.getFirst();
                    Point whole = new Point(
                            first.metric(),
                            first.breakdown(),
                            first.region(),
                            type,
                            type.begin(first.start()),
                            type.end(first.start()),
                            "",
                            first.type(),
                            null,
                            Status.O,
                            0,
                            0,
                            0,
                            null);
                    return rule.overTime() == Aggregation.LAST
                            ? last(whole, parts)
                            : sum(whole, rule.overTime(), parts, weights);
                })
                .toList();
    }

    private List<Point> overRegions(List<Point> figures, String level, Map<String, BigDecimal> weights) {
        Map<String, List<Point>> groups = groups(
                figures,
                one -> ancestors.getOrDefault(one.region(), List.of()).stream()
                        .map(ancestor -> key(
                                one, ancestor, one.type() + "," + one.start() + "," + one.end() + "," + one.source()))
                        .toList());
        List<Point> sums = new ArrayList<>();
        groups.forEach((key, parts) -> {
            Point first = parts.getFirst();
            Point whole = new Point(
                    first.metric(),
                    first.breakdown(),
                    key.split(",", -1)[1],
                    first.type(),
                    first.start(),
                    first.end(),
                    level,
                    first.source(),
                    null,
                    Status.O,
                    0,
                    0,
                    0,
                    null);
            sums.add(sum(whole, rule.overRegions(), parts, weights));
        });
        return sums;
    }

    /// The last part with a value stands for all; only that of the last period counts as a part.
    private static Point last(Point whole, List<Point> parts) {
        return parts.stream()
                .filter(one -> one.value() != null)
                .max(IN_TIME)
                .map(one -> filled(
                        whole,
                        one.value(),
                        one.status(),
                        one.qualifier(),
                        one.end().equals(whole.end()) ? 1 : 0))
                .orElse(whole);
    }

    private static Point sum(Point whole, Aggregation how, List<Point> parts, Map<String, BigDecimal> weights) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal weight = BigDecimal.ZERO;
        boolean unreliable = false;
        int qualifier = 0;
        int values = 0;
        int count = 0;
        for (Point part : parts) {
            BigDecimal weighs = how == Aggregation.WEIGHTED ? weights.get(place(part)) : BigDecimal.ONE;
            if (part.value() == null || weighs == null || weighs.signum() <= 0) {
                continue;
            }
            sum = sum.add(part.value().multiply(weighs));
            weight = weight.add(weighs);
            unreliable |= part.status() == Status.U;
            qualifier |= part.qualifier();
            count += part.parts();
            values++;
        }
        if (values == 0) {
            return whole;
        }
        BigDecimal value = how == Aggregation.SUM ? sum : sum.divide(weight, DECIMALS, RoundingMode.HALF_UP);
        return filled(whole, value, unreliable ? Status.U : Status.A, qualifier, count);
    }

    private static Point filled(Point whole, @Nullable BigDecimal value, Status status, int qualifier, int parts) {
        return new Point(
                whole.metric(),
                whole.breakdown(),
                whole.region(),
                whole.type(),
                whole.start(),
                whole.end(),
                whole.level(),
                whole.source(),
                value,
                status,
                qualifier,
                parts,
                0,
                null);
    }

    private static Map<String, List<Point>> groups(List<Point> figures, Function<Point, List<String>> keys) {
        Map<String, List<Point>> groups = new TreeMap<>();
        figures.forEach(one -> keys.apply(one)
                .forEach(key ->
                        groups.computeIfAbsent(key, none -> new ArrayList<>()).add(one)));
        return groups;
    }

    private static String key(Point one, String region, String period) {
        return one.breakdown() + "," + region + "," + period;
    }

    /// Of the weight's breakdowns only the whole weighs.
    private static Map<String, BigDecimal> places(List<Point> weights) {
        return weights.stream()
                .filter(one -> one.breakdown().isEmpty() && one.value() != null)
                .collect(Collectors.toMap(Aggregating::place, Point::value, (one, other) -> other));
    }

    private static String place(Point one) {
        return one.region() + "," + one.type() + "," + one.start() + "," + one.end() + "," + one.source();
    }
}
