package ipstrategy.metrics;

import ipstrategy.metrics.terms.Definition;
import ipstrategy.metrics.terms.Numbers;
import ipstrategy.metrics.terms.Remark;
import ipstrategy.metrics.terms.Source;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a metric should reach. A row is never changed: it is superseded by another.
@Entity
class Target {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private int place;

    @Column(name = "baseline_value")
    private @Nullable BigDecimal baselineValue;

    @Column(name = "baseline_period")
    private @Nullable String baselinePeriod;

    @Column(name = "target_value")
    private BigDecimal targetValue = BigDecimal.ZERO;

    @Column(name = "target_period")
    private String targetPeriod = "";

    private @Nullable BigDecimal increment;

    @Enumerated(EnumType.STRING)
    private Definition.Operator operator = Definition.Operator.AT_LEAST;

    @Embedded
    private @Nullable Source source;

    @Embedded
    private @Nullable Remark note;

    @Column(name = "recorded_at")
    private Instant recordedAt = Instant.EPOCH;

    @Column(name = "superseded_at")
    private @Nullable Instant supersededAt;

    protected Target() {}

    Target(SeededMetric.Aim aim, int place, Instant recordedAt) {
        this.place = place;
        this.baselineValue = aim.baseline() == null ? null : aim.baseline().value();
        this.baselinePeriod = aim.baseline() == null ? null : aim.baseline().period();
        this.targetValue = aim.target().value();
        this.targetPeriod = aim.target().period();
        this.increment = aim.increment();
        this.operator = aim.operator();
        this.source = aim.source();
        this.note = Remark.of(aim.note());
        this.recordedAt = recordedAt;
    }

    boolean wasBelievedAt(Instant instant) {
        return !recordedAt.isAfter(instant) && (supersededAt == null || supersededAt.isAfter(instant));
    }

    boolean isCurrent() {
        return supersededAt == null;
    }

    void supersede(Instant now) {
        if (supersededAt != null) {
            throw new IllegalStateException("a target is superseded once");
        }
        supersededAt = now;
    }

    int place() {
        return place;
    }

    MetricView.TargetView view() {
        return new MetricView.TargetView(
                baselineValue == null || baselinePeriod == null
                        ? null
                        : new MetricView.PointView(Numbers.plain(baselineValue), baselinePeriod),
                new MetricView.PointView(Numbers.plain(targetValue), targetPeriod),
                Numbers.plainOrNull(increment),
                operator,
                source,
                Remark.text(note));
    }
}
