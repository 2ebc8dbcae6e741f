package ipstrategy.console.supervision;

import ipstrategy.console.language.Text;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What supervision comes next for a report, if nothing else happens.
///
/// @param due the day to file by that is running
/// @param standing whether its clock goes
/// @param ahead the steps to come
/// @param unknown why more cannot be told
record Outlook(
        String report,
        String measure,
        String plan,
        String agency,
        @Nullable LocalDate due,
        String standing,
        List<Ahead> ahead,
        List<Text> unknown) {

    private static final String OVER = "OVER";

    /// A step to come.
    ///
    /// @param workingDays what the clock will show on that day; negative is before the day to file by
    /// @param provisional whether a day was counted whose year has not been announced yet
    record Ahead(String step, Text name, LocalDate on, int workingDays, boolean provisional) {}

    public @Nullable Ahead next() {
        return ahead.isEmpty() ? null : ahead.getFirst();
    }

    boolean isUnderWay() {
        return !standing.equals(OVER);
    }

    boolean isLate(LocalDate today) {
        return due != null && due.isBefore(today);
    }
}
