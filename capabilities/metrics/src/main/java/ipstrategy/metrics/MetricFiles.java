package ipstrategy.metrics;

import ipstrategy.metrics.aiming.Aim;
import ipstrategy.metrics.figure.Observation;
import ipstrategy.metrics.figure.SeededFigure;
import ipstrategy.metrics.formula.Checking;
import ipstrategy.metrics.terms.Definition;
import ipstrategy.metrics.terms.Dimension;
import ipstrategy.metrics.terms.MetricCode;
import ipstrategy.metrics.terms.Period;
import ipstrategy.metrics.terms.SeededRule;
import ipstrategy.metrics.terms.Source;
import ipstrategy.seeding.SeedRecord;
import ipstrategy.seeding.Seeds;
import ipstrategy.web.Language;
import ipstrategy.web.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads metrics and figures of all services and checks every reference between them.
final class MetricFiles {

    private static final MetricCode NONE = new MetricCode("NONE");

    private final Seeds seeds;
    private final Set<String> services;
    private final Map<String, SeededMetric.Unit> units = new HashMap<>();
    private final Set<String> documents;
    private final Set<String> regions;

    /// A formula is checked when all metrics that it may take are read.
    private final List<Consumer<Map<String, SeededMetric>>> formulas = new ArrayList<>();

    MetricFiles(Seeds seeds) {
        this.seeds = seeds;
        this.services = seeds.codes("services.yaml", "code");
        this.documents = seeds.codes("documents.yaml", "code");
        this.regions = seeds.codes("regions.yaml", "code");
        seeds.codes("units.yaml", "code");
        seeds.records("units.yaml", record -> {
            String code = record.text("code");
            record.leave("symbol");
            return units.put(code, new SeededMetric.Unit(code, record.bilingual("name", 0, 0)));
        });
    }

    Map<String, SeededMetric> metrics() {
        Set<String> codes = new HashSet<>();
        Map<String, SeededMetric> found = new LinkedHashMap<>();
        for (String service : services) {
            String file = "metrics/" + service + ".yaml";
            if (seeds.has(file)) {
                seeds.records(file, record -> metric(service, codes, record))
                        .forEach(metric -> found.put(metric.code().value(), metric));
            }
        }
        formulas.forEach(check -> check.accept(found));
        formulas.clear();
        return found;
    }

    List<SeededFigure> figures(Map<String, SeededMetric> metrics) {
        Set<String> keys = new HashSet<>();
        List<SeededFigure> found = new ArrayList<>();
        for (String document : documents) {
            String file = "figures/" + document + ".yaml";
            if (seeds.has(file)) {
                found.addAll(seeds.records(file, record -> figure(document, metrics, keys, record)));
            }
        }
        return found;
    }

    private SeededMetric metric(String service, Set<String> known, SeedRecord record) {
        String code = record.code("code", MetricCode.FORM);
        if (!known.add(code)) {
            record.wrong("code", "the metric " + code + " stands twice");
        }
        String owner = record.oneOf("service", Set.of(service));
        String unit = record.oneOf("unit", units.keySet());
        Definition.Kind kind = record.oneOf("kind", Definition.Kind.class);
        Definition.Aggregation overTime = record.optionalOneOf("timeAggregation", Definition.Aggregation.class);
        Definition.Aggregation overRegions = record.optionalOneOf("regionAggregation", Definition.Aggregation.class);
        String weight = record.optionalText("weight");
        String formula = record.optionalText("formula");
        if (formula != null && MetricCode.FORM.matcher(code).matches()) {
            formulas.add(metrics -> check(new MetricCode(code), unit, formula, metrics, record));
        }
        return new SeededMetric(
                MetricCode.FORM.matcher(code).matches() ? new MetricCode(code) : NONE,
                record.bilingual("name", 60, 160),
                record.bilingual("concept", 0, 0),
                owner,
                record.codes("contributing", services),
                units.getOrDefault(unit, new SeededMetric.Unit(unit, new Text("?", "?"))),
                SeededMetric.multiplier(record, unit),
                kind,
                record.oneOf("direction", Definition.Direction.class),
                record.oneOf("frequency", Definition.Frequency.class),
                record.optionalOneOf("attribute", Definition.Attribute.class),
                dimensions(record),
                record.optionalRecords("rules", SeededRule::of),
                overTime == null ? kind.overTime() : overTime,
                overRegions == null ? kind.overRegions() : overRegions,
                weight == null ? null : new MetricCode(weight),
                formula,
                record.optionalText("owner"),
                source(record),
                record.optionalBilingual("note"),
                record.records("targets", this::aim));
    }

