package ipstrategy.console.calendar;

import java.time.LocalDate;

/// Where a term ends that is counted in working days.
///
/// @param provisional whether it may still change, since a year's notice is not yet known
public record Reckoning(LocalDate from, int days, LocalDate day, boolean provisional) {

    public boolean isBackwards() {
        return days < 0;
    }

    /// How many days, without the direction.
    public int distance() {
        return Math.abs(days);
    }
}
