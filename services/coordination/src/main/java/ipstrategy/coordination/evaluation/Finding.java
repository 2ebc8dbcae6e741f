package ipstrategy.coordination.evaluation;

import ipstrategy.coordination.step.Life;
import ipstrategy.coordination.step.Life.Step;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// Something that was found amiss and is to be put right by a day.
///
/// @param number its number within the evaluation, from 1
/// @param due the last day to put it right
/// @param rectification what was done about it
/// @param verification why the office holds it for put right, or not yet
@Embeddable
record Finding(
        @Column(name = "number") int number,
        String text,
        @Enumerated(EnumType.STRING) Severity severity,
        LocalDate due,
        @Enumerated(EnumType.STRING) State state,
        @Nullable String rectification,

        @JdbcTypeCode(SqlTypes.ARRAY) List<String> evidence,

        @Nullable String verification) {

    /// How bad it is.
    @Schema(name = "FindingSeverity")
    enum Severity {
        MINOR,
        SERIOUS,
        GRAVE
    }

    /// Where it stands.
    @Schema(name = "FindingState")
    enum State {
        OPEN,
        /// put right, as the agency says
        RECTIFIED,
        /// put right, as the office has seen
        VERIFIED
    }

    static final String RECTIFY = "rectify";
    static final String VERIFY = "verify";

    static final Life<State> LIFE =
            Life.of(Step.of(RECTIFY, "POST", State.OPEN), Step.of(VERIFY, "POST", State.RECTIFIED));

    static Finding of(int number, String text, Severity severity, LocalDate due) {
        return new Finding(number, text, severity, due, State.OPEN, null, List.of(), null);
    }

    /// Whether the day has passed and nothing was done.
    boolean isOverdue(LocalDate today) {
        return state == State.OPEN && due.isBefore(today);
    }

    Finding rectified(String words, List<String> seen) {
        return new Finding(number, text, severity, due, State.RECTIFIED, words, seen, verification);
    }

    /// Verified, or open again where it is not put right yet; what the agency said stays readable.
    Finding verified(boolean accepted, String why) {
        State now = accepted ? State.VERIFIED : State.OPEN;
        return new Finding(number, text, severity, due, now, rectification, evidence, why);
    }
}
