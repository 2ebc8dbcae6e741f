package ipstrategy.metrics.aiming;

import ipstrategy.metrics.revision.MetricRevisions;
import ipstrategy.metrics.terms.Definition;
import ipstrategy.metrics.terms.Remark;
import ipstrategy.metrics.terms.Source;
import ipstrategy.web.answer.ActionView;
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
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// What a metric should reach. A row is never changed: it is superseded by another.
@Entity
public class Target {

    /// The region of a target that is of the whole country.
    public static final String NATION = "CN";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String region = NATION;
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

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Aim.Point> path = List.of();

    @Embedded
    private @Nullable Source source;

    @Embedded
    private @Nullable Remark note;

    @Column(name = "recorded_at")
    private Instant recordedAt = Instant.EPOCH;

    @Column(name = "recorded_by")
    private String recordedBy = "";

    private String reason = "";

    @Column(name = "superseded_at")
    private @Nullable Instant supersededAt;

    protected Target() {}

    public Target(Aim aim, String region, int place, MetricRevisions.Entered entered) {
        this.region = region;
        this.place = place;
        this.baselineValue = aim.baseline() == null ? null : aim.baseline().value();
        this.baselinePeriod = aim.baseline() == null ? null : aim.baseline().period();
        this.targetValue = aim.target().value();
        this.targetPeriod = aim.target().period();
        this.increment = aim.increment();
        this.operator = aim.operator();
        this.path = aim.path();
        this.source = aim.source();
        this.note = Remark.of(aim.note());
        this.recordedAt = entered.at();
        this.recordedBy = entered.by();
        this.reason = entered.reason();
    }

    public boolean wasBelievedAt(Instant instant) {
        return !recordedAt.isAfter(instant) && (supersededAt == null || supersededAt.isAfter(instant));
    }

    public boolean isCurrent() {
        return supersededAt == null;
    }

    public void supersede(Instant now) {
        if (supersededAt != null) {
            throw new IllegalStateException("a target is superseded once");
        }
        supersededAt = now;
    }

    /// Whether it is what a region should reach, or the whole country by its own code.
    public boolean isOf(String code) {
        return region.equals(code);
    }

    public String region() {
        return region;
    }

    public int place() {
        return place;
    }

    /// What it says.
    public Aim aim() {
        return new Aim(
                baselineValue == null || baselinePeriod == null ? null : new Aim.Point(baselineValue, baselinePeriod),
                new Aim.Point(targetValue, targetPeriod),
                increment,
                operator,
                path,
                source,
                Remark.text(note));
    }

    public TargetView view(String metric, String unit, List<ActionView> actions) {
        return new TargetView(metric, region, place, unit, aim(), recordedAt, supersededAt, reason, actions);
    }
}
