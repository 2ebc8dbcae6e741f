package ipstrategy.console.supervision;

import ipstrategy.console.language.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// A step of supervision that was taken about a report.
///
/// @param round which of the report's days to file by it is about, from 1
/// @param ladder the version of the ladder it is from
/// @param on the day of the step
/// @param takenAt when it was written
/// @param late whether it was written on a later day than its own
/// @param provisional whether a day was counted whose year had not been announced yet
/// @param waitsFor the agencies that must act next
record Step(
        String id,
        String report,
        String measure,
        String plan,
        String agency,
        int round,
        String step,
        Text name,
        String ladder,
        LocalDate due,
        LocalDate on,
        Instant takenAt,
        boolean late,
        boolean provisional,
        Text reason,
        List<String> waitsFor) {}
