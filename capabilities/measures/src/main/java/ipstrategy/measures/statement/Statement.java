package ipstrategy.measures.statement;

import ipstrategy.measures.terms.Assessment;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/// What an agency says: a draft until it is submitted.
///
/// @param important whether the agency thinks that the office should carry it further up
/// @param values figures of metrics that the measure names
/// @param deliverables how far each deliverable is
/// @param ready whether it waits to be signed off
@Embeddable
public record Statement(
        @Enumerated(EnumType.STRING) @Nullable Assessment assessment,
        @Nullable String narrative,
        @Nullable String issues,
        boolean important,

        @JdbcTypeCode(SqlTypes.JSON) @Mutability(Immutability.class) @Column(name = "reported_values")
        List<Value> values,

        @JdbcTypeCode(SqlTypes.JSON) @Mutability(Immutability.class)
        List<Claim> deliverables,

        boolean ready) {

    /// Nothing said yet.
    public static final Statement EMPTY = new Statement(null, null, null, false, List.of(), List.of(), false);

    public Statement {
        values = List.copyOf(values);
        deliverables = List.copyOf(deliverables);
    }

    /// A figure of a metric that the measure names.
    ///
    /// @param period the time it is about, such as `2026-Q4`
    /// @param unit as the agency counts it
    @Schema(name = "ReportedValue")
    public record Value(
            @Schema(examples = "PCT-APPLICATIONS") String metric,
            @Schema(examples = "2026-Q4") String period,
            BigDecimal value,
            @Schema(examples = "件") String unit) {}

    /// How far a deliverable is said to be.
    ///
    /// @param id its name within the measure
    /// @param evidence the SHA-256 of the files that show it
    @Schema(name = "ReportedDeliverable")
    public record Claim(@Schema(examples = "D1") String id, Progress state, List<String> evidence) {

        public Claim {
            evidence = List.copyOf(evidence);
        }
    }

    /// How far a deliverable can be.
    @Schema(name = "DeliverableProgress")
    public enum Progress {
        DONE,
        IN_PROGRESS,
        NOT_STARTED
    }

    /// The same, signed off.
    public Statement signed() {
        return new Statement(assessment, narrative, issues, important, values, deliverables, false);
    }
}
