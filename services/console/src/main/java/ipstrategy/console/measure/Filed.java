package ipstrategy.console.measure;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A report on a measure, as its page lists it.
public record Filed(
        String id,
        String agency,
        String period,
        LocalDate due,
        String state,
        boolean overdue,
        @Nullable String assessment) {}
