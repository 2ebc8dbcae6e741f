package ipstrategy.console.supervision;

import ipstrategy.console.language.Text;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The steps of supervision as they are in force.
///
/// @param validTo nothing for the one that is in force
/// @param basis what it rests on
record Ladder(String version, LocalDate validFrom, @Nullable LocalDate validTo, Text basis, List<Rung> steps) {

    /// One step.
    ///
    /// @param workingDays counted from the day to file by; negative is before it
    /// @param waitsFor who must act after it: `REPORTER`, `OFFICE`
    record Rung(String step, int workingDays, Text name, List<String> waitsFor) {

        public boolean isBefore() {
            return workingDays < 0;
        }

        public int days() {
            return Math.abs(workingDays);
        }
    }
}
