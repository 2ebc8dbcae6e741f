package ipstrategy.metrics.completeness;

import ipstrategy.workdays.Reckoned;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Until when figures are expected.
///
/// @param day the last day in time, or null where a year that matters has no calendar
/// @param provisional whether the day follows the law alone and may move with the announcement of a year
/// @param unknownYear the year without a calendar, or null
@Schema(name = "FigureDue")
record DueView(
        @Nullable LocalDate day,
        boolean provisional,
        @Nullable Integer unknownYear) {

    static DueView of(Reckoned<LocalDate> due) {
        return switch (due) {
            case Reckoned.Known<LocalDate>(LocalDate day, boolean provisional) -> new DueView(day, provisional, null);
            case Reckoned.UnknownYear<LocalDate>(int year) -> new DueView(null, false, year);
        };
    }
}
