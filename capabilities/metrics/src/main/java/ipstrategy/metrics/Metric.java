package ipstrategy.metrics;

import ipstrategy.metrics.aiming.Aim;
import ipstrategy.metrics.aiming.Target;
import ipstrategy.metrics.figure.ObservationView;
import ipstrategy.metrics.revision.Defined;
import ipstrategy.metrics.revision.MetricRevisions;
import ipstrategy.metrics.terms.Definition;
import ipstrategy.metrics.terms.Dimension;
import ipstrategy.metrics.terms.MetricCode;
import ipstrategy.metrics.terms.Remark;
import ipstrategy.metrics.terms.Rule;
import ipstrategy.metrics.terms.Source;
import ipstrategy.seeding.Plantable;
import ipstrategy.seeding.Planting;
import ipstrategy.web.Text;
import ipstrategy.web.answer.ActionView;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// A defined quantity and what it should reach.
@Entity
class Metric implements Plantable<SeededMetric> {

    @EmbeddedId
    private MetricCode code;

    @Column(name = "name_zh")
    private String nameZh;

    @Column(name = "name_en")
    private String nameEn;

    @Column(name = "concept_zh")
    private String conceptZh;

    @Column(name = "concept_en")
    private String conceptEn;

    private String service;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> contributing;

    private String unit;

    @Column(name = "unit_zh")
    private String unitZh;

    @Column(name = "unit_en")
    private String unitEn;

    @Column(name = "unit_multiplier")
    private int unitMultiplier;

    @Enumerated(EnumType.STRING)
    private Definition.Kind kind;

    @Enumerated(EnumType.STRING)
    private Definition.Direction direction;

    @Enumerated(EnumType.STRING)
    private Definition.Frequency frequency;

    @Enumerated(EnumType.STRING)
    private Definition.@Nullable Attribute attribute;

    @Enumerated(EnumType.STRING)
    @Column(name = "time_aggregation")
    private Definition.Aggregation timeAggregation;

    @Enumerated(EnumType.STRING)
    @Column(name = "region_aggregation")
    private Definition.Aggregation regionAggregation;

    private @Nullable String weight;
    private @Nullable String formula;
    private @Nullable String owner;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Dimension> dimensions;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Rule> rules = List.of();

    @Embedded
    private Source source;

    @Embedded
    private @Nullable Remark note;

    private int revision;

