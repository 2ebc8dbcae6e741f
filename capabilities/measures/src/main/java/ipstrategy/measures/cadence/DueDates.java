package ipstrategy.measures.cadence;

import ipstrategy.workdays.Reckoned;
import ipstrategy.workdays.WorkingDays;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/// Reckons the days on which things are due, in working days.
@ApplicationScoped
public class DueDates {

    private final WorkingDays calendar;

    DueDates(WorkingDays calendar) {
        this.calendar = calendar;
    }

    /// The day so many working days after another, which is not counted.
    public Due after(LocalDate day, int workingDays) {
        return switch (calendar.plus(day, workingDays)) {
            case Reckoned.Known<LocalDate>(LocalDate reckoned, boolean provisional) ->
                new Due(reckoned, provisional, null);
            case Reckoned.UnknownYear<LocalDate>(int year) -> Due.unknown(year);
        };
    }
}
