package ipstrategy.console.figure;

import ipstrategy.console.language.Text;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A figure that is expected of an agency for a period.
///
/// @param agency that answers for the metric; nothing where none does
/// @param state how far the furthest of it has come; nothing where none came
/// @param late nothing where that cannot be told
public record ExpectedFigure(
        String metric,
        Text name,
        String service,
        @Nullable String agency,
        String period,
        Due due,
        @Nullable String state,
        @Nullable Instant reportedAt,
        @Nullable Boolean late,
        boolean missing) {

    /// Until when it is in time.
    ///
    /// @param day nothing where the calendar of its year is not known
    public record Due(@Nullable LocalDate day, boolean provisional) {}

    public boolean isOverdue() {
        return Boolean.TRUE.equals(late);
    }

    /// Whether it waits for somebody who verifies or publishes it.
    public boolean isOnItsWay() {
        return "REPORTED".equals(state) || "VERIFIED".equals(state);
    }
}