    @Version
    private long version;

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "metric", nullable = false, updatable = false)
    private List<Target> targets = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Metric() {}

    @SuppressWarnings("NullAway.Init")
    Metric(MetricCode code) {
        this.code = code;
    }

    /// Takes over what the seeds say now. Targets that changed are superseded, not overwritten.
    @Override
    public void take(SeededMetric row, Instant now) {
        define(row.service(), row.defined());
        aim(row.targets(), now);
    }

    /// Means this from now on; where that is something else than before, it is the next revision.
    void define(String service, Defined next) {
        if (revision > 0 && next.equals(defined())) {
            return;
        }
        revision++;
        this.service = service;
        nameZh = next.name().zh();
        nameEn = next.name().en();
        conceptZh = next.concept().zh();
        conceptEn = next.concept().en();
        contributing = next.contributing();
        unit = next.unit();
        unitZh = next.unitName().zh();
        unitEn = next.unitName().en();
        unitMultiplier = next.unitMultiplier();
        kind = next.kind();
        direction = next.direction();
        frequency = next.frequency();
        attribute = next.attribute();
        dimensions = next.dimensions();
        rules = next.rules();
        timeAggregation = next.timeAggregation();
        regionAggregation = next.regionAggregation();
        weight = next.weight();
        formula = next.formula();
        owner = next.owner();
        source = next.source();
        note = Remark.of(next.note());
    }

    List<Rule> rules() {
        return rules;
    }

    /// What it means now.
    Defined defined() {
        return new Defined(
                new Text(nameZh, nameEn),
                new Text(conceptZh, conceptEn),
                contributing,
                unit,
                new Text(unitZh, unitEn),
                unitMultiplier,
                kind,
                direction,
                frequency,
                attribute,
                dimensions,
                rules,
                timeAggregation,
                regionAggregation,
                weight,
                formula,
                owner,
                source,
                Remark.text(note));
    }

    int revision() {
        return revision;
    }

    MetricCode code() {
        return code;
    }

    @Override
    public long version() {
        return version;
    }

    @Override
    public MetricView view(Instant now) {
        return view(revision, defined(), now, null, List.of());
    }

    /// The metric as it goes over the wire, as one of its revisions defines it, with the targets of the country that
    /// were believed at an instant.
    MetricView view(
            int revision, Defined defined, Instant asOf, @Nullable ObservationView latest, List<ActionView> actions) {
        return new MetricView(
                code.value(),
                revision,
                defined.name(),
                defined.concept(),
                service,
                defined.contributing(),
                defined.unit(),
                defined.unitName(),
                defined.unitMultiplier(),
                defined.kind(),
                defined.direction(),
                defined.frequency(),
                defined.attribute(),
                defined.dimensions(),
                defined.rules(),
                defined.timeAggregation(),
                defined.regionAggregation(),
                defined.weight(),
                defined.formula(),
                defined.owner(),
                aims(Target.NATION, asOf),
                latest,
                defined.source(),
                defined.note(),
                actions);
    }

    /// What it means and the country should reach, as believed at an instant.
    MetricDefinition definition(Instant asOf) {
        return definition(Target.NATION, asOf);
    }

    /// What it means and a region should reach.
    MetricDefinition definition(String region, Instant asOf) {
        return definition(revision, defined(), region, asOf);
    }

    /// What it meant under one of its revisions, and what a region should reach as believed at an instant.
    MetricDefinition definition(int revision, Defined defined, String region, Instant asOf) {
        String weighing = defined.weight();
        return new MetricDefinition(
                code,
                revision,
                defined.name(),
                service,
                defined.unit(),
                defined.unitMultiplier(),
                defined.kind(),
                defined.direction(),
                defined.frequency(),
                defined.dimensions(),
                defined.timeAggregation(),
                defined.regionAggregation(),
                weighing == null ? null : new MetricCode(weighing),
                defined.formula(),
                defined.owner(),
                aims(region, asOf));
    }

    /// The targets that hold now, in the order of the documents and then of their setting.
    List<Target> currentTargets() {
        return inOrder(Target::isCurrent);
    }

    /// The targets that were believed at an instant, in the same order.
    List<Target> targetsAt(Instant asOf) {
        return inOrder(target -> target.wasBelievedAt(asOf));
    }

    /// Aims at this from now on in a region: in place of a target that stands, or besides all others.
    Target aimAt(Aim aim, String region, @Nullable Target standing, MetricRevisions.Entered entered) {
        int place = standing == null
                ? 1 + targets.stream().mapToInt(Target::place).max().orElse(0)
                : standing.place();
        if (standing != null) {
            standing.supersede(entered.at());
        }
        Target target = new Target(aim, region, place, entered);
        targets.add(target);
        return target;
    }

    private List<Target> inOrder(Predicate<Target> chosen) {
        return targets.stream()
                .filter(chosen)
                .sorted(Comparator.comparingInt(Target::place))
                .toList();
    }

    /// The regions that have targets of their own at an instant, by code.
    List<String> targetedRegions(Instant asOf) {
        return targetsAt(asOf).stream()
                .map(Target::region)
                .filter(region -> !region.equals(Target.NATION))
                .distinct()
                .sorted()
                .toList();
    }

    private List<Aim> aims(String region, Instant asOf) {
        return targetsAt(asOf).stream()
                .filter(target -> target.isOf(region))
                .map(Target::aim)
                .toList();
    }

    private void aim(List<Aim> wanted, Instant now) {
        List<Aim> held = new ArrayList<>();
        for (Target target : targets) {
            if (!target.isOf(Target.NATION)) {
                continue;
            }
            if (target.isCurrent() && wanted.contains(target.aim())) {
                held.add(target.aim());
            } else if (target.isCurrent()) {
                target.supersede(now);
            }
        }
        for (int place = 0; place < wanted.size(); place++) {
            if (!held.contains(wanted.get(place))) {
                targets.add(new Target(
                        wanted.get(place),
                        Target.NATION,
                        place + 1,
                        new MetricRevisions.Entered(Planting.SEEDS.name(), "seeds", now)));
            }
        }
    }
}
