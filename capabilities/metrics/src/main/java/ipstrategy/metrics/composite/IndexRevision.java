package ipstrategy.metrics.composite;

import ipstrategy.identity.Caller;
import ipstrategy.web.answer.ActionView;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// One version of a composite index. It is never changed; the last one holds.
@Entity
@Immutable
@Table(name = "composite_index")
class IndexRevision {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String code;
    private int revision;

    @JdbcTypeCode(SqlTypes.JSON)
    private IndexDefinition defined;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "recorded_by")
    private String recordedBy;

    private String reason;

    @SuppressWarnings("NullAway.Init")
    protected IndexRevision() {}

    IndexRevision(String code, int revision, IndexDefinition defined, String by, String reason, Instant now) {
        this.code = code;
        this.revision = revision;
        this.defined = defined;
        this.recordedBy = by;
        this.reason = reason;
        this.recordedAt = now;
    }

    String code() {
        return code;
    }

    int revision() {
        return revision;
    }

    IndexDefinition defined() {
        return defined;
    }

    IndexView view(Caller caller) {
        return new IndexView(
                code,
                revision,
                defined.name(),
                defined.concept(),
                defined.regions(),
                defined.components(),
                defined.missing(),
                defined.decimals(),
                defined.rounding(),
                recordedAt,
                reason,
                List.of(
                        ActionView.of("revise", "PUT", DefiningIndexes.refusal(caller)),
                        ActionView.of("compute", "POST", Computing.refusal(caller))));
    }
}
