package ipstrategy.measures.terms;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Until when a measure is to be done.
///
/// @param kind how the plan words it
/// @param due the last day, or null for a measure that goes on without end
@Embeddable
public record Deadline(
        @Enumerated(EnumType.STRING) @Column(name = "deadline_kind")
        Kind kind,

        @Nullable @Column(name = "due") LocalDate due) {

    /// The wordings of the plans.
    @Schema(name = "DeadlineKind")
    public enum Kind {
        /// none printed: the plan's own term (PROMOTION-2017: 2017; FYP-13: 2020)
        PLAN_YEAR,
        /// YYYY年M月底前完成
        BY_DATE,
        /// YYYY年M月底前完成并持续推进: after the day it is completed and goes on, never closed
        BY_DATE_THEN_CONTINUING,
        /// 持续推进
        CONTINUING,
        /// 年内有阶段性成果
        STAGED_RESULT_IN_YEAR,
        /// 年内完成
        COMPLETE_IN_YEAR;

        /// Those of what goes on after its day, and after its plan: it is never closed.
        public static List<Kind> endless() {
            return Arrays.stream(values()).filter(Kind::goesOn).toList();
        }

        /// Whether what is done goes on after it.
        public boolean goesOn() {
            return switch (this) {
                case CONTINUING, BY_DATE_THEN_CONTINUING -> true;
                case PLAN_YEAR, BY_DATE, COMPLETE_IN_YEAR, STAGED_RESULT_IN_YEAR -> false;
            };
        }
    }

    public Deadline {
        if ((kind == Kind.CONTINUING) != (due == null)) {
            throw new IllegalArgumentException("a deadline has a day unless it is continuing: " + kind + " " + due);
        }
    }
}
