package ipstrategy.metrics.intake;

import ipstrategy.identity.Caller;
import ipstrategy.metrics.Definitions;
import ipstrategy.metrics.MetricDefinition;
import ipstrategy.metrics.place.KnownRegionView;
import ipstrategy.metrics.terms.Definition;
import ipstrategy.metrics.terms.Dimension;
import ipstrategy.metrics.terms.Period;
import ipstrategy.metrics.terms.PeriodType;
import ipstrategy.metrics.terms.Rule;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What rows are checked against, all of it in memory, and the number that each code has within one intake.
final class KnownTerms {

    /// Four numbers make up one key of 64 bits.
    private static final int MOST_METRICS = 1 << 14;

    private static final int MOST_REGIONS = 1 << 14;
    private static final int MOST_BREAKDOWNS = 1 << 16;
    private static final int MOST_PERIODS = 1 << 19;

    private final Map<String, KnownMetric> metrics = new HashMap<>();
    private final Map<String, Integer> regions = new HashMap<>();
    private final Map<String, KnownPeriod> periods = new HashMap<>();
    private final Map<String, Integer> breakdowns = new HashMap<>();
    private final LocalDate today;

    private KnownTerms(LocalDate today) {
        this.today = today;
    }

    static KnownTerms of(Definitions definitions, List<KnownRegionView> regions, Caller caller, LocalDate today) {
        KnownTerms known = new KnownTerms(today);
        Map<String, List<Rule>> rules = definitions.rules();
        for (MetricDefinition definition : definitions.all()) {
            String code = definition.code().value();
            known.metrics.put(
                    code,
                    new KnownMetric(
                            definition,
                            known.metrics.size(),
                            rules.getOrDefault(code, List.of()),
                            ReportingRight.refusal(definition, caller)));
        }
        regions.forEach(region -> known.regions.put(region.code(), known.regions.size()));
        if (known.metrics.size() > MOST_METRICS || known.regions.size() > MOST_REGIONS) {
            throw new IllegalStateException("more metrics or regions than keys are made for");
        }
        return known;
    }

    /// A period that rows name.
    record KnownPeriod(Period period, PeriodType type, int number, boolean future) {

        /// Whether its length fits how often the metric is observed.
        boolean fits(MetricDefinition definition) {
            // A stock is often printed as of the day it was counted; what is computed is of the day of its inputs.
            boolean accrued = definition.kind() == Definition.Kind.STOCK
                    || definition.kind() == Definition.Kind.CUMULATIVE
                    || definition.formula() != null;
            return type.fits(definition.frequency(), accrued);
        }
    }

    /// A breakdown that rows name, in the order in which it is kept.
    ///
    /// @param word what is wrong with it, or null
    record KnownBreakdown(String key, int number, @Nullable String word, List<Object> arguments) {}

    /// A metric that rows name.
    static final class KnownMetric {

        private final MetricDefinition definition;
        private final int number;
        private final List<Rule> rules;
        private final @Nullable Rule range;
        private final @Nullable String refusal;
        private final Map<String, KnownBreakdown> breakdowns = new HashMap<>();

        KnownMetric(MetricDefinition definition, int number, List<Rule> rules, @Nullable String refusal) {
            this.definition = definition;
            this.number = number;
            this.rules = rules;
            this.range = rules.stream()
                    .filter(rule -> rule.rule() == Rule.Kind.RANGE)
                    .findFirst()
                    .orElse(null);
            this.refusal = refusal;
        }

        MetricDefinition definition() {
            return definition;
        }

        List<Rule> rules() {
            return rules;
        }

        @Nullable
        Rule range() {
            return range;
        }

        /// Why the caller may not report it, as a key of the word list; null where he may.
        @Nullable
        String refusal() {
            return refusal;
        }
    }

    Map<String, KnownMetric> metrics() {
        return metrics;
    }

    @Nullable
    KnownMetric metric(String code) {
        return metrics.get(code);
    }

    boolean hasRegion(String code) {
        return regions.containsKey(code);
    }

    /// The period, or null where the text is none.
    @Nullable
    KnownPeriod period(String text) {
        KnownPeriod known = periods.get(text);
        if (known == null && periods.size() < MOST_PERIODS) {
            known = Period.parse(text).map(this::numbered).orElse(null);
            if (known != null) {
                periods.put(text, known);
            }
        }
        return known;
    }

    KnownBreakdown breakdown(KnownMetric metric, String text) {
        KnownBreakdown known = metric.breakdowns.get(text);
        if (known == null) {
            known = read(metric.definition, text);
            // What somebody makes up is not remembered: there is no end to it.
            if (known.word() == null) {
                metric.breakdowns.put(text, known);
            }
        }
        return known;
    }

    /// The same for two rows if and only if they are about the same metric, region, breakdown and period.
    long key(KnownMetric metric, String region, KnownBreakdown breakdown, KnownPeriod period) {
        long place = ((long) metric.number << 14) | regions.getOrDefault(region, 0);
        return ((place << 16) | breakdown.number()) << 19 | period.number();
    }

    private KnownPeriod numbered(Period period) {
        return new KnownPeriod(
                period, PeriodType.of(period), periods.size(), period.start().isAfter(today));
    }

    private KnownBreakdown read(MetricDefinition definition, String text) {
        if (text.isEmpty()) {
            return new KnownBreakdown("", number(""), null, List.of());
        }
        Map<String, String> parts = new TreeMap<>();
        for (String one : text.split(";", -1)) {
            int equals = one.indexOf('=');
            if (equals <= 0
                    || parts.put(
                                    one.substring(0, equals).strip(),
                                    one.substring(equals + 1).strip())
                            != null) {
                return wrong("row.breakdown-malformed");
            }
        }
        for (Map.Entry<String, String> part : parts.entrySet()) {
            Dimension dimension = definition.dimensions().stream()
                    .filter(one -> one.code().equals(part.getKey()))
                    .findFirst()
                    .orElse(null);
            if (dimension == null) {
                return wrong("row.unknown-dimension", part.getKey(), definition.code(), names(definition.dimensions()));
            }
            if (!dimension.has(part.getValue())) {
                String known =
                        dimension.values().stream().map(Dimension.Value::code).collect(Collectors.joining(", "));
                return wrong("row.unknown-dimension-value", part.getValue(), part.getKey(), known);
            }
        }
        String key = parts.entrySet().stream()
                .map(part -> part.getKey() + "=" + part.getValue())
                .collect(Collectors.joining(";"));
        return new KnownBreakdown(key, number(key), null, List.of());
    }

    private int number(String breakdown) {
        Integer known = breakdowns.putIfAbsent(breakdown, breakdowns.size());
        if (breakdowns.size() > MOST_BREAKDOWNS) {
            throw new IllegalStateException("more breakdowns than keys are made for");
        }
        return known == null ? breakdowns.size() - 1 : known;
    }

    private static KnownBreakdown wrong(String word, Object... arguments) {
        return new KnownBreakdown("", 0, word, Arrays.asList(arguments));
    }

    private static String names(List<Dimension> dimensions) {
        return dimensions.isEmpty()
                ? "-"
                : dimensions.stream().map(Dimension::code).collect(Collectors.joining(", "));
    }
}
