package ipstrategy.measures.cadence;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The day on which something is due, or why there is none yet.
///
/// @param day the day, or null where a year that matters has no calendar
/// @param provisional whether the day follows the law alone and may move with the announcement of a year
/// @param unknownYear the year without a calendar, or null
@Embeddable
public record Due(
        @Nullable @Column(name = "due_on") LocalDate day,
        @Column(name = "due_provisional") boolean provisional,
        @Nullable @Column(name = "due_unknown_year") Integer unknownYear) {

    /// A day that somebody named.
    public static Due on(LocalDate day) {
        return new Due(day, false, null);
    }

    /// No day, since a year that matters has no calendar. Nothing is guessed.
    static Due unknown(int year) {
        return new Due(null, false, year);
    }
}
