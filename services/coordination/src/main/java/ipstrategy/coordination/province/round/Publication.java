package ipstrategy.coordination.province.round;

import com.fasterxml.jackson.annotation.JsonProperty;
import ipstrategy.web.answer.ActionView;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// The results of a round as they were published. They are never changed: a correction is another version.
@Entity
@Table(name = "round_publication")
class Publication {

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

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Result> results = List.of();

    /// The result of one province.
    ///
    /// @param points the sum of scores times weights, exact
    /// @param total the weighted mean, rounded to four digits
    /// @param rank its place; equal provinces share one
    @Schema(name = "RoundResult")
    record Result(
            @Schema(examples = "440000") String region,
            @Nullable BigDecimal points,
            @Nullable BigDecimal weight,
            @Nullable BigDecimal total,
            @Nullable Integer rank,
            List<Score> scores) {}

    /// The score of one clause.
    @Schema(name = "RoundScore")
    record Score(
            @Schema(examples = "PATENT-2017-001") String measure,
            int clause,
            BigDecimal weight,
            BigDecimal score,
            String reason) {}

    /// Results as they go over the wire.
    ///
    /// @param version 1, and one more for each correction
    /// @param reason why they were published, or corrected
    @Schema(name = "RoundResults")
    record View(
            @Schema(examples = "PATENT-2017_2017") String round,
            int version,
            String reason,
            String publishedBy,
            Instant publishedAt,
            List<Result> results,
            @JsonProperty("_actions") List<ActionView> actions) {}

    protected Publication() {}

    Publication(
            String round, int version, String reason, String publishedBy, Instant publishedAt, List<Result> results) {
        this.round = round;
        this.version = version;
        this.reason = reason;
        this.publishedBy = publishedBy;
        this.publishedAt = publishedAt;
        this.results = results;
    }

    View view() {
        return new View(round, version, reason, publishedBy, publishedAt, results, List.of());
    }
}
