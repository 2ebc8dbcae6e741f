package ipstrategy.console.measure;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A report on a measure, as its page lists it.
public record Filed(
        String id,
        String agency,
        String period,
        @Nullable LocalDate due,
        String state,
        boolean overdue,
        @Nullable String assessment) {

    public boolean isCalled(String given) {
        return id.equals(given);
    }

    /// Whether it is still to be submitted.
    public boolean isOpen() {
        return !state.equals("SUBMITTED") && !state.equals("ACCEPTED");
    }
}
