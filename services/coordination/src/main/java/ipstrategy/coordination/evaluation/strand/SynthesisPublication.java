package ipstrategy.coordination.evaluation.strand;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// A synthesis as it was published, with what each strand concluded. It is never changed: a correction is another
/// version.
@Entity
@Table(name = "evaluation_synthesis_publication")
class SynthesisPublication {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String round = "";
    private int version;
    private String reason = "";

    @Column(name = "published_by")
    private String publishedBy = "";

    @Column(name = "published_at")
    private Instant publishedAt = Instant.EPOCH;

    private String text = "";

    @JdbcTypeCode(SqlTypes.JSON)
    private List<SynthesisView.ConclusionView> conclusions = List.of();

    protected SynthesisPublication() {}

    SynthesisPublication(
            Synthesis synthesis,
            String reason,
            String publishedBy,
            Instant publishedAt,
            String text,
            List<SynthesisView.ConclusionView> conclusions) {
        this.round = synthesis.round();
        this.version = synthesis.publishedVersion();
        this.reason = reason;
        this.publishedBy = publishedBy;
        this.publishedAt = publishedAt;
        this.text = text;
        this.conclusions = conclusions;
    }

    int version() {
        return version;
    }

    SynthesisView.VersionView view() {
        return new SynthesisView.VersionView(
                round, version, reason, publishedBy, publishedAt, text, conclusions, List.of());
    }
}
