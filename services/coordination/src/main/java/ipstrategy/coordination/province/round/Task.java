package ipstrategy.coordination.province.round;

import ipstrategy.coordination.province.Duty;
import ipstrategy.measures.terms.Obligation;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What one clause asks of one province in a round, and what became of it.
///
/// @param decidedBy the class by which it asks
/// @param weight how much the clause counts among the others, the same for every province
/// @param optedIn whether the province has chosen what it need not do
/// @param rating how it stands at mid-year
/// @param score what it is worth at the year's end, 0 to 100
@Embeddable
record Task(
        String measure,
        int clause,
        @Enumerated(EnumType.STRING) Obligation.Kind obligation,
        @Column(name = "decided_by") String decidedBy,
        BigDecimal weight,
        @Column(name = "opted_in") boolean optedIn,
        @Enumerated(EnumType.STRING) @Nullable Rating rating,

        @Column(name = "rating_reason") @Nullable String ratingReason,

        @Nullable BigDecimal score,

        @Column(name = "score_reason") @Nullable String scoreReason) {

    /// How a task stands at mid-year.
    @Schema(name = "MidYearRating")
    enum Rating {
        GOOD,
        ADEQUATE,
        LAGGING,
        NOT_STARTED
    }

    static Task of(String measure, Duty duty, BigDecimal weight) {
        return new Task(
                measure, duty.clause(), duty.obligation(), duty.decidedBy(), weight, false, null, null, null, null);
    }

    /// Whether the province answers for it: it must do it, or has chosen to.
    boolean binds() {
        return obligation == Obligation.Kind.MANDATORY || optedIn;
    }

    boolean lacksRating() {
        return binds() && rating == null;
    }

    boolean lacksScore() {
        return binds() && score == null;
    }

    boolean is(String measure, int clause) {
        return this.measure.equals(measure) && this.clause == clause;
    }

    Task chosen() {
        return new Task(measure, clause, obligation, decidedBy, weight, true, rating, ratingReason, score, scoreReason);
    }

    /// The province does without it after all.
    Task unchosen() {
        return new Task(
                measure, clause, obligation, decidedBy, weight, false, rating, ratingReason, score, scoreReason);
    }

    Task rated(Rating mark, String reason) {
        return new Task(measure, clause, obligation, decidedBy, weight, optedIn, mark, reason, score, scoreReason);
    }

    Task scored(BigDecimal mark, String reason) {
        return new Task(measure, clause, obligation, decidedBy, weight, optedIn, rating, ratingReason, mark, reason);
    }
}