    private static void check(
            MetricCode code, String unit, String formula, Map<String, SeededMetric> metrics, SeedRecord record) {
        new Checking(other -> Optional.ofNullable(metrics.get(other.value()))
                        .map(known -> new Checking.Known(known.unit().code(), known.formula())))
                .faults(code, unit, formula)
                .forEach(fault -> record.wrong("formula", fault.in(Language.EN)));
    }

    private static List<Dimension> dimensions(SeedRecord record) {
        Set<String> codes = new HashSet<>();
        return record.records("dimensions", inner -> {
            String code = inner.code("code", MetricCode.FORM);
            if (!codes.add(code)) {
                inner.wrong("code", "the dimension " + code + " stands twice");
            }
            List<Dimension.Value> values = inner.records(
                    "values",
                    value -> new Dimension.Value(value.code("code", MetricCode.FORM), value.bilingual("name", 0, 0)));
            if (values.stream().map(Dimension.Value::code).distinct().count() < values.size()) {
                inner.wrong("values", "a value stands twice");
            }
            return new Dimension(code, values);
        });
    }

    private Aim aim(SeedRecord record) {
        SeedRecord baseline = record.optionalRecord("baseline");
        Aim.Point from = baseline == null ? null : point(baseline);
        Aim.Point to = point(record.record("target"));
        BigDecimal increment = record.optionalNumber("increment");
        if (increment != null
                && from != null
                && to.value().subtract(from.value()).compareTo(increment) != 0) {
            record.wrong("increment", "the target less the baseline is not " + increment);
        }
        return new Aim(
                from,
                to,
                increment,
                record.oneOf("operator", Definition.Operator.class),
                record.optionalRecords("path", MetricFiles::point),
                source(record),
                record.optionalBilingual("note"));
    }

    private static Aim.Point point(SeedRecord record) {
        BigDecimal value = record.optionalNumber("value");
        if (value == null) {
            record.wrong("value", "is missing");
        }
        Aim.Point point = new Aim.Point(
                value == null ? BigDecimal.ZERO : value, period(record).toString());
        record.nothingElse();
        return point;
    }

    private SeededFigure figure(
            String document, Map<String, SeededMetric> metrics, Set<String> keys, SeedRecord record) {
        SeededMetric metric = metrics.get(record.oneOf("metric", metrics.keySet()));
        Map<String, String> breakdown = record.map("breakdown");
        BigDecimal value = record.optionalNumber("value");
        Text missing = record.optionalBilingual("missing");
        Observation.Status status = record.oneOf("status", Observation.Status.class);
        checkMissing(record, value, missing, status);
        checkBreakdown(record, metric, breakdown);
        SeededFigure figure = new SeededFigure(
                metric == null ? NONE : metric.code(),
                period(record),
                record.oneOf("region", regions),
                breakdown,
                value,
                metric == null ? "?" : metric.unit().code(),
                record.optionalText("printed"),
                record.oneOf("qualifier", Observation.Qualifier.class),
                status,
                missing,
                new Source(document, record.text("locator")),
                record.optionalBilingual("note"));
        if (!keys.add(figure.key())) {
            record.wrong("metric", "the figure " + figure.key() + " stands twice");
        }
        return figure;
    }

    private static void checkMissing(
            SeedRecord record, @Nullable BigDecimal value, @Nullable Text missing, Observation.Status status) {
        boolean saysMissing = status == Observation.Status.O || status == Observation.Status.M;
        if ((value == null) != saysMissing || (value == null) != (missing != null)) {
            record.wrong("value", "a value is null if and only if the status is O or M and a reason is given");
        }
    }

    private static void checkBreakdown(
            SeedRecord record, @Nullable SeededMetric metric, Map<String, String> breakdown) {
        if (metric != null) {
            Map<String, Dimension> dimensions = metric.dimensions().stream()
                    .collect(Collectors.toMap(Dimension::code, one -> one, (one, twice) -> one));
            breakdown.forEach((dimension, value) -> {
                Dimension known = dimensions.get(dimension);
                if (known == null || !known.has(value)) {
                    record.wrong("breakdown", metric.code() + " has no " + dimension + " " + value);
                }
            });
        }
    }

    private Source source(SeedRecord record) {
        SeedRecord inner = record.record("source");
        Source source = new Source(inner.oneOf("document", documents), inner.text("locator"));
        inner.nothingElse();
        return source;
    }

    private static Period period(SeedRecord record) {
        String text = record.text("period");
        return Period.parse(text).orElseGet(() -> {
            record.wrong("period", "«" + text + "» is not a period");
            return Period.of("1900");
        });
    }
}
