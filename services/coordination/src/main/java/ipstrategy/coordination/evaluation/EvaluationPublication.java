package ipstrategy.coordination.evaluation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// An evaluation as it was published. It is never changed: a correction is another version.
@Entity
@Table(name = "evaluation_publication")
class EvaluationPublication {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String evaluation = "";
    private int version;
    private String reason = "";

    @Column(name = "published_by")
    private String publishedBy = "";

    @Column(name = "published_at")
    private Instant publishedAt = Instant.EPOCH;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Checklist.Mark> marks = List.of();

    private BigDecimal total = BigDecimal.ZERO;
    private String grade = "";

    protected EvaluationPublication() {}

    EvaluationPublication(
            String evaluation,
            int version,
            String reason,
            String publishedBy,
            Instant publishedAt,
            List<Checklist.Mark> marks,
            BigDecimal total,
            String grade) {
        this.evaluation = evaluation;
        this.version = version;
        this.reason = reason;
        this.publishedBy = publishedBy;
        this.publishedAt = publishedAt;
        this.marks = marks;
        this.total = total;
        this.grade = grade;
    }

    int version() {
        return version;
    }

    EvaluationView.VersionView view() {
        return new EvaluationView.VersionView(
                evaluation, version, reason, publishedBy, publishedAt, marks, total, grade, List.of());
    }
}
