package ipstrategy.metrics.revision;

import ipstrategy.metrics.terms.MetricCode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// One revision of a metric's definition. It is never changed.
@Entity
@Immutable
@Table(name = "metric_definition")
class MetricRevision {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String metric;
    private int revision;

    @JdbcTypeCode(SqlTypes.JSON)
    private Defined defined;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "recorded_by")
    private String recordedBy;

    private String reason;

    @SuppressWarnings("NullAway.Init")
    protected MetricRevision() {}

    MetricRevision(MetricCode metric, int revision, Defined defined, MetricRevisions.Entered entered) {
        this.metric = metric.value();
        this.revision = revision;
        this.defined = defined;
        this.recordedAt = entered.at();
        this.recordedBy = entered.by();
        this.reason = entered.reason();
    }

    MetricRevisionView view() {
        return new MetricRevisionView(metric, revision, recordedAt, reason, defined);
    }
}
